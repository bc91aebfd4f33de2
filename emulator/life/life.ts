import type { Emulator } from '../emulator.ts'
import type { Message, Status } from '../ledger/message.ts'
import { isUnfinished } from '../ledger/message.ts'
import { failureOf } from '../rules/failures.ts'
import { judge } from '../rules/judge.ts'
import { senderFor } from '../twilio/sender.ts'
import { nextStep } from './course.ts'

/** Leads every accepted message through its course, and tells the business of each step. */
export class Life {
  readonly #emulator: () => Emulator

  constructor(emulator: () => Emulator) {
    this.#emulator = emulator
  }

  /** Goes on with what an earlier run left unfinished. */
  start(): void {
    for (const message of this.#emulator().ledger.messages.all()) if (isUnfinished(message)) this.follow(message)
  }

  follow(message: Message): void {
    const next = nextStep(message)
    if (next !== undefined) this.#emulator().timers.at(next.at, (at) => this.#take(message, next.status, at))
  }

  /** Lets it leave at once, and waits until the business has heard of it. */
  async hasten(message: Message): Promise<void> {
    const { clock, webhooks } = this.#emulator()
    while (nextStep(message) !== undefined && message.reachedAt.sent === undefined && message.status !== 'failed') {
      const before = message.status
      this.#take(message, nextStep(message)?.status ?? 'sent', clock.now())
      if (message.status === before) break
    }
    await webhooks.settled(message)
  }

  cancel(message: Message): void {
    this.#reach(message, 'canceled', this.#emulator().clock.now())
  }

  #take(message: Message, status: Status, at: number): void {
    const emulator = this.#emulator()
    // It may have been cancelled, deleted or hastened since.
    if (!emulator.ledger.holds(message) || nextStep(message)?.status !== status) return
    if (status === 'queued') message.from ??= senderFor(emulator, message)
    if (status === 'sent' && !this.#leaves(message, at)) return
    const { blocked, readReceipts } = emulator.people.of(message.to)
    if (status === 'delivered' && blocked) return // as on the real thing, it stays `sent` and says nothing
    if (status === 'read' && !readReceipts) return
    this.#reach(message, status, at)
    this.follow(message)
  }

  #leaves(message: Message, at: number): boolean {
    const emulator = this.#emulator()
    if (emulator.chance.strikes('stuck', emulator.faults.stuckRate)) return false
    const code = judge(emulator, message, at)
    if (code !== null) this.#reach(message, failureOf(code).end, at, code)
    return code === null
  }

  #reach(message: Message, status: Status, at: number, errorCode?: number): void {
    const { ledger, log, webhooks } = this.#emulator()
    const outcome = { ...(errorCode === undefined ? {} : { errorCode }), ...(message.from === null ? {} : { from: message.from }) }
    ledger
      .reach(message, status, at, outcome)
      .catch((cause: unknown) => log(`A status could not be written to the ledger: ${String(cause)}`))
    webhooks.announceStatus(message, status)
  }
}
