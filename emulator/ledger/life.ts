import type { Ledger } from './ledger.ts'
import type { Message } from './message.ts'
import { course, isUnfinished } from './message.ts'

const TICK_MS = 50

/** Leads every accepted message through its course, without keeping the process alive. */
export class Life {
  // One set per step of the course, each in order of acceptance, so that only its head needs a look.
  readonly #waiting = course.map(() => new Set<Message>())
  readonly #ledger: Ledger
  readonly #failed: (cause: unknown) => void
  #timer: NodeJS.Timeout | undefined

  constructor(ledger: Ledger, failed: (cause: unknown) => void) {
    this.#ledger = ledger
    this.#failed = failed
  }

  start(): void {
    for (const message of this.#ledger.messages.all()) if (isUnfinished(message)) this.follow(message)
    this.#timer = setInterval(() => this.#advance(Date.now()), TICK_MS).unref()
  }

  follow(message: Message): void {
    const next = course.findIndex(({ status }) => status === message.status) + 1
    this.#waiting[next]?.add(message)
  }

  forgetAll(): void {
    for (const waiting of this.#waiting) waiting.clear()
  }

  stop(): void {
    clearInterval(this.#timer)
    this.forgetAll()
  }

  #advance(now: number): void {
    for (const [index, { status, afterMs }] of course.entries()) {
      for (const message of this.#waiting[index] ?? []) {
        if (message.acceptedAt + afterMs > now) break
        this.#waiting[index]?.delete(message)
        if (status === 'read' && !this.#ledger.showsReading(message)) continue
        this.#ledger.reach(message, status, now).catch(this.#failed)
        this.#waiting[index + 1]?.add(message)
      }
    }
  }
}
