import { byId, writeText } from './dom.js'
import { moment } from './format.js'
import { now } from './time.js'

/** @typedef {import('./scene.js').Scene} Scene */

/** Whether the business may answer in its own words now. @param {Scene} scene */
export function showWindow({ book, world, said }) {
  const phone = book.phone()
  const until = phone?.windows[book.sender ?? ''] ?? 0
  const isOpen = until > now()
  const words = isOpen ? said.windowOpen(moment(until, said)) : said.windowClosed
  byId('window').hidden = phone === undefined
  byId('window').classList.toggle('off', !world.rules.window)
  writeText(byId('window-words'), world.rules.window ? words : said.windowOff)
  byId('window-icon').setAttribute('href', isOpen || !world.rules.window ? '#lock-open' : '#lock')
}
