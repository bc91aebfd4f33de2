import { sql } from 'kysely'
import type { Db } from '../platform/database/database.ts'
import type { Delivery } from './channel.ts'

export interface Attempt {
  id: string
  organizationId: string
  messageId: string
}

/** Written and committed before the request: whatever happens after, somebody knows that it may have been made. */
export async function insertMany(db: Db, attempts: readonly Attempt[], startedAt: Date, leaseUntil: Date): Promise<void> {
  if (attempts.length === 0) return
  await db
    .insertInto('attempt')
    .values(attempts.map((attempt) => ({ ...attempt, startedAt, leaseUntil })))
    .execute()
}

/** Settles an attempt once; answers false when somebody settled it before. */
export async function settle(db: Db, attempt: Attempt, delivery: Delivery, settledAt: Date): Promise<boolean> {
  const result = await db
    .updateTable('attempt')
    .set({
      settledAt,
      outcome: delivery.outcome,
      providerId: delivery.outcome === 'accepted' ? delivery.providerId : null,
      errorCode: delivery.outcome === 'accepted' ? null : delivery.errorCode,
    })
    .where('organizationId', '=', attempt.organizationId)
    .where('id', '=', attempt.id)
    .where('settledAt', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Attempts whose worker did not come back in time. */
export async function holdLapsed(db: Db, now: Date, limit: number): Promise<Attempt[]> {
  return db
    .selectFrom('attempt')
    .select(['id', 'organizationId', 'messageId'])
    .where('settledAt', 'is', null)
    .where('leaseUntil', '<', now)
    .orderBy('leaseUntil')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
}

export async function countOf(db: Db, messageIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('attempt')
    .select(['messageId', sql<number>`count(*)::int`.as('attempts')])
    .where('messageId', 'in', [...messageIds])
    .groupBy('messageId')
    .execute()
  return new Map(rows.map((row) => [row.messageId, row.attempts]))
}
