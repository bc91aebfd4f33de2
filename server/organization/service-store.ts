import type { Insertable, Updateable } from 'kysely'
import type { ServiceTable } from '../migrations/tables.ts'
import type { Db } from '../platform/database/database.ts'
import { type Page, type PageRequest, placeOf, toPage } from '../platform/page.ts'
import type { Service } from './offer.ts'

const columns = ['id', 'name', 'durationMinutes', 'price'] as const

export async function find(db: Db, organizationId: string, id: string): Promise<Service | undefined> {
  const row = await ofOrganization(db, organizationId).where('id', '=', id).executeTakeFirst()
  return row && fromRow(row)
}

export async function findMany(db: Db, organizationId: string, ids: readonly string[]): Promise<Map<string, Service>> {
  if (ids.length === 0) return new Map()
  const rows = await ofOrganization(db, organizationId).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, fromRow(row)]))
}

export async function list(db: Db, organizationId: string, { limit, cursor }: PageRequest): Promise<Page<Service>> {
  let query = ofOrganization(db, organizationId)
    .orderBy('id')
    .limit(limit + 1)
  const place = placeOf(cursor)
  if (place) query = query.where('id', '>', place.id)
  const rows = await query.execute()
  return toPage(rows.map(fromRow), limit, ({ id }) => ({ sort: '', id }))
}

export async function insert(db: Db, row: Insertable<ServiceTable>): Promise<void> {
  await db.insertInto('service').values(row).execute()
}

export async function update(db: Db, organizationId: string, id: string, change: Updateable<ServiceTable>): Promise<void> {
  await db.updateTable('service').set(change).where('organizationId', '=', organizationId).where('id', '=', id).execute()
}

function ofOrganization(db: Db, organizationId: string) {
  return db.selectFrom('service').select(columns).where('organizationId', '=', organizationId).where('archivedAt', 'is', null)
}

function fromRow(row: Omit<Service, 'price'> & { price: string | null }): Service {
  return { ...row, price: row.price === null ? null : Number(row.price) }
}
