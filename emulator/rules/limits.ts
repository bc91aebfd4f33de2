import type { Message } from '../ledger/message.ts'
import { senderOf } from '../ledger/message.ts'

const DAY_MS = 86_400_000
const SWEEP_EVERY = 10_000

/** What was sent lately, as far as a limit asks for it. Kept in memory only. */
export class Limits {
  readonly #rows = new Map<string, number[]>()
  #asked = 0
  readonly #begun = new Map<string, Map<string, number>>()
  #day = 0
  readonly #today = new Map<string, number>()

  /** How many rows are kept. */
  get size(): number {
    return this.#rows.size
  }

  /** How many messages the account sent on this day of UTC. */
  sentToday(accountSid: string, now: number): number {
    const day = Math.floor(now / DAY_MS)
    if (day !== this.#day) this.#today.clear()
    this.#day = day
    return this.#today.get(accountSid) ?? 0
  }

  countToday(accountSid: string, now: number): void {
    this.#today.set(accountSid, this.sentToday(accountSid, now) + 1)
  }

  /** Whether fewer than `most` happened in the time before; what is allowed is counted. */
  allows(what: string, most: number, within: { now: number; ms: number }): boolean {
    this.#asked += 1
    if (this.#asked % SWEEP_EVERY === 0) this.#sweep(within.now)
    const row = (this.#rows.get(what) ?? []).filter((at) => at > within.now - within.ms)
    this.#rows.set(what, row)
    if (row.length >= most) return false
    row.push(within.now)
    return true
  }

  /** How many users this sender began a conversation with in the last 24 hours, the one of this message included. */
  begunBy(message: Message, now: number): number {
    const sender = senderOf(message) ?? ''
    const begun = this.#begun.get(sender) ?? new Map<string, number>()
    this.#begun.set(sender, begun)
    for (const [phone, at] of begun) {
      if (at > now - DAY_MS) break // they stand in the order they began
      begun.delete(phone)
    }
    if (!begun.has(message.phone)) begun.set(message.phone, now)
    return begun.size
  }

  forget(): void {
    this.#rows.clear()
    this.#begun.clear()
    this.#today.clear()
  }

  /** No limit looks back further than a day. */
  #sweep(now: number): void {
    for (const [what, row] of this.#rows) if ((row.at(-1) ?? 0) <= now - DAY_MS) this.#rows.delete(what)
  }
}
