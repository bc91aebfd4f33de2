/**
 * @typedef {{ accepted: number, sent?: number, delivered?: number, read?: number }} Course
 * @typedef {{ sid: string, phone: string, sender: string, body: string, mediaUrls: string[],
 *   contentSid: string | null, contentVariables: string | null, at: Course }} Message
 * @typedef {{ phone: string, total: number, readReceipts: boolean, last: Message | null }} Phone
 * @typedef {{ phoneCount: number, phones: Phone[] }} Phones
 * @typedef {{ phone: string, total: number, messages: Message[] }} Conversation
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
  replaceMessages({ phone, messages }) {
    if (phone !== this.selected) return
    this.#messages = new Map(messages.map((message) => [message.sid, message]))
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

  /** @param {string} phone @param {boolean} readReceipts */
  setReceipts(phone, readReceipts) {
    const known = this.#phones.get(phone)
    if (known !== undefined) this.#phones.set(phone, { ...known, readReceipts })
  }

  /** Whoever heard last comes first. @param {string} [digits] */
  phones(digits = '') {
    const found = [...this.#phones.values()].filter(({ phone }) => phone.includes(digits))
    return found.sort((one, other) => (other.last?.at.accepted ?? 0) - (one.last?.at.accepted ?? 0))
  }

  phone() {
    return this.selected === undefined ? undefined : this.#phones.get(this.selected)
  }

  /** Oldest first. */
  messages() {
    return [...this.#messages.values()].slice(-MOST_SHOWN)
  }

  /** Whoever wrote last comes first. */
  senders() {
    return [
      ...new Set(
        this.messages()
          .map(({ sender }) => sender)
          .reverse(),
      ),
    ]
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
    if (this.sender === undefined || !this.senders().includes(this.sender)) this.sender = this.senders()[0]
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
