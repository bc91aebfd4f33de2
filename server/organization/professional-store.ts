import { type Insertable, sql, type Updateable } from 'kysely'
import type { ProfessionalTable } from '../migrations/tables.ts'
import { anyOf } from '../platform/database/any-of.ts'
import { ofProfessionals } from '../access/scope-store.ts'
import type { Within } from '../platform/context.ts'
import type { Db } from '../platform/database/database.ts'
import { type Page, type PageRequest, placeOf, toPage } from '../platform/page.ts'
import type { Week } from './hours.ts'
import type { Professional } from './offer.ts'

export async function find(db: Db, to: Within, id: string): Promise<Professional | undefined> {
  return ofOrganization(db, to).where('professional.id', '=', id).executeTakeFirst()
}

/**
 * Lets one booking of a professional through at a time. The exclusion constraint alone is right but slow: two that insert at
 * once wait for each other, until the server ends one of them after a second.
 */
export async function hold(db: Db, organizationId: string, id: string): Promise<void> {
  await db
    .selectFrom('professional')
    .select('id')
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

export async function list(db: Db, to: Within, { limit, cursor }: PageRequest): Promise<Page<Professional>> {
  let query = ofOrganization(db, to)
    .orderBy('professional.id')
    .limit(limit + 1)
  const place = placeOf(cursor)
  if (place) query = query.where('professional.id', '>', place.id)
  return toPage(await query.execute(), limit, ({ id }) => ({ sort: '', id }))
}

/** A professional with their week, in use or not. */
export interface Colleague {
  id: string
  name: string
  archived: boolean
  weekly: Week
}

/** Who works at a location, by name; and those of these ids, wherever they work and whether or not they still do. */
export async function workingAt(db: Db, to: Within, locationId: string, alsoIds: readonly string[] = []): Promise<Colleague[]> {
  const limit = ofProfessionals(to, 'professional.id')
  let query = db
    .selectFrom('professional')
    .select(['id', 'name', 'archivedAt', 'weeklyHours as weekly'])
    .where('organizationId', '=', to.organizationId)
    .where((row) => {
      const placed = row
        .selectFrom('professionalLocation')
        .select('locationId')
        .where('organizationId', '=', to.organizationId)
        .whereRef('professionalId', '=', 'professional.id')
      const worksThere = row.or([row.not(row.exists(placed)), row.exists(placed.where('locationId', '=', locationId))])
      return row.or([row.and([row('archivedAt', 'is', null), worksThere]), row('id', '=', anyOf(alsoIds))])
    })
    .orderBy('name')
    .orderBy('id')
  // Whoever has a card that is seen is seen with it.
  if (limit) query = query.where((row) => row.or([limit, row('id', '=', anyOf(alsoIds))]))
  const rows = await query.execute()
  return rows.map(({ archivedAt, ...row }) => ({ ...row, archived: archivedAt !== null }))
}

export async function insert(db: Db, row: Insertable<ProfessionalTable>): Promise<void> {
  await db.insertInto('professional').values(row).execute()
}

export async function update(db: Db, organizationId: string, id: string, change: Updateable<ProfessionalTable>): Promise<void> {
  await db.updateTable('professional').set(change).where('organizationId', '=', organizationId).where('id', '=', id).execute()
}

/** Where a professional works, replaced as a whole. */
export async function placeAt(db: Db, organizationId: string, professionalId: string, locationIds: readonly string[]): Promise<void> {
  await db
    .deleteFrom('professionalLocation')
    .where('organizationId', '=', organizationId)
    .where('professionalId', '=', professionalId)
    .execute()
  if (locationIds.length === 0) return
  await db
    .insertInto('professionalLocation')
    .values(locationIds.map((locationId) => ({ organizationId, professionalId, locationId })))
    .execute()
}

function ofOrganization(db: Db, to: Within) {
  const limit = ofProfessionals(to, 'professional.id')
  const query = db
    .selectFrom('professional')
    .select((row) => [
      'professional.id',
      'professional.name',
      sql<string[]>`array(${row
        .selectFrom('professionalLocation')
        .select('locationId')
        .whereRef('professionalLocation.professionalId', '=', 'professional.id')
        .orderBy('locationId')})::text[]`.as('locationIds'),
    ])
    .where('professional.organizationId', '=', to.organizationId)
    .where('professional.archivedAt', 'is', null)
  return limit ? query.where(limit) : query
}
