import type { Message } from '../ledger/message.ts'
import { senderOf } from '../ledger/message.ts'

const DAY_MS = 86_400_000

/** What was sent lately, as far as a limit asks for it. Kept in memory only. */
export class Limits {
  readonly #rows = new Map<string, number[]>()
  readonly #begun = new Map<string, Map<string, number>>()
  #day = 0
  readonly #today = new Map<string, number>()

  /** How many messages the account sent on this day of UTC, this one included. */
  countToday(accountSid: string, now: number): number {
    const day = Math.floor(now / DAY_MS)
    if (day !== this.#day) this.#today.clear()
    this.#day = day
    const count = (this.#today.get(accountSid) ?? 0) + 1
    this.#today.set(accountSid, count)
    return count
  }

  /** Whether fewer than `most` happened in the time before; what is allowed is counted. */
  allows(what: string, most: number, within: { now: number; ms: number }): boolean {
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
    for (const [phone, at] of begun) if (at <= now - DAY_MS) begun.delete(phone)
    if (!begun.has(message.phone)) begun.set(message.phone, now)
    return begun.size
  }

  forget(): void {
    this.#rows.clear()
    this.#begun.clear()
    this.#today.clear()
  }
}
