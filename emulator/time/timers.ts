import type { Clock } from './clock.ts'

const TICK_MS = 25

type Act = (at: number) => void

interface Timer {
  readonly at: number
  readonly order: number
  readonly act: Act
}

/** What is to happen when, on the emulator's clock: moving it ahead makes everything between happen in order, at its own instant. */
export class Timers {
  readonly #clock: Clock
  readonly #failed: (cause: unknown) => void
  #heap: Timer[] = []
  #order = 0
  #ticking: NodeJS.Timeout | undefined

  constructor(clock: Clock, failed: (cause: unknown) => void) {
    this.#clock = clock
    this.#failed = failed
  }

  /** Does not keep the process alive. */
  start(): void {
    this.#ticking = setInterval(() => this.runDue(), TICK_MS).unref()
  }

  stop(): void {
    clearInterval(this.#ticking)
    this.clear()
  }

  clear(): void {
    this.#heap = []
  }

  at(instant: number, act: Act): void {
    this.#order += 1
    this.#heap.push({ at: instant, order: this.#order, act })
    this.#rise(this.#heap.length - 1)
  }

  /** One act may ask for another that is due as well; it runs in the same turn. */
  runDue(): void {
    const now = this.#clock.now()
    for (let timer = this.#heap[0]; timer !== undefined && timer.at <= now; timer = this.#heap[0]) {
      this.#takeFirst()
      try {
        timer.act(timer.at)
      } catch (cause) {
        this.#failed(cause)
      }
    }
  }

  #takeFirst(): void {
    const last = this.#heap.pop()
    if (last === undefined || this.#heap.length === 0) return
    this.#heap[0] = last
    this.#sink(0)
  }

  #rise(from: number): void {
    for (let index = from; index > 0;) {
      const parent = (index - 1) >> 1
      if (!this.#isBefore(index, parent)) return
      this.#swap(index, parent)
      index = parent
    }
  }

  #sink(from: number): void {
    for (let index = from; ;) {
      const left = index * 2 + 1
      const earlier = this.#isBefore(left + 1, left) ? left + 1 : left
      if (!this.#isBefore(earlier, index)) return
      this.#swap(index, earlier)
      index = earlier
    }
  }

  #isBefore(one: number, other: number): boolean {
    const [a, b] = [this.#heap[one], this.#heap[other]]
    if (a === undefined || b === undefined) return false
    return a.at === b.at ? a.order < b.order : a.at < b.at
  }

  #swap(one: number, other: number): void {
    const [a, b] = [this.#heap[one], this.#heap[other]]
    if (a === undefined || b === undefined) return
    this.#heap[one] = b
    this.#heap[other] = a
  }
}
