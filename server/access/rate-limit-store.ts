import { sql } from 'kysely'
import type { Db } from '../platform/database/database.ts'

/** Counts one more, in one statement, so that tries at the same moment in several processes all count. */
export async function count(db: Db, key: string, now: Date, resetsAt: Date): Promise<{ count: number; resetsAt: Date }> {
  const isOver = sql<boolean>`rate_limit.resets_at <= ${now}`
  return db
    .insertInto('rateLimit')
    .values({ key, count: 1, resetsAt })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        count: sql<number>`case when ${isOver} then 1 else rate_limit.count + 1 end`,
        resetsAt: sql<Date>`case when ${isOver} then excluded.resets_at else rate_limit.resets_at end`,
      }),
    )
    .returning(['count', 'resetsAt'])
    .executeTakeFirstOrThrow()
}

export async function forget(db: Db, keys: readonly string[]): Promise<void> {
  await db
    .deleteFrom('rateLimit')
    .where('key', 'in', [...keys])
    .execute()
}

export async function removeLapsed(db: Db, now: Date): Promise<number> {
  const result = await db.deleteFrom('rateLimit').where('resetsAt', '<', now).executeTakeFirst()
  return Number(result.numDeletedRows)
}
