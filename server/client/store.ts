import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { ClientTable } from '../migrations/tables.ts'
import type { Phone } from '../phone/phone.ts'
import { ofClients } from '../access/scope-store.ts'
import type { Within } from '../platform/context.ts'
import type { Db } from '../platform/database/database.ts'
import { type Page, type PageRequest, placeOf, toPage } from '../platform/page.ts'
import type { Client } from './client.ts'
import { digitsIn, matching } from './search-store.ts'

export async function find(db: Db, to: Within, id: string): Promise<Client | undefined> {
  const row = await seen(db, to).where('id', '=', id).executeTakeFirst()
  return row && fromRow(row)
}

export async function findForUpdate(db: Db, to: Within, id: string): Promise<Client | undefined> {
  const row = await seen(db, to).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && fromRow(row)
}

/** Keeps the client from changing while leaving others free to refer to them, as every new message does. */
export async function findAndHold(db: Db, organizationId: string, id: string): Promise<Client | undefined> {
  const row = await ofOrganization(db, organizationId).where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
  return row && fromRow(row)
}

export async function findByPhone(db: Db, organizationId: string, phones: readonly Phone[]): Promise<Client | undefined> {
  const row = await ofOrganization(db, organizationId)
    .where('phone', 'in', [...phones])
    .orderBy('id')
    .executeTakeFirst()
  return row && fromRow(row)
}

/**
 * Adds a client, or answers the one who has this phone already, untouched. The unique (organization, phone) makes it safe
 * against a twin at the same moment: the twin waits on the index and gets the first one's row.
 */
export async function insertOrFind(db: Db, row: Insertable<ClientTable>): Promise<Client> {
  const written = await db
    .insertInto('client')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['organizationId', 'phone']).doUpdateSet({ phone: (excluded) => excluded.ref('excluded.phone') }),
    )
    .returningAll()
    .executeTakeFirstOrThrow()
  return fromRow(written)
}

export async function update(db: Db, organizationId: string, id: string, change: Updateable<ClientTable>): Promise<void> {
  await db.updateTable('client').set(change).where('organizationId', '=', organizationId).where('id', '=', id).execute()
}

/**
 * Newest first. `q` finds any part of the name, with or without accents, of a name they were booked under, or of the phone; whose phone
 * ends in it comes first.
 */
export async function list(db: Db, to: Within, { limit, cursor, q = '' }: PageRequest & { q?: string | undefined }): Promise<Page<Client>> {
  const digits = digitsIn(q)
  const endsInIt = digits === undefined ? sql<number>`0` : sql<number>`(coalesce(phone, '') like ${`%${digits}`})::int`
  let query = seen(db, to)
    .select(endsInIt.as('endsInIt'))
    .orderBy('endsInIt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
  const place = placeOf(cursor)
  if (place) query = query.where(sql<boolean>`(${endsInIt}, id) < (${Number(place.sort)}, ${place.id}::uuid)`)
  if (q.trim() !== '') query = query.where('id', 'in', matching(db, to.organizationId, q))
  const rows = await query.execute()
  const found = rows.map((row) => ({ client: fromRow(row), sort: String(row.endsInIt) }))
  const page = toPage(found, limit, ({ client, sort }) => ({ sort, id: client.id }))
  return { ...page, items: page.items.map(({ client }) => client) }
}

function seen(db: Db, to: Within) {
  const limit = ofClients(to, 'client.id')
  const query = ofOrganization(db, to.organizationId)
  return limit ? query.where(limit) : query
}

function ofOrganization(db: Db, organizationId: string) {
  return db.selectFrom('client').selectAll().where('organizationId', '=', organizationId).where('erasedAt', 'is', null)
}

function fromRow(row: Selectable<ClientTable>): Client {
  return {
    id: row.id,
    name: row.name,
    phone: row.phone as Phone | null,
    email: row.email,
    locale: row.locale,
    notes: row.notes,
    whatsapp: { consent: row.whatsappConsent, address: row.whatsappAddress },
  }
}
