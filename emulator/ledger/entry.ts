import type { Account } from '../accounts/account.ts'
import type { Content } from '../content/content.ts'
import type { User } from '../people/user.ts'
import type { Message, Status } from './message.ts'

/** A line of the ledger's file. */
export type Entry =
  | { accepted: Message }
  | { sid: string; status: Status; at: number; errorCode?: number; from?: string }
  | { halted: string }
  | { redacted: string }
  | { deleted: string }
  | { user: User }
  | { account: Account }
  | { content: Content }
  | { contentDeleted: string }
  | { window: string; at: number }
  | { aheadMs: number }

const keys = ['accepted', 'sid', 'halted', 'redacted', 'deleted', 'user', 'account', 'content', 'contentDeleted', 'window', 'aheadMs']
const openings = keys.map((key) => `{"${key}":`)

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
