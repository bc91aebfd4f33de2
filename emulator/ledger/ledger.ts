import type { Entry } from './entry.ts'
import type { MessageIndex } from './message-index.ts'
import type { Message, Status } from './message.ts'
import { withoutChannel } from './message.ts'
import type { Remembered, Write } from './remembered.ts'

interface Listener {
  readonly changed: (message: Message) => void
  readonly cleared: () => void
}

interface Outcome {
  readonly errorCode?: number
  /** The sender a Messaging Service chose. */
  readonly from?: string
}

/** Every message, in order, and what became of it. */
export class Ledger implements Remembered {
  readonly messages: MessageIndex
  readonly #write: Write
  readonly #listeners = new Set<Listener>()

  constructor(messages: MessageIndex, write: Write) {
    this.messages = messages
    this.#write = write
  }

  /** Once this settles the message outlives the process. */
  async accept(message: Message): Promise<void> {
    await this.#write({ accepted: message })
    this.messages.add(message)
    this.#tell(message)
  }

  /** A message that was dropped or cleared meanwhile stays gone. */
  async reach(message: Message, status: Status, at: number, outcome: Outcome = {}): Promise<void> {
    if (!this.holds(message)) return
    take(message, status, at, outcome)
    this.#tell(message)
    await this.#write({ sid: message.sid, status, at, ...outcome })
  }

  async halt(message: Message): Promise<void> {
    if (!this.holds(message)) return
    message.halted = true
    await this.#write({ halted: message.sid })
  }

  async redact(message: Message): Promise<void> {
    message.body = ''
    this.#tell(message)
    await this.#write({ redacted: message.sid })
  }

  async delete(message: Message): Promise<void> {
    this.messages.remove(message)
    this.touch()
    await this.#write({ deleted: message.sid })
  }

  /** Whether it is still there: neither deleted, dropped nor cleared. */
  holds(message: Message): boolean {
    return this.messages.find(message.sid) === message
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  recall(entry: Entry): void {
    if ('accepted' in entry) this.messages.add(completed(entry.accepted))
    const message = this.messages.find(sidOf(entry) ?? '')
    if (message === undefined) return
    if ('sid' in entry) take(message, entry.status, entry.at, entry)
    else if ('halted' in entry) message.halted = true
    else if ('redacted' in entry) message.body = ''
    else this.messages.remove(message)
  }

  *entries(): Generator<Entry> {
    for (const message of this.messages.all()) yield { accepted: message }
  }

  forget(): void {
    this.messages.clear()
    this.touch()
  }

  /** Whoever listens is to read everything anew: more changed than one message. */
  touch(): void {
    for (const listener of this.#listeners) listener.cleared()
  }

  #tell(message: Message): void {
    for (const listener of this.#listeners) listener.changed(message)
  }
}

function sidOf(entry: Entry): string | undefined {
  if ('sid' in entry) return entry.sid
  if ('halted' in entry) return entry.halted
  if ('redacted' in entry) return entry.redacted
  return 'deleted' in entry ? entry.deleted : undefined
}

/** Earlier versions knew only what a business sends. */
function completed(message: Partial<Message> & Pick<Message, 'to'>): Message {
  return { ...sentPlainly, phone: withoutChannel(message.to), ...message } as Message
}

const sentPlainly = { direction: 'outbound-api', rendered: null, sendAt: null, flaw: null, tapped: null, answers: null } as const

function take(message: Message, status: Status, at: number, { errorCode, from }: Outcome): void {
  message.status = status
  message.reachedAt[status] = at
  if (errorCode !== undefined) message.errorCode = errorCode
  if (from !== undefined) message.from = from
}
