import type { Db } from '../platform/database/database.ts'

/** When the first of an organization's messages that should have left by now was to leave; null when none is behind. */
export async function firstOverdue(db: Db, organizationId: string, now: Date): Promise<Date | null> {
  const row = await db
    .selectFrom('message')
    .select('nextAttemptAt')
    .where('organizationId', '=', organizationId)
    .where('status', '=', 'queued')
    .where('nextAttemptAt', '<=', now)
    .orderBy('nextAttemptAt')
    .limit(1)
    .executeTakeFirst()
  return row?.nextAttemptAt ?? null
}

/** When the youngest of an organization's messages that have left did so. */
export async function lastSent(db: Db, organizationId: string): Promise<Date | null> {
  const row = await db
    .selectFrom('message')
    .select('sentAt')
    .where('organizationId', '=', organizationId)
    .where('sentAt', 'is not', null)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.sentAt ?? null
}
