import type { Message } from '../ledger/message.ts'

/** What changed since it was last taken; past the limit only that much did, so a slow page costs no memory. */
export class PendingChanges {
  readonly #limit: number
  #messages = new Set<Message>()
  #tooMany = false

  constructor(limit: number) {
    this.#limit = limit
  }

  readonly changed = (message: Message): void => {
    if (this.#tooMany) return
    this.#messages.add(message)
    if (this.#messages.size > this.#limit) this.cleared()
  }

  readonly cleared = (): void => {
    this.#tooMany = true
    this.#messages.clear()
  }

  take(): ReadonlySet<Message> | 'too many' {
    const taken = this.#tooMany ? 'too many' : this.#messages
    this.#messages = new Set()
    this.#tooMany = false
    return taken
  }
}
