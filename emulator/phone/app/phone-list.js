/* global HTMLElement, document */
import { avatar } from './avatar.js'
import { byId, element, field, keyOf, reconcile, write } from './dom.js'
import { figure, when } from './format.js'
import { excerptOf } from './message-text.js'
import { writeAddress } from './number.js'

/** @typedef {import('./book.js').Phone} Phone */
/** @typedef {import('./scene.js').Scene} Scene */

const WORTH_SEARCHING = 6
const MOST_LISTED = 300

/** The phones, whoever heard last first. @param {Scene} scene */
export function showPhones(scene) {
  const { book, said } = scene
  const list = byId('phones')
  byId('search').hidden = book.phoneCount <= WORTH_SEARCHING
  const found = book.phones(byId('search').hidden ? '' : field('search').value)
  const focused = document.activeElement
  reconcile(list, found.slice(0, MOST_LISTED), {
    key: ({ phone }) => phone,
    create: () => element('li', '', createButton()),
    update: (node, phone) => updatePhone(node, phone, scene),
  })
  if (list.querySelector('[tabindex="0"]') === null) list.querySelector('button')?.setAttribute('tabindex', '0')
  if (focused instanceof HTMLElement && list.contains(focused)) focused.focus({ preventScroll: true }) // moving a node loses the focus
  const shown = Math.min(found.length, MOST_LISTED)
  const isPart = book.phoneCount > MOST_LISTED && shown === MOST_LISTED
  const note = byId('phones-note')
  note.hidden = found.length > 0 && !isPart
  const none = book.phoneCount === 0 ? said.noPhones : said.noMatch
  note.textContent = found.length === 0 ? none : said.newestPhones(figure(shown, said), figure(book.phoneCount, said))
}

/** Arrow keys move through the phones. @param {(phone: string) => void} select */
export function onPhoneChosen(select) {
  const list = byId('phones')
  list.addEventListener('click', ({ target }) => {
    const phone = keyOf(target)
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

function createButton() {
  const lines = ['name', 'number', 'unseen-count', 'unseen', 'excerpt', 'hour'].map((part) => element('span', part))
  lines[2]?.setAttribute('aria-hidden', 'true')
  return element('button', '', element('span', 'avatar'), element('span', 'lines', ...lines))
}

/** @param {HTMLElement} node @param {Phone} phone @param {Scene} scene */
function updatePhone(node, phone, { book, said }) {
  const unseen = book.unseen(phone)
  const number = writeAddress(phone.phone, said)
  showAvatar(node, phone)
  write(node, 'name', phone.name ?? number)
  write(node, 'number', phone.name === null ? '' : number)
  write(node, 'hour', phone.last === null ? '' : when(phone.last.at.accepted, said))
  write(node, 'excerpt', excerptFor(phone, said))
  write(node, 'unseen-count', unseen === 0 ? '' : figure(unseen, said))
  write(node, 'unseen', unseen === 0 ? '' : said.unread(figure(unseen, said)))
  const button = node.querySelector('button')
  const isSelected = phone.phone === book.selected
  button?.setAttribute('aria-current', String(isSelected))
  if (button) button.tabIndex = isSelected ? 0 : -1
}

/** @param {HTMLElement} node @param {Phone} phone */
function showAvatar(node, phone) {
  const drawn = node.querySelector('.avatar')
  const of = `${phone.phone} ${phone.name}`
  if (drawn === null || drawn.getAttribute('data-of') === of) return
  const fresh = avatar(phone)
  fresh.dataset['of'] = of
  drawn.replaceWith(fresh)
}

/** @param {Phone} phone @param {import('./words.js').Words} said */
function excerptFor({ last }, said) {
  if (last === null) return said.nothingYet
  const text = excerptOf(last, said)
  if (last.isInbound) return said.yours(text)
  return last.errorCode === null ? text : `${said.failed}: ${text}`
}

/** @param {HTMLElement} list @param {KeyboardEvent} event */
function neighbour(list, { key, target }) {
  const items = [...list.children].filter((node) => node instanceof HTMLElement)
  const here = items.findIndex((item) => target instanceof HTMLElement && item.contains(target))
  const places = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: items.length - 1 }
  return key in places ? items[places[/** @type {keyof typeof places} */ (key)]] : undefined
}
