import type { Insertable } from 'kysely'
import type { ApiKeyTable } from '../migrations/people-tables.ts'
import { anyOf } from '../platform/database/any-of.ts'
import type { Db } from '../platform/database/database.ts'
import type { ApiKey } from './api-key.ts'

export async function insert(db: Db, row: Insertable<ApiKeyTable>): Promise<void> {
  await db.insertInto('apiKey').values(row).execute()
}

export async function findByHash(db: Db, keyHash: string): Promise<(ApiKey & { lastUsedAt: Date | null }) | undefined> {
  return db
    .selectFrom('apiKey')
    .select(['id', 'organizationId', 'name', 'role', 'lastUsedAt'])
    .where('keyHash', '=', keyHash)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
}

/** The keys of an organization, by age; of each no more than its hint. */
export async function list(db: Db, organizationId: string) {
  return db
    .selectFrom('apiKey')
    .select(['id', 'name', 'role', 'hint', 'createdAt', 'revokedAt', 'lastUsedAt'])
    .where('organizationId', '=', organizationId)
    .orderBy('id')
    .execute()
}

export async function noteUse(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable('apiKey').set({ lastUsedAt: at }).where('id', '=', id).execute()
}

/** Answers false when there is no such key in use. */
export async function revoke(db: Db, organizationId: string, id: string, at: Date): Promise<boolean> {
  const result = await db
    .updateTable('apiKey')
    .set({ revokedAt: at })
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export async function namesOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('apiKey').select(['id', 'name']).where('id', '=', anyOf(ids)).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
