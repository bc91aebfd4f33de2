import type { Entry } from '../ledger/entry.ts'
import type { Remembered, Write } from '../ledger/remembered.ts'

/** The emulator's own time: the machine's, moved ahead by what was asked for. Instants are epoch milliseconds. */
export class Clock implements Remembered {
  readonly #aheadAtStartMs: number
  #aheadMs: number
  readonly #write: Write

  /** Without `startsAt` it starts at the machine's own time. */
  constructor(write: Write, startsAt?: Date) {
    this.#aheadAtStartMs = startsAt === undefined ? 0 : startsAt.getTime() - Date.now()
    this.#aheadMs = this.#aheadAtStartMs
    this.#write = write
  }

  now(): number {
    return Date.now() + this.#aheadMs
  }

  get aheadMs(): number {
    return this.#aheadMs
  }

  async advance(byMs: number): Promise<void> {
    this.#aheadMs += byMs
    await this.#write({ aheadMs: this.#aheadMs })
  }

  recall(entry: Entry): void {
    if ('aheadMs' in entry) this.#aheadMs = entry.aheadMs
  }

  *entries(): Generator<Entry> {
    yield { aheadMs: this.#aheadMs }
  }

  forget(): void {
    this.#aheadMs = this.#aheadAtStartMs
  }
}
