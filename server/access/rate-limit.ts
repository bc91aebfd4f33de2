import { createHash } from 'node:crypto'
import type { Clock } from '../platform/clock.ts'
import type { Db } from '../platform/database/database.ts'
import * as limits from './rate-limit-store.ts'

/** At most so often within a time. */
export interface Rule {
  most: number
  windowMs: number
}

/** Something that somebody tries: `sign-in email ana@example.com`. */
export interface Tried {
  what: string
  rules: readonly Rule[]
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** Mistyping costs a minute; guessing a password takes centuries. An address may be a whole shop behind one router. */
export const signInRules = {
  email: [
    { most: 5, windowMs: MINUTE_MS },
    { most: 30, windowMs: HOUR_MS },
  ],
  address: [
    { most: 20, windowMs: MINUTE_MS },
    { most: 200, windowMs: HOUR_MS },
  ],
}

/** Each of these may put a letter into somebody's mailbox. */
export const resetRules = {
  email: [{ most: 3, windowMs: 15 * MINUTE_MS }],
  address: [{ most: 20, windowMs: 15 * MINUTE_MS }],
}

/** Whatever else is done without being signed in, or to change what signs in. */
export const linkRules = [{ most: 20, windowMs: MINUTE_MS }]

/** Counts one more try of each; answers after how many seconds to come back when one is too many. */
export async function secondsToWait({ db, clock }: { db: Db; clock: Clock }, tried: readonly Tried[]): Promise<number | undefined> {
  const now = clock.now()
  const waits: number[] = []
  for (const { what, rules } of tried) {
    for (const { most, windowMs } of rules) {
      const { count, resetsAt } = await limits.count(db, keyOf(what, windowMs), now, new Date(now.getTime() + windowMs))
      if (count > most) waits.push(Math.max(1, Math.ceil((resetsAt.getTime() - now.getTime()) / 1000)))
    }
  }
  return waits.length === 0 ? undefined : Math.max(...waits)
}

/** What was done well counts for nothing: whoever signs in may do so again at once. */
export async function forgive({ db }: { db: Db }, { what, rules }: Tried): Promise<void> {
  await limits.forget(
    db,
    rules.map(({ windowMs }) => keyOf(what, windowMs)),
  )
}

/** Addresses and e-mails are nobody's business who reads the table. */
function keyOf(what: string, windowMs: number): string {
  return createHash('sha256').update(`${windowMs} ${what}`).digest('base64url')
}
