import { anyOf } from '../platform/database/any-of.ts'
import { type Insertable, type Selectable, sql } from 'kysely'
import type { LocalDateTime } from '../calendar/zone.ts'
import { matching } from '../client/search-store.ts'
import type { ReminderTable } from '../migrations/tables.ts'
import { aboutAppointments } from '../access/scope-store.ts'
import { everyOrganization, type Whose } from '../organization/organization.ts'
import type { Db } from '../platform/database/database.ts'
import { instantOf, type Page, type PageRequest, placeOf, toPage } from '../platform/page.ts'
import type { ReminderKind } from './catalogue.ts'
import type { Reminder, ReminderStatus } from './reminder.ts'

export interface ReminderFilter extends PageRequest {
  appointmentId?: string | undefined
  status?: ReminderStatus | undefined
  kind?: string | undefined
  locationId?: string | undefined
  q?: string | undefined
  from?: Date | undefined
  to?: Date | undefined
}

/** By due time, then id. */
export async function list(db: Db, whose: Whose, filter: ReminderFilter): Promise<Page<Reminder>> {
  let query = db
    .selectFrom('reminder')
    .selectAll()
    .orderBy('dueAt')
    .orderBy('id')
    .limit(filter.limit + 1)
  const limit = whose === everyOrganization ? undefined : aboutAppointments(whose, 'reminder.appointment_id')
  if (whose !== everyOrganization) query = query.where('organizationId', '=', whose.organizationId)
  if (limit) query = query.where(limit)
  if (filter.appointmentId !== undefined) query = query.where('appointmentId', '=', filter.appointmentId)
  if (filter.status !== undefined) query = query.where('status', '=', filter.status)
  if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind)
  if (filter.from) query = query.where('dueAt', '>=', filter.from)
  if (filter.to) query = query.where('dueAt', '<', filter.to)
  if (whose !== everyOrganization) query = query.where(about(db, whose.organizationId, filter))
  const place = placeOf(filter.cursor)
  if (place) query = query.where(sql<boolean>`(due_at, id) > (${instantOf(place)}, ${place.id}::uuid)`)
  const rows = await query.execute()
  return toPage(rows.map(fromRow), filter.limit, ({ dueAt, id }) => ({ sort: dueAt.toISOString(), id }))
}

/** The appointments that a filter names, if it names any. */
function about(db: Db, organizationId: string, { locationId, q = '' }: ReminderFilter) {
  if (locationId === undefined && q.trim() === '') return sql<boolean>`true`
  let named = db.selectFrom('appointment').select('id').where('organizationId', '=', organizationId)
  if (locationId !== undefined) named = named.where('locationId', '=', locationId)
  if (q.trim() !== '') named = named.where('clientId', 'in', matching(db, organizationId, q))
  return sql<boolean>`appointment_id in (${named})`
}

/** Whoever's they are. */
export async function findMany(db: Db, ids: readonly string[]): Promise<Reminder[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('reminder')
    .selectAll()
    .where('id', 'in', [...ids])
    .orderBy('id')
    .execute()
  return rows.map(fromRow)
}

/** Everything planned for these appointments, past and present. */
export async function ofAppointments(db: Db, appointmentIds: readonly string[]): Promise<Reminder[]> {
  if (appointmentIds.length === 0) return []
  const rows = await db.selectFrom('reminder').selectAll().where('appointmentId', '=', anyOf(appointmentIds)).orderBy('id').execute()
  return rows.map(fromRow)
}

export async function insertMany(db: Db, rows: readonly Insertable<ReminderTable>[]): Promise<void> {
  if (rows.length > 0)
    await db
      .insertInto('reminder')
      .values([...rows])
      .execute()
}

/** Moves reminders from one status on; those that are no longer in it stay as they are. Answers how many moved. */
export async function change(
  db: Db,
  ids: readonly string[],
  from: ReminderStatus,
  to: { status: ReminderStatus; reasonCode: string | null; updatedAt: Date; dueAt?: Date },
): Promise<number> {
  if (ids.length === 0) return 0
  const result = await db
    .updateTable('reminder')
    .set(to)
    .where('id', 'in', [...ids])
    .where('status', '=', from)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/** Lets go of messages that are to be removed: what was planned and handed over stays as history. */
export async function forgetMessages(db: Db, organizationId: string, messageIds: readonly string[]): Promise<void> {
  if (messageIds.length === 0) return
  await db
    .updateTable('reminder')
    .set({ messageId: null })
    .where('organizationId', '=', organizationId)
    .where('messageId', 'in', [...messageIds])
    .execute()
}

/** Ties each promoted reminder to its message. */
export async function handOver(db: Db, pairs: readonly { id: string; messageId: string }[], at: Date): Promise<void> {
  if (pairs.length === 0) return
  const ids = pairs.map((pair) => pair.id)
  const messageIds = pairs.map((pair) => pair.messageId)
  await sql`update reminder set status = 'sent', reason_code = null, message_id = pair.message_id, updated_at = ${at}
    from unnest(${ids}::uuid[], ${messageIds}::uuid[]) as pair (id, message_id) where reminder.id = pair.id`.execute(db)
}

/**
 * The appointments with a reminder due, held: the appointment is the lock for everything said about it, so nobody can move or
 * cancel it between the check and the promotion. One that is being changed right now is left for the next sweep.
 */
export async function holdDue(db: Db, now: Date, limit: number, organizationId?: string): Promise<string[]> {
  let query = db
    .selectFrom('reminder')
    .innerJoin('appointment', 'appointment.id', 'reminder.appointmentId')
    .select('appointment.id')
    .where('reminder.status', '=', 'pending')
    .where('reminder.dueAt', '<=', now)
    .orderBy('reminder.dueAt')
    .limit(limit)
    .forUpdate('appointment')
    .skipLocked()
  if (organizationId !== undefined) query = query.where('reminder.organizationId', '=', organizationId)
  const rows = await query.execute()
  return [...new Set(rows.map((row) => row.id))]
}

/** When the next pending reminder is due, of any organization. */
export async function nextDue(db: Db): Promise<Date | undefined> {
  const row = await db.selectFrom('reminder').select('dueAt').where('status', '=', 'pending').orderBy('dueAt').limit(1).executeTakeFirst()
  return row?.dueAt
}

/** How many have come due and are no message yet, of any organization. */
export async function countDue(db: Db, now: Date): Promise<number> {
  const { due } = await db
    .selectFrom('reminder')
    .select(({ fn }) => fn.countAll<number>().as('due'))
    .where('status', '=', 'pending')
    .where('dueAt', '<=', now)
    .executeTakeFirstOrThrow()
  return due
}

/** What is pending and due by then, with its organization. */
export async function pendingBy(db: Db, by: Date, organizationId: string | undefined): Promise<Reminder[]> {
  let query = db.selectFrom('reminder').selectAll().where('status', '=', 'pending').where('dueAt', '<=', by).orderBy('dueAt').orderBy('id')
  if (organizationId !== undefined) query = query.where('organizationId', '=', organizationId)
  const rows = await query.execute()
  return rows.map(fromRow)
}

function fromRow(row: Selectable<ReminderTable>): Reminder {
  return { ...row, kind: row.kind as ReminderKind, localStart: row.localStart as LocalDateTime }
}
