import type { Database, Listening } from '../database/database.ts'
import { CHANGES_CHANNEL, type Change, readChanges } from './emit-changes.ts'

/** Hears what changes in one organization. */
export interface Reader {
  changed(change: Change): void
  /** From now on everything is heard; what was before may have been missed. Told once at least. */
  ready(): void
  /** Nothing more will be heard. */
  over(): void
}

/** Hands what changes to those who read. However many they are, the process listens once, from the first of them on. */
export interface ChangeFeed {
  /** Answers how to stop reading. */
  read(organizationId: string, reader: Reader): () => void
  close(): Promise<void>
}

export function openChangeFeed({ listen }: Pick<Database, 'listen'>): ChangeFeed {
  const readers = new Map<string, Set<Reader>>()
  const state: { listening?: Listening; hears: boolean; closed: boolean } = { hears: false, closed: false }
  const everybody = (): Reader[] => [...readers.values()].flatMap((some) => [...some])
  const heard = (payload: string | undefined): void => {
    if (payload === undefined) {
      state.hears = true
      for (const reader of everybody()) reader.ready()
    } else {
      for (const change of readChanges(payload)) for (const reader of readers.get(change.organizationId) ?? []) reader.changed(change)
    }
  }
  return {
    read: (organizationId, reader) => {
      if (state.closed) {
        reader.over()
        return () => undefined
      }
      const others = readers.get(organizationId) ?? new Set()
      readers.set(organizationId, others.add(reader))
      state.listening ??= listen(CHANGES_CHANNEL, heard)
      if (state.hears) reader.ready()
      return () => {
        others.delete(reader)
        if (others.size === 0 && readers.get(organizationId) === others) readers.delete(organizationId)
      }
    },
    close: async () => {
      state.closed = true
      for (const reader of everybody()) reader.over()
      readers.clear()
      await state.listening?.stop()
    },
  }
}
