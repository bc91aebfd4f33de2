import type { Message } from './message.ts'

/** What went to and came from one phone; `total` also counts what was dropped since. */
export interface Conversation {
  readonly phone: string
  readonly messages: Message[]
  total: number
}

/** The messages in order of acceptance, found by SID and by phone. */
export class MessageIndex {
  dropped = 0
  readonly #limit: number
  readonly #ordered: Message[] = []
  readonly #bySid = new Map<string, Message>()
  readonly #byPhone = new Map<string, Conversation>()

  constructor(limit: number) {
    this.#limit = limit
  }

  add(message: Message): void {
    if (this.#ordered.length >= this.#limit) this.#dropOldest()
    this.#ordered.push(message)
    this.#bySid.set(message.sid, message)
    this.#file(message)
  }

  find(sid: string): Message | undefined {
    return this.#bySid.get(sid)
  }

  /** Oldest first. */
  all(): readonly Message[] {
    return this.#ordered
  }

  conversation(phone: string): Conversation | undefined {
    return this.#byPhone.get(phone)
  }

  /** The phone that heard last comes last. */
  conversations(): Conversation[] {
    return [...this.#byPhone.values()]
  }

  clear(): void {
    this.dropped = 0
    this.#ordered.length = 0
    this.#bySid.clear()
    this.#byPhone.clear()
  }

  remove(message: Message): void {
    this.#ordered.splice(this.#ordered.indexOf(message), 1)
    this.#bySid.delete(message.sid)
    this.#unfile(message)
  }

  #file(message: Message): void {
    const { phone } = message
    const conversation = this.#byPhone.get(phone) ?? { phone, messages: [], total: 0 }
    conversation.messages.push(message)
    conversation.total += 1
    this.#byPhone.delete(phone) // set again, so that the map stays ordered by the last message
    this.#byPhone.set(phone, conversation)
  }

  // One percent at a time: dropping them singly would move the whole array for every message.
  #dropOldest(): void {
    for (const message of this.#ordered.splice(0, Math.ceil(this.#limit / 100))) {
      this.#bySid.delete(message.sid)
      this.#unfile(message)
      this.dropped += 1
    }
  }

  #unfile(message: Message): void {
    const conversation = this.#byPhone.get(message.phone)
    if (conversation === undefined) return
    conversation.messages.splice(conversation.messages.indexOf(message), 1)
    if (conversation.messages.length === 0) this.#byPhone.delete(message.phone)
  }
}
