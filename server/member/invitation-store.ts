import { type Insertable, sql } from 'kysely'
import type { InvitationTable } from '../migrations/people-tables.ts'
import type { Within } from '../platform/context.ts'
import type { Db } from '../platform/database/database.ts'
import { type Page, type PageRequest, placeOf, toPage } from '../platform/page.ts'
import type { Invitation } from './invitation.ts'

/** All but the hash of its token, which nobody reads. */
const columns = ['id', 'organizationId', 'email', 'role', 'locationIds', 'professionalId', 'createdAt', 'expiresAt'] as const

/** Newest first; whoever is limited sees those to their locations. */
export async function list(db: Db, to: Within, { limit, cursor }: PageRequest): Promise<Page<Invitation>> {
  let query = seen(db, to)
    .orderBy('id', 'desc')
    .limit(limit + 1)
  const place = placeOf(cursor)
  if (place) query = query.where('id', '<', place.id)
  const rows = await query.execute()
  return toPage(rows, limit, ({ id }) => ({ sort: '', id }))
}

export async function find(db: Db, to: Within, id: string): Promise<Invitation | undefined> {
  return seen(db, to).where('id', '=', id).executeTakeFirst()
}

/** Whoever's it is: the token alone says which. */
export async function findByToken(db: Db, tokenHash: string, now: Date): Promise<Invitation | undefined> {
  const row = await db
    .selectFrom('invitation')
    .select(columns)
    .where('tokenHash', '=', tokenHash)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
  return row
}

/** In the place of an earlier one to the same person: only the newest link works. */
export async function replace(db: Db, row: Insertable<InvitationTable>): Promise<void> {
  await db.deleteFrom('invitation').where('organizationId', '=', row.organizationId).where('email', '=', row.email).execute()
  await db.insertInto('invitation').values(row).execute()
}

/** Uses it up; answers false when somebody was faster, or took it back. */
export async function remove(db: Db, organizationId: string, id: string): Promise<boolean> {
  const result = await db.deleteFrom('invitation').where('organizationId', '=', organizationId).where('id', '=', id).executeTakeFirst()
  return result.numDeletedRows > 0n
}

export async function removeLapsed(db: Db, before: Date): Promise<number> {
  const result = await db.deleteFrom('invitation').where('expiresAt', '<', before).executeTakeFirst()
  return Number(result.numDeletedRows)
}

function seen(db: Db, { organizationId, scope: { locationIds } }: Within) {
  const query = db.selectFrom('invitation').select(columns).where('organizationId', '=', organizationId)
  return locationIds === null ? query : query.where(sql<boolean>`location_ids && ${[...locationIds]}::uuid[]`)
}
