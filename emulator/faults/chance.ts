/** Draws that come out the same for the same seed. Each kind has its own row of draws, so that one fault does not shift another. */
export class Chance {
  #seed: number
  readonly #rows = new Map<string, () => number>()

  constructor(seed: number) {
    this.#seed = seed
  }

  reseed(seed: number): void {
    this.#seed = seed
    this.#rows.clear()
  }

  /** Whether it happens this time; a rate of 0 draws nothing. */
  strikes(kind: string, rate: number): boolean {
    if (rate <= 0) return false
    const row = this.#rows.get(kind) ?? mulberry32(this.#seed ^ hashOf(kind))
    this.#rows.set(kind, row)
    return row() < rate
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
