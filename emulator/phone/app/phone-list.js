/* global HTMLElement, HTMLInputElement, document */
import { byId, element, reconcile, write } from './dom.js'
import { figure, when, writeAddress } from './format.js'
import { excerptOf } from './message-text.js'

/** @typedef {import('./book.js').Book} Book */
/** @typedef {import('./book.js').Phone} Phone */
/** @typedef {import('./words.js').Words} Words */

const WORTH_SEARCHING = 8
const MOST_LISTED = 300

/** The phones that got messages, newest first. @param {Book} book @param {Words} said */
export function showPhones(book, said) {
  const list = byId('phones')
  const search = byId('search')
  const digits = search instanceof HTMLInputElement ? search.value.replace(/\D/g, '') : ''
  search.hidden = book.phoneCount <= WORTH_SEARCHING
  const found = book.phones(digits)
  const focused = document.activeElement
  reconcile(list, found.slice(0, MOST_LISTED), {
    key: ({ phone }) => phone,
    create: createPhone,
    update: (node, phone) => updatePhone(node, phone, book, said),
  })
  if (list.querySelector('[tabindex="0"]') === null) list.querySelector('button')?.setAttribute('tabindex', '0')
  if (focused instanceof HTMLElement && list.contains(focused)) focused.focus({ preventScroll: true }) // moving a node loses the focus
  showNote(found.length, book, said)
}

/** Arrow keys move through the phones. @param {(phone: string) => void} select */
export function onPhoneChosen(select) {
  const list = byId('phones')
  list.addEventListener('click', ({ target }) => {
    const phone = phoneOf(target)
    if (phone !== undefined) select(phone)
  })
  list.addEventListener('keydown', (event) => {
    const next = neighbour(list, event)
    if (next === undefined) return
    event.preventDefault()
    next.querySelector('button')?.focus()
    select(next.dataset['key'] ?? '')
  })
}

/** @param {string} phone */
export function avatar(phone) {
  const node = element('span', 'avatar', phone.slice(-2))
  node.dataset['dye'] = String((Number(phone.replace(/\D/g, '')) % 997) % 5)
  node.setAttribute('aria-hidden', 'true')
  return node
}

/** @param {Phone} phone */
function createPhone({ phone }) {
  const lines = ['number', 'unseen-count', 'unseen', 'excerpt', 'hour'].map((part) => element('span', part))
  lines[1]?.setAttribute('aria-hidden', 'true')
  const button = element('button', '', avatar(phone), element('span', 'lines', ...lines))
  return element('li', '', button)
}

/** @param {HTMLElement} node @param {Phone} phone @param {Book} book @param {Words} said */
function updatePhone(node, phone, book, said) {
  const unseen = book.unseen(phone)
  write(node, 'number', writeAddress(phone.phone, said))
  write(node, 'hour', phone.last === null ? '' : when(phone.last.at.accepted, said))
  write(node, 'excerpt', phone.last === null ? '' : excerptOf(phone.last, said))
  write(node, 'unseen-count', unseen === 0 ? '' : figure(unseen, said))
  write(node, 'unseen', unseen === 0 ? '' : said.unread(figure(unseen, said)))
  const button = node.querySelector('button')
  const isSelected = phone.phone === book.selected
  button?.setAttribute('aria-current', String(isSelected))
  if (button) button.tabIndex = isSelected ? 0 : -1
}

/** @param {number} count @param {Book} book @param {Words} said */
function showNote(count, book, said) {
  const note = byId('phones-note')
  const shown = Math.min(count, MOST_LISTED)
  const isPart = book.phoneCount > MOST_LISTED && shown === MOST_LISTED
  note.hidden = book.phoneCount === 0 || (count > 0 && !isPart)
  note.textContent = count === 0 ? said.noMatch : said.newestPhones(figure(shown, said), figure(book.phoneCount, said))
}

/** @param {EventTarget | null} target */
function phoneOf(target) {
  const item = target instanceof HTMLElement ? target.closest('li') : null
  return item?.dataset['key']
}

/** @param {HTMLElement} list @param {KeyboardEvent} event */
function neighbour(list, { key, target }) {
  const items = [...list.children].filter((node) => node instanceof HTMLElement)
  const here = items.findIndex((item) => target instanceof HTMLElement && item.contains(target))
  const places = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: items.length - 1 }
  return key in places ? items[places[/** @type {keyof typeof places} */ (key)]] : undefined
}
