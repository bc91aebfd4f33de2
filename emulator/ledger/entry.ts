import type { Message, Step, User } from './message.ts'

/** A line of the ledger's file. */
export type Entry = { accepted: Message } | { sid: string; status: Step; at: number } | { user: User }

const openings = ['{"accepted":', '{"user":', '{"sid":']

export function writeEntry(entry: Entry): string {
  return JSON.stringify(entry) + '\n'
}

/** The line a killed process left unfinished is no entry. */
export function parseEntry(line: string): Entry | undefined {
  if (!openings.some((opening) => line.startsWith(opening))) return undefined
  try {
    return JSON.parse(line) as Entry
  } catch {
    return undefined
  }
}

/** Tells a ledger, even one cut short, from a file that is somebody else's and must not be written over. */
export function mayBegin(line: string): boolean {
  return openings.some((opening) => line.startsWith(opening) || opening.startsWith(line))
}
