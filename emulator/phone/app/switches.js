/* global document */
import { byId } from './dom.js'
import { knock } from './emulator-link.js'
import { now } from './time.js'

/** @typedef {import('./book.js').Phone} Phone */
/** @typedef {import('./scene.js').Scene} Scene */
/** @typedef {import('./scene.js').Perform} Perform */

/** How the selected phone behaves: whether it does, and what to tell the door. */
const habits = {
  whatsapp: {
    isOn: (/** @type {Phone} */ { notOnWhatsApp }) => !notOnWhatsApp,
    ask: (/** @type {boolean} */ on) => ({ notOnWhatsApp: !on }),
  },
  joined: {
    isOn: (/** @type {Phone} */ { joinedUntil }) => (joinedUntil ?? 0) > now(),
    ask: (/** @type {boolean} */ on) => ({ joined: on }),
  },
  receipts: { isOn: (/** @type {Phone} */ { readReceipts }) => readReceipts, ask: (/** @type {boolean} */ on) => ({ readReceipts: on }) },
  blocked: { isOn: (/** @type {Phone} */ { blocked }) => blocked, ask: (/** @type {boolean} */ on) => ({ blocked: on }) },
}

/** The switches of the phone and of the rules. @param {Scene} scene */
export function showSwitches({ book, world }) {
  const phone = book.phone()
  byId('habits').hidden = phone === undefined
  byId('habit-joined').hidden = !book.senders().some((sender) => world.isSandbox(sender))
  if (phone !== undefined) {
    for (const [name, { isOn }] of Object.entries(habits)) byId(`habit-${name}`).setAttribute('aria-checked', String(isOn(phone)))
  }
  for (const [name, isOn] of Object.entries(world.rules))
    document.getElementById(`rule-${name}`)?.setAttribute('aria-checked', String(isOn))
}

/** @param {() => Scene} scene @param {Perform} perform */
export function prepareSwitches(scene, perform) {
  for (const [name, { ask }] of Object.entries(habits)) {
    onTurned(byId(`habit-${name}`), (on) => perform('habits-error', () => knock('users', { phone: scene().book.selected, ...ask(on) })))
  }
  for (const rule of ['window', 'sandbox', 'templates']) {
    onTurned(byId(`rule-${rule}`), (on) => perform('rules-error', () => knock('rules', { [rule]: on })))
  }
}

/** @param {HTMLElement} node @param {(on: boolean) => Promise<unknown>} turn */
function onTurned(node, turn) {
  node.addEventListener('click', () => void turn(node.getAttribute('aria-checked') !== 'true'))
}
