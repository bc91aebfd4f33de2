import type { Entry } from '../ledger/entry.ts'
import type { Message } from '../ledger/message.ts'
import { senderOf } from '../ledger/message.ts'
import type { Remembered } from '../ledger/remembered.ts'

export const WINDOW_MS = 24 * 3_600_000

/** When each phone last wrote to each business: free text may answer for 24 hours. */
export class Windows implements Remembered {
  readonly #lastInbound = new Map<string, number>()

  /** Nothing but an inbound message opens it: text, media or the tap of a button. */
  open({ phone }: Message, sender: string, at: number): void {
    this.#lastInbound.set(`${phone} ${sender}`, at)
  }

  /** Until when free text gets through; null when nobody wrote within the last 24 hours. */
  openUntil(phone: string, sender: string, now: number): number | null {
    const last = this.#lastInbound.get(`${phone} ${sender}`)
    return last === undefined || last + WINDOW_MS <= now ? null : last + WINDOW_MS
  }

  recall(entry: Entry): void {
    if ('window' in entry) this.#lastInbound.set(entry.window, entry.at)
    else if ('accepted' in entry && entry.accepted.direction === 'inbound') {
      this.open(entry.accepted, senderOf(entry.accepted) ?? '', entry.accepted.acceptedAt)
    }
  }

  *entries(): Generator<Entry> {
    for (const [window, at] of this.#lastInbound) yield { window, at }
  }

  forget(): void {
    this.#lastInbound.clear()
  }
}
