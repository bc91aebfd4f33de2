import * as appointments from '../appointment/store.ts'
import * as cleanup from '../message/cleanup-store.ts'
import type { Clock } from '../platform/clock.ts'
import { type Db, inTransaction } from '../platform/database/database.ts'
import * as reminders from './store.ts'

interface CleanupContext {
  db: Db
  clock: Clock
}

export interface Cleanup {
  before: Date
  /** Counts, and removes nothing. */
  dryRun: boolean
}

const BATCH = 500

/**
 * Removes old messages whose life is over, with all that happened to them, a transaction a batch. What concerns an
 * appointment still ahead stays, however old: it says what the client was last told. Answers how many.
 */
export async function cleanupMessages(ctx: CleanupContext, { before, dryRun }: Cleanup): Promise<number> {
  let removed = 0
  for (let after: string | undefined; ;) {
    const batch = await inTransaction(ctx, (tx) => cleanupBatch(tx, before, after, dryRun))
    removed += batch.removed
    if (batch.last === undefined) return removed
    after = batch.last
  }
}

async function cleanupBatch({ db, clock }: CleanupContext, before: Date, after: string | undefined, dryRun: boolean) {
  const old = await cleanup.holdSettled(db, before, after, BATCH)
  const about = await appointments.findMany(db, [...new Set(old.flatMap(({ appointmentId }) => appointmentId ?? []))])
  const now = clock.now()
  const ahead = new Set(about.filter(({ endsAt }) => endsAt > now).map(({ id }) => id))
  const ids = old.filter(({ appointmentId }) => appointmentId === null || !ahead.has(appointmentId)).map(({ id }) => id)
  if (!dryRun) {
    await reminders.forgetMessages(db, ids)
    await cleanup.remove(db, ids)
  }
  return { removed: ids.length, last: old.at(-1)?.id }
}
