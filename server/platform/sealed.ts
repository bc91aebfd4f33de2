/** A closed text as a row keeps it: no answer, log or history shows it by mistake. */
export class Sealed {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  /** For whoever has the key. */
  get text(): string {
    return this.#text
  }

  toJSON(): undefined {
    return undefined
  }
}
