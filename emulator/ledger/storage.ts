import type { Entry } from './entry.ts'
import type { Journal } from './journal.ts'
import { makeRoomFor, memoryOnly, openJournal, readEntries, rewrite } from './journal.ts'
import { lock } from './lock.ts'
import type { Remembered, Write } from './remembered.ts'

const WORTH_COMPACTING = 1_000_000

/** The file behind everything that is remembered; without one, nothing outlives the process. */
export class Storage {
  readonly #file: string | undefined
  #journal: Journal = memoryOnly
  #parts: readonly Remembered[] = []
  #written = 0
  #release = () => Promise.resolve()

  constructor(file: string | undefined) {
    this.#file = file
  }

  /** Once this settles the entry outlives the process. */
  readonly write: Write = async (entry) => {
    const written = this.#journal.append(entry)
    this.#written += 1
    if (this.#written > WORTH_COMPACTING) this.compact().catch(() => undefined) // a failure shows itself in the next write
    await written
  }

  /** Brings back what an earlier run left behind. */
  async load(parts: readonly Remembered[]): Promise<void> {
    this.#parts = parts
    if (this.#file === undefined) return
    await makeRoomFor(this.#file)
    this.#release = await lock(this.#file)
    try {
      this.#journal = await this.#open(this.#file)
    } catch (cause) {
      await this.#release()
      throw cause
    }
  }

  /** The file first: what was written before it was emptied is still in memory then, and goes with the rest. */
  async forget(): Promise<void> {
    await this.#journal.empty()
    for (const part of this.#parts) part.forget()
  }

  async close(): Promise<void> {
    await this.#journal.close()
    await this.#release()
  }

  /** Writes the file anew with nothing but how things stand. */
  compact(): Promise<void> {
    this.#written = 0
    return this.#journal.replace(() => entriesOf(this.#parts))
  }

  async #open(file: string): Promise<Journal> {
    for await (const entry of readEntries(file)) for (const part of this.#parts) part.recall(entry)
    await rewrite(file, entriesOf(this.#parts))
    return openJournal(file)
  }
}

function entriesOf(parts: readonly Remembered[]): Entry[] {
  return parts.flatMap((part) => [...part.entries()])
}
