import { sql } from 'kysely'
import type { Db } from '../../platform/database/database.ts'

/** A sender that nothing leaves from, but for one message now and then. */
export interface PausedSender {
  sender: string
  errorCode: number
  pausedAt: Date
  /** When the next may be tried. */
  probeAt: Date
}

export interface NewFailures {
  failures: number
  errorCode: number
  now: Date
  windowStart: Date
  /** Told afterwards, of what had been taken. */
  reported: boolean
}

/** Adds failures to those in a row; one that is older than the window begins the row anew. */
export async function addFailures(db: Db, sender: string, { failures, errorCode, now, windowStart, reported }: NewFailures): Promise<void> {
  const isStale = sql`known.paused_at is null and known.since < ${windowStart}`
  await sql`insert into sender_trouble as known (sender, error_code, failures, since, reported)
    values (${sender}, ${errorCode}, ${failures}, ${now}, ${reported})
    on conflict (sender) do update set error_code = excluded.error_code, reported = excluded.reported,
      failures = case when ${isStale} then excluded.failures else known.failures + excluded.failures end,
      since = case when ${isStale} then excluded.since else known.since end`.execute(db)
}

/** Pauses a sender with so many failures in a row; answers whether it was not paused before. */
export async function pause(
  db: Db,
  sender: string,
  { failures, now, probeAt }: { failures: number; now: Date; probeAt: Date },
): Promise<boolean> {
  const result = await db
    .updateTable('senderTrouble')
    .set({ pausedAt: now, probeAt })
    .where('sender', '=', sender)
    .where('failures', '>=', failures)
    .where('pausedAt', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Lets one message through if it is time, and says when the next may go. */
export async function takeProbe(db: Db, sender: string, now: Date, next: Date): Promise<boolean> {
  const result = await db
    .updateTable('senderTrouble')
    .set({ probeAt: next })
    .where('sender', '=', sender)
    .where('probeAt', '<=', now)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/**
 * Forgets the trouble of these senders, for a request of theirs was taken; answers how many were paused. Of those that were paused
 * after `pausedBy` it says nothing: nobody has been tried since, and the request was under way before.
 */
export async function forgetRefused(db: Db, senders: readonly string[], pausedBy: Date): Promise<number> {
  const query = db
    .deleteFrom('senderTrouble')
    .where('sender', 'in', [...senders])
    .where('reported', '=', false)
    .where((trouble) => trouble.or([trouble('pausedAt', 'is', null), trouble('pausedAt', '<=', pausedBy)]))
  return countPaused(await query.returning('pausedAt').execute())
}

/**
 * Forgets the trouble of whoever made this attempt, for it arrived; answers how many were paused. One from before the trouble shows
 * nothing, for it may be read days after. Failures that were reported are of attempts from before them: until there is a pause, one
 * that began within `leadMs` before them began beside theirs.
 */
export async function forgetArrived(db: Db, attemptId: string, leadMs: number): Promise<number> {
  const { rows } = await sql<{ pausedAt: Date | null }>`delete from sender_trouble as known using attempt
    where attempt.id = ${attemptId} and known.sender = attempt.sender
      and attempt.started_at > coalesce(known.paused_at,
        known.since - case when known.reported then ${leadMs} * interval '1 millisecond' else interval '0' end)
    returning known.paused_at`.execute(db)
  return countPaused(rows)
}

function countPaused(rows: readonly { pausedAt: Date | null }[]): number {
  return rows.filter(({ pausedAt }) => pausedAt !== null).length
}

/** Those that are paused: among these, or all. */
export async function paused(db: Db, senders?: readonly string[]): Promise<PausedSender[]> {
  let query = db
    .selectFrom('senderTrouble')
    .select(['sender', 'errorCode', 'pausedAt', 'probeAt'])
    .where('pausedAt', 'is not', null)
    .orderBy('sender')
  if (senders !== undefined) query = query.where('sender', 'in', [...senders])
  const rows = await query.execute()
  return rows.flatMap(({ pausedAt, probeAt, ...row }) => (pausedAt === null || probeAt === null ? [] : [{ ...row, pausedAt, probeAt }]))
}
