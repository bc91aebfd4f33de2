/* global document, HTMLElement */
import { byId, say, writeText } from './dom.js'
import { knock } from './emulator-link.js'
import { calendarClock, capital, duration, hour } from './format.js'
import { now } from './time.js'

/** @typedef {import('./scene.js').Scene} Scene */
/** @typedef {import('./scene.js').Perform} Perform */

/** The emulator's time, wherever the page shows it. @param {Scene} scene */
export function showClock({ world, said }) {
  const at = now()
  const ahead = duration(world.aheadMs, said)
  writeText(byId('phone-clock'), hour(at, said))
  for (const node of document.querySelectorAll('.clock-now')) writeText(node, capital(calendarClock(at, said)))
  for (const id of ['ahead', 'ahead-too']) say(id, ahead === '' ? '' : said.ahead(ahead))
}

/** @param {Perform} perform */
export function prepareClock(perform) {
  for (const node of document.querySelectorAll('[data-advance]')) {
    if (!(node instanceof HTMLElement)) continue
    node.addEventListener('click', () => void perform('clock-error', () => knock('clock', { advanceMs: Number(node.dataset['advance']) })))
  }
}
