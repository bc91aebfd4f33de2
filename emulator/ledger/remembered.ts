import type { Entry } from './entry.ts'

export type Write = (entry: Entry) => Promise<void>

/** A part of the emulator that the ledger's file brings back after a restart. */
export interface Remembered {
  /** Takes in a line of the file, if it concerns this part. */
  recall(entry: Entry): void
  /** Everything it knows, for a file written anew. */
  entries(): Iterable<Entry>
  forget(): void
}
