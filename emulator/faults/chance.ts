/** Draws that come out the same for the same seed. Each kind has its own row of draws, so that one fault does not shift another. */
export class Chance {
  #seed: number
  readonly #rows = new Map<string, () => number>()
  readonly #runs = new Map<string, number>()

  constructor(seed: number) {
    this.#seed = seed
  }

  reseed(seed: number): void {
    this.#seed = seed
    this.#rows.clear()
    this.#runs.clear()
  }

  /** What decides about one message, drawn when it is accepted: what happens to it must not hang on when the others leave. */
  luck(): number {
    return Math.floor(this.#draw('luck') * 4_294_967_296)
  }

  /** Whether it happens this time, or to the message of this luck; a rate of 0 draws nothing. */
  strikes(kind: string, rate: number, luck?: number): boolean {
    if (rate <= 0) return false
    return (luck === undefined ? this.#draw(kind) : mulberry32(luck ^ hashOf(kind))()) < rate
  }

  /** As `strikes`, but once it happens it goes on for `length` times in all. */
  strikesInARow(kind: string, rate: number, length: number): boolean {
    const left = this.#runs.get(kind) ?? 0
    const isStruck = left > 0 || this.strikes(kind, rate)
    this.#runs.set(kind, isStruck ? (left || length) - 1 : 0)
    return isStruck
  }

  #draw(kind: string): number {
    const row = this.#rows.get(kind) ?? mulberry32(this.#seed ^ hashOf(kind))
    this.#rows.set(kind, row)
    return row()
  }
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193)
  return hash >>> 0
}

/** A well-known small generator (Tommy Ettinger's Mulberry32). */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
