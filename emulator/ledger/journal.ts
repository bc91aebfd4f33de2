import type { FileHandle } from 'node:fs/promises'
import { mkdir, open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import type { Entry } from './entry.ts'
import { mayBegin, parseEntry, writeEntry } from './entry.ts'

/** Where the ledger is written down. A settled `append` is with the operating system: killing this process does not lose it. */
export interface Journal {
  append(entry: Entry): Promise<void>
  empty(): Promise<void>
  /** Writes the whole file anew; what is appended meanwhile follows. */
  replace(entries: () => Iterable<Entry>): Promise<void>
  close(): Promise<void>
}

export const memoryOnly: Journal = {
  append: () => Promise.resolve(),
  empty: () => Promise.resolve(),
  replace: () => Promise.resolve(),
  close: () => Promise.resolve(),
}

/** One JSON document per line. Entries that arrive while a write is under way leave together in the next one. */
export class FileJournal implements Journal {
  readonly #path: string
  #file: FileHandle
  #lines: string[] = []
  #next: Promise<void> | undefined
  #settled: Promise<void> = Promise.resolve()
  #torn = false

  constructor(path: string, file: FileHandle) {
    this.#path = path
    this.#file = file
  }

  append(entry: Entry): Promise<void> {
    this.#lines.push(writeEntry(entry))
    this.#next ??= this.#afterTheLast(() => this.#writeLines())
    return this.#next
  }

  empty(): Promise<void> {
    return this.#afterTheLast(() => this.#file.truncate(0))
  }

  replace(entries: () => Iterable<Entry>): Promise<void> {
    return this.#afterTheLast(async () => {
      await turn() // what was just written is taken in by whoever waited for it, and so among the entries
      await rewrite(this.#path, entries())
      const old = this.#file
      this.#file = await open(this.#path, 'a', 0o600)
      await old.close()
    })
  }

  async close(): Promise<void> {
    await this.#settled
    await this.#file.close()
  }

  #afterTheLast(act: () => Promise<void>): Promise<void> {
    const done = this.#settled.then(act)
    this.#settled = done.catch(() => undefined)
    return done
  }

  async #writeLines(): Promise<void> {
    // A write that failed may have left half a line; the newline keeps it from spoiling the next.
    const text = (this.#torn ? '\n' : '') + this.#lines.join('')
    this.#lines = []
    this.#next = undefined
    this.#torn = true
    await this.#file.appendFile(text)
    this.#torn = false
  }
}

/** Every entry of the file that can be read. */
export async function* readEntries(path: string): AsyncGenerator<Entry> {
  const file = await open(path, 'a+')
  try {
    let isFirst = true
    for await (const line of file.readLines({ start: 0, autoClose: false })) {
      if (isFirst && !mayBegin(line)) throw new Error('it holds something else')
      isFirst = false
      const entry = parseEntry(line)
      if (entry !== undefined) yield entry
    }
  } finally {
    await file.close()
  }
}

/** Writes the entries as the whole file, beside the old one first so that a crash leaves one of the two. */
export async function rewrite(path: string, entries: Iterable<Entry>): Promise<void> {
  const beside = `${path}.new`
  const file = await open(beside, 'w', 0o600)
  try {
    for (const block of blocksOf(entries)) await file.write(block)
  } finally {
    await file.close()
  }
  await rename(beside, path)
}

export async function openJournal(path: string): Promise<FileJournal> {
  return new FileJournal(path, await open(path, 'a', 0o600))
}

export async function makeRoomFor(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
}

function* blocksOf(entries: Iterable<Entry>): Generator<string> {
  let block = ''
  for (const entry of entries) {
    block += writeEntry(entry)
    if (block.length > 1_000_000) {
      yield block
      block = ''
    }
  }
  if (block !== '') yield block
}
