/* global Element, HTMLElement, ResizeObserver */
import { createLine, updateLine } from './bubble.js'
import { linesOf } from './chat-lines.js'
import { byId, element, keyOf, reconcile } from './dom.js'
import { writeAddress } from './number.js'
import { nameOfSender } from './scene.js'

/** @typedef {import('./book.js').Button} Button */
/** @typedef {import('./scene.js').Scene} Scene */

const AT_THE_END_PX = 80

let shownConversation = ''
let isAtTheEnd = true

/** The conversation as the client's phone shows it. @param {Scene} scene */
export function showChat(scene) {
  const { sender } = scene.book
  byId('chat-head').hidden = sender === undefined
  byId('sender').textContent = sender === undefined ? '' : nameOfSender(sender, scene)
  const account = scene.said.businessAccount
  const isNamed = sender !== undefined && scene.world.isSandbox(sender)
  byId('account').textContent = isNamed ? `${writeAddress(sender, scene.said)} · ${account}` : account
  showSenders(scene)
  showLines(scene)
}

/** Whoever reads the end stays there, whatever comes or changes its height; whoever reads above is left alone. */
export function prepareChat() {
  const chat = byId('chat')
  chat.addEventListener('scroll', () => {
    if (chat.clientHeight > 0) isAtTheEnd = chat.scrollHeight - chat.scrollTop - chat.clientHeight < AT_THE_END_PX
  })
  new ResizeObserver(() => {
    if (isAtTheEnd) chat.scrollTop = chat.scrollHeight
  }).observe(chat)
}

/** @param {(sender: string) => void} choose */
export function onSenderChosen(choose) {
  byId('senders').addEventListener('click', ({ target }) => {
    const sender = keyOf(target)
    if (sender !== undefined) choose(sender)
  })
}

/** A button under a message, by the message's SID and its place. @param {(sid: string, index: number) => void} tap */
export function onButtonTapped(tap) {
  byId('chat').addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('.replies button') : null
    const line = button?.closest('.line')
    if (!(button instanceof HTMLElement) || !(line instanceof HTMLElement)) return
    if (button.getAttribute('aria-disabled') === 'true') return
    tap(line.dataset['key'] ?? '', Number(button.dataset['key']))
  })
}

/** One chat per business that writes to this phone. @param {Scene} scene */
function showSenders(scene) {
  const senders = scene.book.senders()
  byId('senders').hidden = senders.length < 2
  reconcile(byId('senders'), senders.toSorted(), {
    key: (sender) => sender,
    create: () => element('button'),
    update: (node, sender) => {
      node.textContent = nameOfSender(sender, scene)
      node.setAttribute('aria-pressed', String(sender === scene.book.sender))
    },
  })
}

/** @param {Scene} scene */
function showLines(scene) {
  const { book } = scene
  const chat = byId('chat')
  const conversation = `${book.selected}/${book.sender}`
  const isOther = conversation !== shownConversation
  const messages = book.messages().filter(({ sender }) => sender === book.sender)
  if (isOther) chat.replaceChildren()
  reconcile(chat, linesOf(messages), {
    key: ({ key }) => key,
    create: (line) => createLine(line, !isOther),
    update: (node, line) => updateLine(node, line, messages, scene),
  })
  if (isOther || isAtTheEnd) chat.scrollTop = chat.scrollHeight
  if (chat.childElementCount > 0 || book.selected === undefined) shownConversation = conversation
}
