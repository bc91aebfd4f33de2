/**
 * @typedef {{ accepted: number, scheduled?: number, queued?: number, sending?: number, sent?: number, delivered?: number,
 *   read?: number, failed?: number, undelivered?: number, canceled?: number, received?: number }} Course
 * @typedef {{ kind: 'reply', title: string, payload: string } | { kind: 'url', title: string, url: string }
 *   | { kind: 'phone', title: string, phone: string }} Button
 * @typedef {{ header: string | null, footer: string | null, mediaUrls: string[], buttons: Button[] }} Rendered
 * @typedef {{ sid: string, phone: string, sender: string, isInbound: boolean, body: string, mediaUrls: string[],
 *   contentSid: string | null, contentVariables: string | null, template: { name: string, approval: string | null } | null,
 *   rendered: Rendered | null, status: string, errorCode: number | null, errorName: string | null, sendAt: number | null,
 *   tapped: { text: string, payload: string } | null, answers: string | null, at: Course }} Message
 * @typedef {{ phone: string, total: number, name: string | null, readReceipts: boolean, blocked: boolean,
 *   notOnWhatsApp: boolean, joinedUntil: number | null, windows: Record<string, number | null>, last: Message | null }} Phone
 * @typedef {{ phoneCount: number, phones: Phone[] }} Phones
 * @typedef {Phone & { messages: Message[] }} Conversation
 * @typedef {{ phones: Phone[], messages: Message[] }} Changes
 */

const MOST_SHOWN = 500

/** What the page knows: every phone by its last message, and the conversation of the selected one. */
export class Book {
  phoneCount = 0
  /** @type {string | undefined} */
  selected
  /** @type {string | undefined} */
  sender
  /** Whom a phone could write to that nobody wrote to yet. @type {string[]} */
  businesses = []
  /** @type {Map<string, Phone>} */
  #phones = new Map()
  /** @type {Map<string, Message>} */
  #messages = new Map()
  /** How many messages of each phone were there when somebody last looked. @type {Map<string, number>} */
  #seen = new Map()
  #opened = false

  /** @param {Phones} all */
  replacePhones({ phoneCount, phones }) {
    this.phoneCount = phoneCount
    this.#phones = new Map(phones.map((phone) => [phone.phone, phone]))
    if (!this.#opened) for (const { phone, total } of phones) this.#seen.set(phone, total)
    this.#opened = true
    if (this.selected === undefined || !this.#phones.has(this.selected)) this.select(phones[0]?.phone)
    this.#look()
  }

  /** @param {Conversation} conversation */
  replaceMessages({ messages, ...phone }) {
    if (phone.phone !== this.selected) return
    this.#messages = new Map(messages.map((message) => [message.sid, message]))
    this.#takePhone(phone)
    this.#chooseSender()
  }

  /** @param {Changes} changes @returns {Message[]} those not known before */
  apply({ phones, messages }) {
    const fresh = phones.flatMap(({ phone, total, last }) => (last && total > (this.#phones.get(phone)?.total ?? 0) ? [last] : []))
    for (const phone of phones) this.#takePhone(phone)
    for (const message of messages) if (message.phone === this.selected) this.#takeMessage(message)
    this.#chooseSender()
    this.#look()
    return fresh
  }

  /** @param {string | undefined} phone */
  select(phone) {
    this.selected = phone
    this.sender = undefined
    this.#messages = new Map()
    this.#look()
  }

  /** Whoever heard last comes first. @param {string} [wanted] digits of the number, or part of the name */
  phones(wanted = '') {
    const digits = wanted.replace(/\D/g, '')
    const name = plain(wanted)
    const found = [...this.#phones.values()].filter(
      (one) => (digits !== '' && one.phone.includes(digits)) || plain(one.name ?? '').includes(name) || name === '',
    )
    return found.sort((one, other) => (other.last?.at.accepted ?? 0) - (one.last?.at.accepted ?? 0))
  }

  phone() {
    return this.selected === undefined ? undefined : this.#phones.get(this.selected)
  }

  /** Oldest first. */
  messages() {
    return [...this.#messages.values()].slice(-MOST_SHOWN)
  }

  /** The businesses of this conversation, whoever wrote last first; before any message, all that are known. */
  senders() {
    const latest = this.messages().reverse()
    return latest.length === 0 ? this.businesses : [...new Set(latest.map(({ sender }) => sender))]
  }

  /** @param {Phone} phone */
  unseen({ phone, total }) {
    const seen = this.#seen.get(phone) ?? 0
    return seen > total ? total : total - seen // fewer than before: the ledger was emptied
  }

  // Changes may be older than what was read meanwhile: nothing goes back.
  /** @param {Phone} phone */
  #takePhone(phone) {
    const known = this.#phones.get(phone.phone)
    if (known === undefined) this.phoneCount += 1
    if (known === undefined || known.total <= phone.total) this.#phones.set(phone.phone, phone)
  }

  /** @param {Message} message */
  #takeMessage(message) {
    const known = this.#messages.get(message.sid)
    if (known === undefined || stepsOf(known) <= stepsOf(message)) this.#messages.set(message.sid, message)
  }

  #chooseSender() {
    const senders = this.senders()
    if (this.sender === undefined || !senders.includes(this.sender)) this.sender = senders[0]
  }

  #look() {
    const phone = this.phone()
    if (phone !== undefined) this.#seen.set(phone.phone, phone.total)
  }
}

/** @param {Message} message */
function stepsOf({ at }) {
  return Object.keys(at).length
}

/** Without accents and capitals, as people search. @param {string} text */
function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
