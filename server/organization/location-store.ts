import type { Insertable, Updateable } from 'kysely'
import type { LocationTable } from '../migrations/tables.ts'
import { ofLocations } from '../access/scope-store.ts'
import type { Within } from '../platform/context.ts'
import type { Db } from '../platform/database/database.ts'
import { type Page, type PageRequest, placeOf, toPage } from '../platform/page.ts'
import type { Week } from './hours.ts'
import type { Location } from './offer.ts'

const columns = ['id', 'name', 'address', 'timeZone', 'phone'] as const

export async function find(db: Db, to: Within, id: string): Promise<Location | undefined> {
  return ofOrganization(db, to).where('id', '=', id).executeTakeFirst()
}

/** Reads the location and keeps its zone from changing until this transaction ends. */
export async function findAndHold(db: Db, to: Within, id: string): Promise<Location | undefined> {
  return ofOrganization(db, to).where('id', '=', id).forShare().executeTakeFirst()
}

export async function findForUpdate(db: Db, to: Within, id: string): Promise<Location | undefined> {
  return ofOrganization(db, to).where('id', '=', id).forUpdate().executeTakeFirst()
}

/** In use or not: whoever asks for a day gone by asks for it all the same. */
export async function findWithHours(db: Db, to: Within, id: string): Promise<(Location & { weekly: Week }) | undefined> {
  const limit = ofLocations(to, 'location.id')
  const query = db
    .selectFrom('location')
    .select([...columns, 'weeklyHours as weekly'])
    .where('organizationId', '=', to.organizationId)
    .where('id', '=', id)
  return (limit === undefined ? query : query.where(limit)).executeTakeFirst()
}

export async function list(db: Db, to: Within, { limit, cursor }: PageRequest): Promise<Page<Location>> {
  let query = ofOrganization(db, to)
    .orderBy('id')
    .limit(limit + 1)
  const place = placeOf(cursor)
  if (place) query = query.where('id', '>', place.id)
  return toPage(await query.execute(), limit, ({ id }) => ({ sort: '', id }))
}

export async function insert(db: Db, row: Insertable<LocationTable>): Promise<void> {
  await db.insertInto('location').values(row).execute()
}

export async function update(db: Db, organizationId: string, id: string, change: Updateable<LocationTable>): Promise<void> {
  await db.updateTable('location').set(change).where('organizationId', '=', organizationId).where('id', '=', id).execute()
}

function ofOrganization(db: Db, to: Within) {
  const limit = ofLocations(to, 'location.id')
  const query = db.selectFrom('location').select(columns).where('organizationId', '=', to.organizationId).where('archivedAt', 'is', null)
  return limit ? query.where(limit) : query
}
