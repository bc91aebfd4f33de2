import type { Insertable } from 'kysely'
import type { ApiKeyTable } from '../migrations/tables.ts'
import type { Db } from '../platform/database/database.ts'
import type { ApiKey } from './api-key.ts'

export async function insert(db: Db, row: Insertable<ApiKeyTable>): Promise<void> {
  await db.insertInto('apiKey').values(row).execute()
}

export async function findByHash(db: Db, keyHash: string): Promise<ApiKey | undefined> {
  return db
    .selectFrom('apiKey')
    .select(['id', 'organizationId', 'name', 'role'])
    .where('keyHash', '=', keyHash)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
}
