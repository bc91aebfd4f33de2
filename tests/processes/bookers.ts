import type { Booking, Shop } from './shop.ts'

/** Something a client asked for, and what they were answered. */
export interface Wish {
  booking: Booking
  /** The ids of the appointments that were answered: one, however often it was asked for. */
  ids: Set<string>
  round: number
}

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

/** Clients who book as fast as they are answered. Each is somebody else, so that their messages tell them apart. */
export class Bookers {
  readonly wishes: Wish[] = []
  /** Answers that nobody should get. */
  readonly surprises: string[] = []
  #round = 0
  #ending = false
  #again: Wish[] = []
  #first = Promise.withResolvers<unknown>()
  readonly #shop: Shop
  readonly #firstStart = Math.ceil(Date.now() / HOUR_MS) * HOUR_MS + 30 * HOUR_MS

  constructor(shop: Shop) {
    this.#shop = shop
  }

  /** Begins a round: first, whatever carries an Idempotency-Key and was asked for in the last round is asked for once more. */
  book(concurrency: number): { firstAnswer: Promise<unknown>; done: Promise<unknown> } {
    this.#again = this.wishes.filter(({ round, booking }) => round === this.#round && booking.idempotencyKey !== undefined)
    this.#round += 1
    this.#ending = false
    this.#first = Promise.withResolvers()
    const all = Array.from({ length: concurrency }, () => this.#bookOn())
    return { firstAnswer: this.#first.promise, done: Promise.all(all) }
  }

  /** From now on a missing answer is no surprise. */
  expectTheEnd(): void {
    this.#ending = true
  }

  async #bookOn(): Promise<void> {
    while (!this.#ending) {
      const wish = this.#again.shift() ?? this.#wish()
      const answer = await this.#shop.books(wish.booking).catch((error: unknown) => this.#noAnswer(String(error)))
      if (answer === undefined) return
      if (answer.status === 201) wish.ids.add((answer.body as { id: string }).id)
      else this.surprises.push(`${answer.status} ${JSON.stringify(answer.body)}`)
      this.#first.resolve(answer.status)
    }
  }

  #noAnswer(error: string): undefined {
    if (!this.#ending) this.surprises.push(error)
  }

  #wish(): Wish {
    const number = this.wishes.length
    const digits = String(number).padStart(7, '0')
    const booking = {
      name: `Cliente ${digits}`,
      phone: `+57310${digits}`,
      startsAt: new Date(this.#firstStart + number * MINUTE_MS).toISOString(),
      ...(number % 3 === 0 ? { idempotencyKey: `wish-${digits}` } : {}),
    }
    const wish = { booking, ids: new Set<string>(), round: this.#round }
    this.wishes.push(wish)
    return wish
  }
}
