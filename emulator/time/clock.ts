import type { Entry } from '../ledger/entry.ts'
import type { Remembered, Write } from '../ledger/remembered.ts'

/** How the emulator's clock begins. */
export interface ClockStart {
  /** Without it, at the machine's own time. */
  readonly startsAt?: Date | undefined
  /** It moves only when it is moved. */
  readonly standsStill?: boolean | undefined
}

/** The emulator's own time: the machine's, or one that stands still, moved ahead by what was asked for. Instants are epoch milliseconds. */
export class Clock implements Remembered {
  readonly #aheadAtStartMs: number
  #aheadMs: number
  readonly #machine: () => number
  readonly #write: Write

  constructor(write: Write, { startsAt, standsStill = false }: ClockStart = {}) {
    const began = Date.now()
    this.#machine = standsStill ? () => began : Date.now
    this.#aheadAtStartMs = startsAt === undefined ? 0 : startsAt.getTime() - began
    this.#aheadMs = this.#aheadAtStartMs
    this.#write = write
  }

  now(): number {
    return this.#machine() + this.#aheadMs
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
