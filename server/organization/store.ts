import { anyOf } from '../platform/database/any-of.ts'
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { isLocale, type Locale } from '../calendar/locale.ts'
import type { OrganizationTable } from '../migrations/tables.ts'
import type { Context } from '../platform/context.ts'
import type { Db } from '../platform/database/database.ts'
import { type Page, type PageRequest, placeOf, toPage } from '../platform/page.ts'
import { Sealed } from '../platform/sealed.ts'
import type { Organization } from './organization.ts'

export async function find(db: Db, id: string): Promise<Organization | undefined> {
  const row = await db.selectFrom('organization').selectAll().where('id', '=', id).executeTakeFirst()
  return row && fromRow(row)
}

/** Reads the rules and keeps them from changing until this transaction ends; readers do not stand in each other's way. */
export async function findAndHold(db: Db, id: string): Promise<Organization | undefined> {
  const row = await db.selectFrom('organization').selectAll().where('id', '=', id).forShare().executeTakeFirst()
  return row && fromRow(row)
}

/** Reads the rules in order to change them: waits for whoever holds them. */
export async function findForUpdate(db: Db, id: string): Promise<Organization | undefined> {
  const row = await db.selectFrom('organization').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row && fromRow(row)
}

export async function findMany(db: Db, ids: readonly string[]): Promise<Map<string, Organization>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('organization').selectAll().where('id', '=', anyOf(ids)).execute()
  return new Map(rows.map((row) => [row.id, fromRow(row)]))
}

/** The language that whoever asks reads: the one they asked for, or else that of the organization's staff. */
export async function localeOf({ db, organizationId, language }: Pick<Context, 'db' | 'organizationId' | 'language'>): Promise<Locale> {
  if (language !== undefined && isLocale(language)) return language
  const row = await db.selectFrom('organization').select('locale').where('id', '=', organizationId).executeTakeFirstOrThrow()
  return row.locale
}

export async function findBySlug(db: Db, slug: string): Promise<Organization | undefined> {
  const row = await db.selectFrom('organization').selectAll().where('slug', '=', slug).executeTakeFirst()
  return row && fromRow(row)
}

export async function list(db: Db): Promise<Organization[]> {
  const rows = await db.selectFrom('organization').selectAll().orderBy('slug').execute()
  return rows.map(fromRow)
}

/** The newest first; `q` finds any part of the name or slug. */
export async function page(db: Db, { limit, cursor, q }: PageRequest & { q?: string | undefined }): Promise<Page<Organization>> {
  let query = db
    .selectFrom('organization')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(limit + 1)
  const place = placeOf(cursor)
  if (place) query = query.where('id', '<', place.id)
  const part = q?.trim() ?? ''
  if (part !== '') query = query.where(sql<boolean>`position(lower(${part}) in lower(name || ' ' || slug)) > 0`)
  const rows = await query.execute()
  return toPage(rows.map(fromRow), limit, ({ id }) => ({ sort: '', id }))
}

/** Every zone that an organization is in. */
export async function zones(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('organization').select('timeZone').distinct().execute()
  return rows.map(({ timeZone }) => timeZone)
}

/** The organizations in these zones, by id, from the one after `after`. */
export async function idsInZones(db: Db, timeZones: readonly string[], after: string | undefined, limit: number): Promise<string[]> {
  if (timeZones.length === 0) return []
  let query = db
    .selectFrom('organization')
    .select('id')
    .where('timeZone', 'in', [...timeZones])
    .orderBy('id')
    .limit(limit)
  if (after !== undefined) query = query.where('id', '>', after)
  const rows = await query.execute()
  return rows.map(({ id }) => id)
}

/** Answers false when the slug is taken. */
export async function insert(db: Db, row: Insertable<OrganizationTable>): Promise<boolean> {
  const result = await db
    .insertInto('organization')
    .values(row)
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows) === 1
}

export async function update(db: Db, id: string, change: Updateable<OrganizationTable>): Promise<void> {
  await db.updateTable('organization').set(change).where('id', '=', id).execute()
}

/** When it connected the account of its own that it has. */
export async function connectedAt(db: Db, id: string): Promise<Date | null> {
  const row = await db.selectFrom('organization').select('twilioAccountAt').where('id', '=', id).executeTakeFirst()
  return row?.twilioAccountAt ?? null
}

/** The first that was here of those that write by the installation's account; the demo only where it is alone. */
export async function firstWithoutAccount(db: Db): Promise<string | undefined> {
  const row = await db
    .selectFrom('organization')
    .select('id')
    .where('twilioAccount', 'is', null)
    .orderBy('demo')
    .orderBy('createdAt')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

export async function remove(db: Db, id: string): Promise<void> {
  await db.deleteFrom('organization').where('id', '=', id).execute()
}

function fromRow(row: Selectable<OrganizationTable>): Organization {
  return {
    id: row.id,
    name: row.name,
    slug: row.slug,
    locale: row.locale,
    timeZone: row.timeZone,
    country: row.country,
    currency: row.currency,
    demo: row.demo,
    retentionDays: row.retentionDays,
    whatsapp: {
      enabled: row.whatsappEnabled,
      senderName: row.whatsappSenderName,
      confirmationEnabled: row.whatsappConfirmationEnabled,
      reminder24hEnabled: row.whatsappReminder24hEnabled,
      reminder1hEnabled: row.whatsappReminder1hEnabled,
      cancellationEnabled: row.whatsappCancellationEnabled,
      rescheduleEnabled: row.whatsappRescheduleEnabled,
      quietHours: row.whatsappQuietHours,
      monthlyBudgetUsd: row.whatsappMonthlyBudgetUsd === null ? null : Number(row.whatsappMonthlyBudgetUsd),
      clientsMayCancel: row.clientsMayCancel,
    },
    twilioAccount: row.twilioAccount === null ? undefined : new Sealed(row.twilioAccount),
  }
}
