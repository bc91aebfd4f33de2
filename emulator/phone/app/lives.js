/* global navigator */
import { itemsOf, stagesOf, wasInWindow } from './course.js'
import { byId, element, icon, reconcile, say, write } from './dom.js'
import { capital, clock, dayWithin, figure, hour, moment, shortSid } from './format.js'
import { excerptOf } from './message-text.js'
import { firstName, nameOfSender } from './scene.js'
import { piecesOf } from './text-marks.js'
import { fateOf } from './webhook-list.js'

/** @typedef {import('./book.js').Message} Message */
/** @typedef {import('./course.js').Item} Item */
/** @typedef {import('./course.js').Stage} Stage */
/** @typedef {import('./scene.js').Scene} Scene */

const MOST_LISTED = 100
const COPIED_FOR_MS = 1_200

/** What the business sees of the selected phone's messages, newest first. @param {Scene} scene */
export function showLives(scene) {
  const { book, said } = scene
  const messages = book.messages()
  const items = itemsOf(messages).slice(0, MOST_LISTED)
  reconcile(byId('lives'), items, {
    key: ({ sid }) => sid,
    create: ({ message }) => createLife(message, scene),
    update: (node, item) => updateLife(node, item, messages, scene),
  })
  byId('business').classList.toggle('is-quiet', messages.length === 0)
  const total = book.phone()?.total ?? 0
  const isPart = total > messages.length || itemsOf(messages).length > MOST_LISTED
  say('business-note', isPart ? said.newestMessages(figure(items.length, said), figure(total, said)) : '')
}

/** @param {Message} message @param {Scene} scene */
function createLife({ sid, isInbound }, { said }) {
  const copy = element('button', 'sid', shortSid(sid))
  copy.title = sid
  copy.setAttribute('aria-label', `${said.copy} ${shortSid(sid)}`)
  copy.addEventListener('click', () => void copySid(copy, sid, said))
  const title = element('p', 'about', element('span', 'said'), element('span', 'kind'))
  if (isInbound) return element('li', 'card life inbound', icon('reply'), title, copy)
  const failure = element('p', 'failure', icon('alert'), element('span', 'cause'), element('span', 'code'))
  return element('li', 'card life', title, copy, element('ol', 'rail'), failure, element('ul', 'answers'))
}

/** @param {HTMLElement} node @param {Item} item @param {Message[]} messages @param {Scene} scene */
function updateLife(node, { message, answers }, messages, scene) {
  const { said } = scene
  write(node, 'said', message.isInbound ? said.quoted(excerptOf(message, said)) : excerptOf(message, said))
  write(node, 'kind', message.isInbound ? aboutInbound(message, scene) : aboutOutbound(message, messages, scene))
  if (message.isInbound) return
  showRail(node, message, scene)
  showFailure(node, message, scene)
  showAnswers(node, answers, scene)
}

/** @param {Message} message @param {Scene} scene */
function aboutInbound(message, scene) {
  const { book, world, said } = scene
  const webhook = world.heard(message.sid)
  const wrote = said.wroteAt(firstName(book) ?? said.client, moment(message.at.accepted, said))
  return webhook === undefined ? wrote : `${wrote} → ${fateOf(webhook, said)}`
}

/** @param {Message} message @param {Message[]} messages @param {Scene} scene */
function aboutOutbound(message, messages, scene) {
  const { book, said } = scene
  const from = book.senders().length > 1 ? [said.from(nameOfSender(message.sender, scene))] : []
  const leaves = message.status === 'scheduled' && message.sendAt !== null ? [said.leavesAt(moment(message.sendAt, said))] : []
  return [dayWithin(message.at.accepted, said), kindOf(message, messages, scene), ...leaves, ...from].join(', ')
}

/** @param {Message} message @param {Message[]} messages @param {Scene} scene */
function kindOf(message, messages, { said }) {
  const { contentSid, template } = message
  if (contentSid === null) return wasInWindow(message, messages) ? said.freeTextInWindow : said.freeText
  if (template === null) return said.template
  const approval = /** @type {keyof typeof said.approvals} */ (template.approval ?? 'unsubmitted')
  return `${said.approvals[approval]} ${template.name}`
}

/** @param {HTMLElement} node @param {Message} message @param {Scene} scene */
function showRail(node, message, { said }) {
  const rail = node.querySelector('.rail')
  if (rail === null) return
  reconcile(rail, stagesOf(message), {
    key: ({ step }) => step,
    create: ({ step }) => element('li', step, element('span', 'step'), element('time', 'at')),
    update: (item, { step, at }) => {
      item.className = at === undefined ? step : `${step} reached`
      write(item, 'step', said[step])
      write(item, 'at', at === undefined ? '–' : clock(at))
      const time = item.querySelector('.at')
      if (at === undefined) time?.setAttribute('aria-label', said.notYet)
      else time?.removeAttribute('aria-label')
    },
  })
}

/** Why it did not get through, in the page's language where the cause is a usual one. @param {HTMLElement} node @param {Message} message @param {Scene} scene */
function showFailure(node, { errorCode, errorName }, { said }) {
  const place = node.querySelector('.failure')
  place?.toggleAttribute('hidden', errorCode === null)
  if (errorCode === null) return
  const usual = said.failures[/** @type {keyof typeof said.failures} */ (errorCode)]
  write(node, 'cause', usual ?? errorName ?? said.failed)
  write(node, 'code', String(errorCode))
}

/** @param {HTMLElement} node @param {Message[]} answers @param {Scene} scene */
function showAnswers(node, answers, scene) {
  const list = node.querySelector('.answers')
  if (list === null) return
  const { book, said } = scene
  const name = firstName(book) ?? said.client
  reconcile(list, answers, {
    key: ({ sid }) => sid,
    create: () => element('li', '', icon('reply'), element('p', 'answer')),
    update: (item, message) => {
      const at = hour(message.at.accepted, said)
      const text =
        message.tapped === null ? said.answeredAt(name, excerptOf(message, said), at) : said.tappedAt(name, excerptOf(message, said), at)
      const pieces = piecesOf(capital(text)).map(({ mark, text: piece }) => (mark === 'b' ? element('b', '', piece) : piece))
      const place = item.querySelector('.answer')
      if (place !== null && place.textContent !== text.replaceAll('*', '')) place.replaceChildren(...pieces)
    },
  })
}

/** @param {HTMLElement} button @param {string} sid @param {import('./words.js').Words} said */
async function copySid(button, sid, said) {
  await navigator.clipboard.writeText(sid)
  button.textContent = said.copied
  setTimeout(() => (button.textContent = shortSid(sid)), COPIED_FOR_MS)
}
