/* global HTMLElement */
import { byId, element, reconcile, write } from './dom.js'
import { day, hour, startOfDay, writeAddress } from './format.js'
import { textOf } from './message-text.js'

/** @typedef {import('./book.js').Book} Book */
/** @typedef {import('./book.js').Message} Message */
/** @typedef {import('./words.js').Words} Words */
/** @typedef {{ key: string, dayOf: number, message?: Message }} Line */

const AT_THE_END_PX = 80

let shownConversation = ''

/** The conversation as the client's phone shows it. @param {Book} book @param {Words} said */
export function showChat(book, said) {
  const { sender } = book
  byId('chat-head').hidden = sender === undefined
  byId('sender').textContent = sender === undefined ? '' : writeAddress(sender, said)
  showSenders(book, said)
  showLines(book, said)
}

/** @param {(sender: string) => void} choose */
export function onSenderChosen(choose) {
  byId('senders').addEventListener('click', ({ target }) => {
    const sender = target instanceof HTMLElement ? target.dataset['key'] : undefined
    if (sender !== undefined) choose(sender)
  })
}

/** One chat per business that writes to this phone. @param {Book} book @param {Words} said */
function showSenders(book, said) {
  const senders = book.senders()
  byId('senders').hidden = senders.length < 2
  reconcile(byId('senders'), senders.toSorted(), {
    key: (sender) => sender,
    create: () => element('button'),
    update: (node, sender) => {
      node.textContent = writeAddress(sender, said)
      node.setAttribute('aria-pressed', String(sender === book.sender))
    },
  })
}

/** @param {Book} book @param {Words} said */
function showLines(book, said) {
  const chat = byId('chat')
  const conversation = `${book.selected}/${book.sender}`
  const isOther = conversation !== shownConversation
  const wasAtTheEnd = chat.scrollHeight - chat.scrollTop - chat.clientHeight < AT_THE_END_PX
  if (isOther) chat.replaceChildren()
  reconcile(chat, linesOf(book), {
    key: ({ key }) => key,
    create: (line) => createLine(line, !isOther),
    update: (node, line) => updateLine(node, line, said),
  })
  if (isOther || wasAtTheEnd) chat.scrollTop = chat.scrollHeight
  if (chat.childElementCount > 0 || book.selected === undefined) shownConversation = conversation
}

/** The messages with a line before each new day. @param {Book} book @returns {Line[]} */
function linesOf(book) {
  let lastDay = 0
  return book
    .messages()
    .filter(({ sender }) => sender === book.sender)
    .flatMap((message) => {
      const dayOf = startOfDay(message.at.accepted)
      const isNewDay = dayOf !== lastDay
      lastDay = dayOf
      const line = { key: message.sid, dayOf, message }
      return isNewDay ? [{ key: `day ${dayOf}`, dayOf }, line] : [line]
    })
}

/** @param {Line} line @param {boolean} isNew */
function createLine({ message }, isNew) {
  if (message === undefined) return element('p', 'day', element('span', 'date'))
  return element('div', isNew ? 'bubble new' : 'bubble', element('p', 'text'), element('p', 'media'), element('time', 'hour'))
}

/** @param {HTMLElement} node @param {Line} line @param {Words} said */
function updateLine(node, { dayOf, message }, said) {
  if (message === undefined) return write(node, 'date', day(dayOf, said))
  write(node, 'text', textOf(message, said))
  write(node, 'media', message.mediaUrls.map((address) => `${said.attachment}: ${address}`).join('\n'))
  write(node, 'hour', hour(message.at.accepted, said))
}
