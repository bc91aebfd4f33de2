import type { Db } from '../platform/database/database.ts'

const settled = ['sent', 'delivered', 'read', 'failed', 'skipped'] as const

export interface Old {
  id: string
  appointmentId: string | null
}

/** Messages written before that instant whose life is over, by id, held: nobody retries one while it is being removed. */
export async function holdSettled(db: Db, before: Date, after: string | undefined, limit: number): Promise<Old[]> {
  let query = db
    .selectFrom('message')
    .select(['id', 'appointmentId'])
    .where('createdAt', '<', before)
    .where('status', 'in', [...settled])
    .orderBy('id')
    .limit(limit)
    .forUpdate()
  if (after !== undefined) query = query.where('id', '>', after)
  return query.execute()
}

/** With all that happened to them. */
export async function remove(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db
    .deleteFrom('message')
    .where('id', 'in', [...ids])
    .execute()
}
