import type { Entry } from '../ledger/entry.ts'
import type { Message } from '../ledger/message.ts'
import type { Remembered, Write } from '../ledger/remembered.ts'

export const WINDOW_MS = 24 * 3_600_000

/** When each phone last wrote to each business: free text may answer for 24 hours. */
export class Windows implements Remembered {
  /** The latest comes last. */
  readonly #lastInbound = new Map<string, number>()
  readonly #write: Write

  constructor(write: Write) {
    this.#write = write
  }

  /** Nothing but an inbound message opens it: text, media or the tap of a button. */
  async open({ phone }: Message, sender: string, at: number): Promise<void> {
    const window = `${phone} ${sender}`
    this.#take(window, at)
    await this.#write({ window, at })
  }

  /** Until when free text gets through; null when nobody wrote within the last 24 hours. */
  openUntil(phone: string, sender: string, now: number): number | null {
    const last = this.#lastInbound.get(`${phone} ${sender}`)
    return last === undefined || last + WINDOW_MS <= now ? null : last + WINDOW_MS
  }

  recall(entry: Entry): void {
    if ('window' in entry) this.#take(entry.window, entry.at)
  }

  *entries(): Generator<Entry> {
    for (const [window, at] of this.#lastInbound) yield { window, at }
  }

  forget(): void {
    this.#lastInbound.clear()
  }

  #take(window: string, at: number): void {
    for (const [earlier, last] of this.#lastInbound) {
      if (last + WINDOW_MS > at) break
      this.#lastInbound.delete(earlier)
    }
    this.#lastInbound.delete(window)
    this.#lastInbound.set(window, at)
  }
}
