import { sql } from 'kysely'
import type { Db } from '../platform/database/database.ts'

const settled = ['sent', 'delivered', 'read', 'failed', 'skipped'] as const

export interface Old {
  id: string
  appointmentId: string | null
  createdAt: Date
}

/** An organization's messages written before that instant whose life is over, oldest first, held: nobody retries one while it is being removed. */
export async function holdSettled(db: Db, organizationId: string, before: Date, after: Old | undefined, limit: number): Promise<Old[]> {
  let query = db
    .selectFrom('message')
    .select(['id', 'appointmentId', 'createdAt'])
    .where('organizationId', '=', organizationId)
    .where('createdAt', '<', before)
    .where('status', 'in', [...settled])
    .orderBy('createdAt')
    .orderBy('id')
    .limit(limit)
    .forUpdate()
  if (after !== undefined) query = query.where(sql<boolean>`(created_at, id) > (${after.createdAt}, ${after.id}::uuid)`)
  return query.execute()
}

/** With all that happened to them. */
export async function remove(db: Db, organizationId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db
    .deleteFrom('message')
    .where('organizationId', '=', organizationId)
    .where('id', 'in', [...ids])
    .execute()
}
