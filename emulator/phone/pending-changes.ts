/** What changed since it was last taken; past the limit only that much did, so a slow page costs no memory. */
export class PendingChanges<T> {
  readonly #limit: number
  #changed = new Set<T>()
  #tooMany = false

  constructor(limit: number) {
    this.#limit = limit
  }

  readonly changed = (one: T): void => {
    if (this.#tooMany) return
    this.#changed.add(one)
    if (this.#changed.size > this.#limit) this.cleared()
  }

  readonly cleared = (): void => {
    this.#tooMany = true
    this.#changed.clear()
  }

  take(): ReadonlySet<T> | 'too many' {
    const taken = this.#tooMany ? 'too many' : this.#changed
    this.#changed = new Set()
    this.#tooMany = false
    return taken
  }
}
