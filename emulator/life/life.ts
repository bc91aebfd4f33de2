import type { Accounts } from '../accounts/accounts.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Message, Status } from '../ledger/message.ts'
import { failureOf } from '../rules/failures.ts'
import type { Circumstances } from '../rules/judge.ts'
import { judge } from '../rules/judge.ts'
import type { Clock } from '../time/clock.ts'
import type { Timers } from '../time/timers.ts'
import { senderFor } from '../twilio/sender.ts'
import type { Webhooks } from '../webhooks/webhooks.ts'
import { nextStep } from './course.ts'

interface Parts extends Circumstances {
  readonly accounts: Accounts
  readonly clock: Clock
  readonly ledger: Ledger
  readonly log: (line: string) => void
  readonly timers: Timers
  readonly webhooks: Webhooks
}

/** Leads every accepted message through its course, and tells the business of each step. */
export class Life {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Goes on with what an earlier run left unfinished. */
  start(): void {
    for (const message of this.#parts.ledger.messages.all()) this.follow(message)
  }

  follow(message: Message): void {
    const next = nextStep(message)
    if (next !== undefined) this.#parts.timers.at(next.at, (at) => this.#take(message, next.status, at))
  }

  /** Lets it leave at once, and waits until the business has heard of it. */
  async hasten(message: Message): Promise<void> {
    const { clock, webhooks } = this.#parts
    for (let next = nextStep(message); next !== undefined && message.reachedAt.sent === undefined; next = nextStep(message)) {
      this.#take(message, next.status, clock.now())
    }
    await webhooks.settled(message)
  }

  /** Settles once that outlives the process. */
  cancel(message: Message): Promise<void> {
    return this.#reach(message, 'canceled', this.#parts.clock.now())
  }

  #take(message: Message, status: Status, at: number): void {
    const parts = this.#parts
    // It may have been cancelled, deleted, dropped or hastened since.
    if (!parts.ledger.holds(message) || nextStep(message)?.status !== status) return
    if (status === 'queued') message.from ??= senderFor(parts, message)
    if (haltsBefore(parts, message, status)) {
      this.#note(parts.ledger.halt(message))
      return
    }
    const code = status === 'sent' ? judge(parts, message, at) : null
    if (code === null) this.#note(this.#reach(message, status, at))
    else this.#note(this.#reach(message, failureOf(code).end, at, code))
    this.follow(message)
  }

  #reach(message: Message, status: Status, at: number, errorCode?: number): Promise<void> {
    const { ledger, webhooks } = this.#parts
    const outcome = { ...(errorCode === undefined ? {} : { errorCode }), ...(message.from === null ? {} : { from: message.from }) }
    const written = ledger.reach(message, status, at, outcome)
    webhooks.announceStatus(message, status)
    return written
  }

  #note(written: Promise<void>): void {
    written.catch((cause: unknown) => this.#parts.log(`A status could not be written to the ledger: ${String(cause)}`))
  }
}

/** Whether it stays as it is for ever, without a word: stuck by a fault, not delivered to who blocked the business, or read in secret. */
function haltsBefore({ chance, faults, people }: Circumstances, message: Message, status: Status): boolean {
  if (status === 'sent') return chance.strikes('stuck', faults.stuckRate, message.luck)
  if (status === 'delivered') return people.of(message.to).blocked
  return status === 'read' && !people.of(message.to).readReceipts
}
