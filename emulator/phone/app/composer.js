/* global Element */
import { byId, element, field, reconcile, write } from './dom.js'
import { knock } from './emulator-link.js'
import { now } from './time.js'
import { firstName } from './scene.js'

/** @typedef {import('./scene.js').Scene} Scene */
/** @typedef {import('./scene.js').Perform} Perform */
/** @typedef {{ key: string, text?: string, label?: string }} Notice */

/** Where the client writes, and what stands in the way. @param {Scene} scene */
export function showComposer(scene) {
  const { book, said } = scene
  const phone = book.phone()
  const reason = phone?.notOnWhatsApp === true ? said.noWhatsApp : phone?.blocked === true ? said.blockedShort : undefined
  const name = firstName(book)
  field('write').disabled = reason !== undefined
  field('write').placeholder = reason ?? (name === undefined ? said.writeHere : said.writeAs(name))
  byId('composer').hidden = phone === undefined || book.sender === undefined
  reconcile(byId('notices'), noticesOf(scene), {
    key: ({ key }) => key,
    create: ({ text, label }) => {
      const words = text === undefined ? [] : [element('p', 'words')]
      return element('div', 'notice', ...words, ...(label === undefined ? [] : [element('button', 'do')]))
    },
    update: (node, { text = '', label = '' }) => {
      write(node, 'words', text)
      write(node, 'do', label)
    },
  })
}

/** @param {() => Scene} scene @param {Perform} perform */
export function prepareComposer(scene, perform) {
  const text = field('write')
  const send = async () => {
    const body = text.value.trim()
    const { book } = scene()
    if (body === '' || text.disabled || book.selected === undefined || book.sender === undefined) return
    text.value = ''
    const isSent = await perform('chat-error', () => knock('inbound', { from: book.selected, to: book.sender, body }))
    if (!isSent && text.value === '') text.value = body
  }
  byId('composer').addEventListener('submit', (event) => {
    event.preventDefault()
    void send()
    text.focus()
  })
  byId('write').addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    void send()
  })
  byId('notices').addEventListener('click', ({ target }) => void answerNotice(target, scene(), perform))
}

/** @param {Scene} scene @returns {Notice[]} */
function noticesOf({ book, world, said }) {
  const phone = book.phone()
  const { sandbox, rules } = world
  if (phone === undefined || book.sender === undefined) return []
  if (phone.notOnWhatsApp) return [{ key: 'noWhatsApp', text: said.noWhatsAppLong }]
  if (phone.blocked) return [{ key: 'blocked', label: said.blockedLong }]
  if (world.isSandbox(book.sender) && rules.sandbox && (phone.joinedUntil ?? 0) <= now()) {
    return [{ key: 'join', text: said.joinFirst, label: said.sendWords(sandbox.joinWords) }]
  }
  return phone.total === 0 ? [{ key: 'first', text: said.writeFirst }] : []
}

/** @param {EventTarget | null} target @param {Scene} scene @param {Perform} perform */
async function answerNotice(target, { book, world }, perform) {
  const button = target instanceof Element ? target.closest('.do') : null
  const notice = button?.parentElement?.dataset['key']
  const { selected: phone, sender } = book
  if (notice === 'blocked') await perform('chat-error', () => knock('users', { phone, blocked: false }))
  if (notice === 'join') await perform('chat-error', () => knock('inbound', { from: phone, to: sender, body: world.sandbox.joinWords }))
  if (notice !== undefined) field('write').focus()
}
