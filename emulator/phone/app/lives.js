/* global navigator */
import { byId, element, reconcile, write } from './dom.js'
import { clock, day, figure, shortSid, writeAddress } from './format.js'
import { excerptOf } from './message-text.js'

/** @typedef {import('./book.js').Book} Book */
/** @typedef {import('./book.js').Message} Message */
/** @typedef {import('./words.js').Words} Words */

const MOST_LISTED = 100
const COPIED_FOR_MS = 1_200

const steps = /** @type {const} */ (['accepted', 'sent', 'delivered', 'read'])

/** What the business sees of the selected phone's messages, newest first. @param {Book} book @param {Words} said */
export function showLives(book, said) {
  const messages = book.messages().slice(-MOST_LISTED).reverse()
  const severalSenders = book.senders().length > 1
  reconcile(byId('lives'), messages, {
    key: ({ sid }) => sid,
    create: (message) => createLife(message, said),
    update: (node, message) => updateLife(node, message, said, severalSenders),
  })
  const note = byId('business-note')
  const total = book.phone()?.total ?? 0
  note.hidden = total <= messages.length
  note.textContent = said.newestMessages(figure(messages.length, said), figure(total, said))
}

/** @param {Message} message @param {Words} said */
function createLife({ sid }, said) {
  const copy = element('button', 'sid', shortSid(sid))
  copy.title = sid
  copy.setAttribute('aria-label', `${said.copy} ${shortSid(sid)}`)
  copy.addEventListener('click', () => void copySid(copy, sid, said))
  const title = element('p', 'about', element('span', 'said'), element('span', 'kind'))
  const rail = element('ol', 'rail', ...steps.map(() => element('li', '', element('span', 'step'), element('time', 'at'))))
  return element('li', 'card life', title, copy, rail)
}

/** @param {HTMLElement} node @param {Message} message @param {Words} said @param {boolean} severalSenders */
function updateLife(node, message, said, severalSenders) {
  const kind = message.contentSid === null ? said.freeText : said.template
  const from = severalSenders ? [said.from(writeAddress(message.sender, said))] : []
  write(node, 'said', excerptOf(message, said))
  write(node, 'kind', [day(message.at.accepted, said).toLowerCase(), kind, ...from].join(', '))
  for (const [index, item] of [...node.querySelectorAll('.rail > li')].entries())
    updateStep(item, steps[index] ?? 'accepted', message, said)
}

/** @param {Element} item @param {(typeof steps)[number]} step @param {Message} message @param {Words} said */
function updateStep(item, step, { at }, said) {
  const reachedAt = at[step]
  item.className = reachedAt === undefined ? step : `${step} reached`
  write(item, 'step', said[step])
  write(item, 'at', reachedAt === undefined ? '–' : clock(reachedAt))
  const time = item.querySelector('.at')
  if (reachedAt === undefined) time?.setAttribute('aria-label', said.notYet)
  else time?.removeAttribute('aria-label')
}

/** @param {HTMLElement} button @param {string} sid @param {Words} said */
async function copySid(button, sid, said) {
  await navigator.clipboard.writeText(sid)
  button.textContent = said.copied
  setTimeout(() => (button.textContent = shortSid(sid)), COPIED_FOR_MS)
}
