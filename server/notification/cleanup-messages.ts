import * as appointments from '../appointment/store.ts'
import * as cleanup from '../message/cleanup-store.ts'
import { atOnce, type GoOn } from '../platform/chores/chore.ts'
import type { Context } from '../platform/context.ts'
import { inTransaction } from '../platform/database/database.ts'
import * as reminders from './store.ts'

export type CleanupContext = Omit<Context, 'actor' | 'scope'>

export interface Cleanup {
  before: Date
  /** Counts, and removes nothing. */
  dryRun: boolean
  /** Asked between two batches. */
  goOn?: GoOn
  /** Hears after each batch how many it was so far. */
  heard?: (removed: number) => void
}

const BATCH = 500

/**
 * Removes an organization's old messages whose life is over, with all that happened to them, a transaction a batch. What concerns
 * an appointment still ahead stays, however old: it says what the client was last told. Answers how many.
 */
export async function cleanupMessages(ctx: CleanupContext, { before, dryRun, goOn = atOnce, heard }: Cleanup): Promise<number> {
  let removed = 0
  for (let after: cleanup.Old | undefined; ;) {
    const batch = await inTransaction(ctx, (tx) => cleanupBatch(tx, before, after, dryRun))
    removed += batch.removed
    if (batch.removed > 0) heard?.(removed)
    if (batch.last === undefined || !(await goOn())) return removed
    after = batch.last
  }
}

async function cleanupBatch(
  { db, clock, organizationId }: CleanupContext,
  before: Date,
  after: cleanup.Old | undefined,
  dryRun: boolean,
): Promise<{ removed: number; last: cleanup.Old | undefined }> {
  const old = await cleanup.holdSettled(db, organizationId, before, after, BATCH)
  const about = await appointments.findMany(db, [...new Set(old.flatMap(({ appointmentId }) => appointmentId ?? []))], organizationId)
  const now = clock.now()
  const ahead = new Set(about.filter(({ endsAt }) => endsAt > now).map(({ id }) => id))
  const ids = old.filter(({ appointmentId }) => appointmentId === null || !ahead.has(appointmentId)).map(({ id }) => id)
  if (!dryRun) {
    await reminders.forgetMessages(db, organizationId, ids)
    await cleanup.remove(db, organizationId, ids)
  }
  return { removed: ids.length, last: old.length < BATCH ? undefined : old.at(-1) }
}
