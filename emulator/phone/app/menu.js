/* global document, Element, HTMLElement */
import { byId, keyOf, element, reconcile } from './dom.js'
import { knock } from './emulator-link.js'
import { now } from './time.js'

/** @typedef {import('./scene.js').Scene} Scene */
/** @typedef {import('./scene.js').Perform} Perform */
/** @typedef {{ key: string, label: string, door: 'users' | 'inbound', body: object }} Choice */

/** The ⋮ of the phone. @param {() => Scene} scene @param {Perform} perform */
export function prepareMenu(scene, perform) {
  const menu = byId('menu')
  const opener = byId('menu-button')
  const close = () => {
    if (menu.hidden) return
    const hadFocus = menu.contains(document.activeElement)
    menu.hidden = true
    opener.setAttribute('aria-expanded', 'false')
    if (hadFocus) opener.focus()
  }
  const open = () => {
    showChoices(scene())
    menu.hidden = false
    opener.setAttribute('aria-expanded', 'true')
    focusItem(menu, 0)
  }
  opener.addEventListener('click', () => (menu.hidden ? open() : close()))
  menu.addEventListener('click', ({ target }) => {
    const choice = choicesOf(scene()).find(({ key }) => key === keyOf(target))
    close()
    if (choice !== undefined) void perform('chat-error', () => knock(choice.door, choice.body))
  })
  menu.addEventListener('keydown', (event) => moveInMenu(menu, event, close))
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Element && !menu.contains(target) && !opener.contains(target)) close()
  })
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Element && !menu.contains(relatedTarget)) close()
  })
}

/** @param {Scene} scene */
function showChoices(scene) {
  reconcile(byId('menu'), choicesOf(scene), {
    key: ({ key }) => key,
    create: () => {
      const item = element('button', 'choice')
      item.setAttribute('role', 'menuitem')
      item.tabIndex = -1
      return item
    },
    update: (node, { label }) => (node.textContent = label),
  })
}

/** @param {Scene} scene @returns {Choice[]} */
function choicesOf({ book, world, said }) {
  const phone = book.phone()
  if (phone === undefined) return []
  const { phone: number, blocked, joinedUntil } = phone
  const block = { key: 'block', label: blocked ? said.unblock : said.block, body: { phone: number, blocked: !blocked } }
  if (!world.isSandbox(book.sender)) return [{ ...block, door: 'users' }]
  const isJoined = (joinedUntil ?? 0) > now()
  const leave = /** @type {Choice} */ ({ key: 'leave', label: said.leaveSandbox, door: 'users', body: { phone: number, joined: false } })
  const join = { from: number, to: book.sender, body: world.sandbox.joinWords }
  return [{ ...block, door: 'users' }, isJoined ? leave : { key: 'join', label: said.joinSandbox, door: 'inbound', body: join }]
}

/** @param {HTMLElement} menu @param {KeyboardEvent} event @param {() => void} close */
function moveInMenu(menu, event, close) {
  const items = [...menu.children]
  const here = items.findIndex((item) => item === document.activeElement)
  const places = { ArrowDown: here + 1, ArrowUp: here - 1 + items.length, Home: 0, End: items.length - 1 }
  if (event.key === 'Escape') close()
  else if (event.key in places) focusItem(menu, places[/** @type {keyof typeof places} */ (event.key)] % items.length)
  else return
  event.preventDefault()
}

/** @param {HTMLElement} menu @param {number} index */
function focusItem(menu, index) {
  const item = menu.children[index]
  if (item instanceof HTMLElement) item.focus()
}
