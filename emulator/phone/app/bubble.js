import { tapOf } from './course.js'
import { element, icon, reconcile, write, writeText } from './dom.js'
import { day, hour } from './format.js'
import { excerptOf, filesOf, textOf } from './message-text.js'
import { nameOfSender } from './scene.js'
import { piecesOf } from './text-marks.js'
import { isAccepted } from './world.js'

/** @typedef {import('./book.js').Button} Button */
/** @typedef {import('./book.js').Message} Message */
/** @typedef {import('./chat-lines.js').Line} Line */
/** @typedef {import('./scene.js').Scene} Scene */

/** Buttons that showed where they would lead. @type {Set<string>} */
const opened = new Set()

/** @param {string} sid @param {number} index */
export function toggleLead(sid, index) {
  const key = `${sid} ${index}`
  if (!opened.delete(key)) opened.add(key)
}

/** @param {Line} line @param {boolean} isNew */
export function createLine({ message }, isNew) {
  if (message === undefined) return element('p', 'day', element('span', 'date'))
  const quote = element('div', 'quote', element('span', 'quote-of'), element('span', 'quoted'))
  const meta = element('span', 'meta', element('time', 'hour'), element('span', 'ticks'))
  const parts = [element('p', 'head'), element('p', 'text'), element('ul', 'files'), element('p', 'foot')]
  const bubble = element('div', isNew ? 'bubble new' : 'bubble', ...(message.answers === null ? [] : [quote]), ...parts, meta)
  return element('div', message.isInbound ? 'line own' : 'line', bubble, element('div', 'replies'))
}

/** @param {HTMLElement} node @param {Line} line @param {Message[]} messages @param {Scene} scene */
export function updateLine(node, { at, message }, messages, scene) {
  const { said } = scene
  if (message === undefined) return write(node, 'date', day(at, said))
  showQuote(node, message, messages, scene)
  write(node, 'head', message.rendered?.header ?? '')
  showText(node.querySelector('.text'), textOf(message, said))
  write(node, 'foot', message.rendered?.footer ?? '')
  write(node, 'hour', hour(at, said))
  showFiles(node, message)
  if (message.isInbound) showTicks(node.querySelector('.ticks'), message, scene)
  else showReplies(node, message, messages, scene)
}

/** @param {HTMLElement} node @param {Message} message @param {Message[]} messages @param {Scene} scene */
function showQuote(node, { answers }, messages, scene) {
  const original = messages.find(({ sid }) => sid === answers)
  node.classList.toggle('quoting', original !== undefined)
  if (original === undefined) return
  write(node, 'quote-of', original.isInbound ? scene.said.you : nameOfSender(original.sender, scene))
  write(node, 'quoted', excerptOf(original, scene.said))
}

/** @param {Element | null} node @param {string} text */
function showText(node, text) {
  if (node === null || node.getAttribute('data-text-of') === text) return
  node.setAttribute('data-text-of', text)
  const written = piecesOf(text).map(({ mark, text: piece }) => {
    if (mark === '') return piece
    return mark === 'address' ? element('span', 'address', piece) : element(mark, '', piece)
  })
  node.replaceChildren(...written)
}

/** @param {HTMLElement} node @param {Message} message */
function showFiles(node, message) {
  const list = node.querySelector('.files')
  if (list === null) return
  reconcile(list, filesOf(message), {
    key: ({ address }) => address,
    create: ({ name, address }) => {
      const item = element('li', '', icon('file'), element('span', '', name))
      item.title = address
      return item
    },
    update: () => undefined,
  })
}

/** What the client's phone knows of its own message: blue once the business took it. @param {Element | null} node @param {Message} message @param {Scene} scene */
function showTicks(node, { sid }, { world, said }) {
  const webhook = world.heard(sid)
  const state = webhook === undefined ? 'delivered' : isAccepted(webhook) ? 'read' : 'sent'
  if (node === null || node.getAttribute('data-state') === `${state} ${said.locale}`) return
  node.setAttribute('data-state', `${state} ${said.locale}`)
  node.className = `ticks ${state}`
  node.replaceChildren(icon(state === 'sent' ? 'check' : 'checks'), element('span', 'unseen', said[state]))
}

/** @param {HTMLElement} node @param {Message} message @param {Message[]} messages @param {Scene} scene */
function showReplies(node, message, messages, { said }) {
  const place = node.querySelector('.replies')
  const buttons = message.rendered?.buttons ?? []
  if (place === null || buttons.length === 0) return
  const tapped = tapOf(message, messages)?.payload
  place.classList.toggle('tapped', tapped !== undefined)
  const items = buttons.map((button, index) => ({ button, key: String(index) }))
  reconcile(place, items, {
    key: ({ key }) => key,
    create: ({ button }) => createReply(button),
    update: (item, { button, key }) => {
      const lead = item.querySelector('.lead')
      if (lead !== null) writeText(lead, opened.has(`${message.sid} ${key}`) ? leadOf(button, said) : '')
      if (button.kind === 'reply') showTapped(item, button.payload, tapped)
    },
  })
}

/** @param {Button} button */
function createReply({ kind, title }) {
  const icons = { reply: [], url: [icon('external')], phone: [icon('call')] }[kind]
  const node = element('button', `reply to-${kind}`, ...icons, element('span', 'title', title))
  if (kind !== 'reply') node.append(element('span', 'lead'))
  return node
}

/** @param {HTMLElement} node @param {string} payload @param {string | undefined} tapped */
function showTapped(node, payload, tapped) {
  node.setAttribute('aria-disabled', String(tapped !== undefined))
  if (tapped === payload && node.querySelector('.icon') === null) node.prepend(icon('check'))
}

/** @param {Button} button @param {import('./words.js').Words} said */
function leadOf(button, said) {
  if (button.kind === 'url') return said.wouldOpen(button.url)
  return button.kind === 'phone' ? said.wouldCall(button.phone) : ''
}
