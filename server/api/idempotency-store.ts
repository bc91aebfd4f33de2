import { sql } from 'kysely'
import type { Db } from '../platform/database/database.ts'

/** One use of an Idempotency-Key: the key holds per organization, method and path. */
export interface KeyUse {
  organizationId: string
  method: string
  path: string
  key: string
}

export interface RecordedAnswer {
  bodyHash: string
  status: number | null
  response: unknown
}

/** How long a concurrent twin waits for the first to finish. */
const WAIT = '5s'

/**
 * Takes the key, or answers false when it was taken. A twin in the middle of its own transaction is waited for: it leaves
 * the key when it commits, and nothing when it fails.
 */
export async function take(db: Db, use: KeyUse, bodyHash: string, now: Date, expired: Date): Promise<boolean> {
  await sql`select set_config('lock_timeout', ${WAIT}, true)`.execute(db)
  await matching(db, use).where('createdAt', '<', expired).execute()
  const result = await db
    .insertInto('idempotency')
    .values({ ...use, bodyHash, createdAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  await sql`select set_config('lock_timeout', '0', true)`.execute(db)
  return Number(result.numInsertedOrUpdatedRows) === 1
}

export async function find(db: Db, { organizationId, method, path, key }: KeyUse): Promise<RecordedAnswer | undefined> {
  return db
    .selectFrom('idempotency')
    .select(['bodyHash', 'status', 'response'])
    .where('organizationId', '=', organizationId)
    .where('method', '=', method)
    .where('path', '=', path)
    .where('key', '=', key)
    .executeTakeFirst()
}

export async function recordAnswer(
  db: Db,
  { organizationId, method, path, key }: KeyUse,
  status: number,
  response: unknown,
): Promise<void> {
  await db
    .updateTable('idempotency')
    .set({ status, response: JSON.stringify(response) })
    .where('organizationId', '=', organizationId)
    .where('method', '=', method)
    .where('path', '=', path)
    .where('key', '=', key)
    .execute()
}

/** At most so many, the oldest; answers how many there were. */
export async function removeOlderThan(db: Db, expired: Date, limit: number): Promise<number> {
  const { rows } = await sql`delete from idempotency where ctid = any(array(
    select ctid from idempotency where created_at < ${expired} order by created_at limit ${limit} for update skip locked
  )) returning 1`.execute(db)
  return rows.length
}

function matching(db: Db, { organizationId, method, path, key }: KeyUse) {
  return db
    .deleteFrom('idempotency')
    .where('organizationId', '=', organizationId)
    .where('method', '=', method)
    .where('path', '=', path)
    .where('key', '=', key)
}
