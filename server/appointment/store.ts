import { anyOf } from '../platform/database/any-of.ts'
import { type Insertable, sql, type Updateable } from 'kysely'
import type { LocalDateTime } from '../calendar/zone.ts'
import { matching } from '../client/search-store.ts'
import type { AppointmentTable } from '../migrations/tables.ts'
import { aboutAppointments, ofAppointments } from '../access/scope-store.ts'
import type { Within } from '../platform/context.ts'
import type { Db } from '../platform/database/database.ts'
import { codeOf } from '../platform/error-code.ts'
import { newId } from '../platform/id.ts'
import { instantOf, type Page, type PageRequest, placeOf, toPage } from '../platform/page.ts'
import { type Appointment, type AppointmentStatus, type BookedService, refuse, statusesLeadingTo } from './appointment.ts'
import { servicesOf, toAppointment, withNames } from './read-store.ts'
import type { Undo } from './undo.ts'

export interface AppointmentFilter extends PageRequest {
  from?: Date | undefined
  to?: Date | undefined
  locationId?: string | undefined
  professionalId?: string | undefined
  clientId?: string | undefined
  status?: AppointmentStatus | undefined
  q?: string | undefined
  order?: 'asc' | 'desc' | undefined
}

export async function find(db: Db, to: Within, id: string): Promise<Appointment | undefined> {
  const limit = ofAppointments(to)
  let query = withNames(db).where('appointment.id', '=', id).where('appointment.organizationId', '=', to.organizationId)
  if (limit) query = query.where(limit)
  const row = await query.executeTakeFirst()
  return row && toAppointment(row, (await servicesOf(db, [id])).get(id) ?? [])
}

/** Many at once, of any organization unless one is named. Each carries its organization. */
export async function findMany(db: Db, ids: readonly string[], organizationId?: string): Promise<Appointment[]> {
  if (ids.length === 0) return []
  let query = withNames(db).where('appointment.id', '=', anyOf(ids))
  if (organizationId !== undefined) query = query.where('appointment.organizationId', '=', organizationId)
  const rows = await query.execute()
  const services = await servicesOf(db, ids)
  return rows.map((row) => toAppointment(row, services.get(row.id) ?? []))
}

/**
 * By start, then id. `q` finds by any part of the client's name or phone. The page is chosen before names are looked up: what joins all
 * that fits may as well read every client there is.
 */
export async function list(db: Db, to: Within, filter: AppointmentFilter): Promise<Page<Appointment>> {
  const limit = ofAppointments(to)
  const { order = 'asc' } = filter
  let query = db
    .selectFrom('appointment')
    .select(['id', 'startsAt'])
    .where('organizationId', '=', to.organizationId)
    .orderBy('startsAt', order)
    .orderBy('id', order)
    .limit(filter.limit + 1)
  if (limit) query = query.where(limit)
  if (filter.from) query = query.where('startsAt', '>=', filter.from)
  if (filter.to) query = query.where('startsAt', '<', filter.to)
  if (filter.locationId !== undefined) query = query.where('locationId', '=', filter.locationId)
  if (filter.professionalId !== undefined) query = query.where('professionalId', '=', filter.professionalId)
  if (filter.clientId !== undefined) query = query.where('clientId', '=', filter.clientId)
  if (filter.status !== undefined) query = query.where('status', '=', filter.status)
  const q = filter.q?.trim() ?? ''
  if (q !== '') query = query.where('clientId', 'in', matching(db, to.organizationId, q))
  const place = placeOf(filter.cursor)
  const beyond = order === 'asc' ? sql`>` : sql`<`
  if (place) query = query.where(sql<boolean>`(starts_at, id) ${beyond} (${instantOf(place)}, ${place.id}::uuid)`)
  const page = toPage(await query.execute(), filter.limit, ({ startsAt, id }) => ({ sort: startsAt.toISOString(), id }))
  const ids = page.items.map(({ id }) => id)
  const found = new Map((await findMany(db, ids, to.organizationId)).map((one) => [one.id, one]))
  return { ...page, items: ids.flatMap((id) => found.get(id) ?? []) }
}

/** Adds it, unless the professional has another at that time: the exclusion constraint decides, so no race wins. */
export async function insert(db: Db, appointment: Appointment): Promise<void> {
  const { client, location, services, professional, ...itself } = appointment
  const names = { clientId: client.id, clientName: client.name, locationId: location.id, professionalId: professional?.id ?? null }
  const row: Insertable<AppointmentTable> = { ...itself, ...names }
  await slotOrRefuse(() =>
    db
      .with('booked', (anew) => anew.insertInto('appointment').values(row))
      .insertInto('appointmentService')
      .values(toServiceRows(appointment.organizationId, appointment.id, services))
      .execute(),
  )
}

export async function replaceServices(
  db: Db,
  organizationId: string,
  appointmentId: string,
  services: readonly BookedService[],
): Promise<void> {
  await db
    .deleteFrom('appointmentService')
    .where('organizationId', '=', organizationId)
    .where('appointmentId', '=', appointmentId)
    .execute()
  await db
    .insertInto('appointmentService')
    .values(toServiceRows(organizationId, appointmentId, services))
    .execute()
}

function toServiceRows(organizationId: string, appointmentId: string, services: readonly BookedService[]) {
  return services.map(({ id, ...service }, position) => ({ ...service, organizationId, appointmentId, position, serviceId: id }))
}

/** Locks the appointment, which is the lock for everything said about it, and answers it as it is now. */
export async function findForUpdate(db: Db, to: Within, id: string): Promise<Appointment | undefined> {
  const held = await db
    .selectFrom('appointment')
    .select('id')
    .where('organizationId', '=', to.organizationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return held && find(db, to, id)
}

/** Changes what is given and counts the revision up, if it is still the revision the caller read. */
export async function update(db: Db, appointment: Appointment, change: Updateable<AppointmentTable>): Promise<boolean> {
  const result = await slotOrRefuse(() =>
    db
      .updateTable('appointment')
      .set({ ...change, revision: appointment.revision + 1 })
      .where('organizationId', '=', appointment.organizationId)
      .where('id', '=', appointment.id)
      .where('revision', '=', appointment.revision)
      .executeTakeFirst(),
  )
  return result.numUpdatedRows > 0n
}

/** Moves the appointment only if its status still allows it, so that two receptionists cannot both win. */
export async function settle(db: Db, whose: Within, id: string, to: AppointmentStatus, at: Date): Promise<boolean> {
  const limit = ofAppointments(whose)
  let query = db
    .updateTable('appointment')
    .set((row) => ({ status: to, updatedAt: at, revision: row('revision', '+', 1) }))
    .where('organizationId', '=', whose.organizationId)
    .where('id', '=', id)
    .where('status', 'in', statusesLeadingTo(to))
  if (limit) query = query.where(limit)
  const result = await slotOrRefuse(() => query.executeTakeFirst())
  return result.numUpdatedRows > 0n
}

export async function setResponse(
  db: Db,
  { organizationId, id }: Appointment,
  clientResponse: Appointment['clientResponse'],
  at: Date,
): Promise<void> {
  await db
    .updateTable('appointment')
    .set({ clientResponse, updatedAt: at })
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .execute()
}

/** Ids of what is still ahead and not cancelled, in the order that every caller locks them in. */
export async function holdUpcoming(
  db: Db,
  organizationId: string,
  now: Date,
  of: { locationId?: string; clientId?: string; professionalId?: string } = {},
): Promise<string[]> {
  let query = db
    .selectFrom('appointment')
    .select('id')
    .where('organizationId', '=', organizationId)
    .where('startsAt', '>', now)
    .where('status', 'in', ['pending', 'confirmed'])
    .orderBy('id')
    .forUpdate()
  if (of.locationId !== undefined) query = query.where('locationId', '=', of.locationId)
  if (of.clientId !== undefined) query = query.where('clientId', '=', of.clientId)
  if (of.professionalId !== undefined) query = query.where('professionalId', '=', of.professionalId)
  const rows = await query.execute()
  return rows.map((row) => row.id)
}

export async function setPlannedAt(db: Db, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length > 0) await db.updateTable('appointment').set({ plannedAt: at }).where('id', '=', anyOf(ids)).execute()
}

/** Another instant for the same wall clock: the location's zone, or the zone's rules, changed. */
export async function setInstant(
  db: Db,
  appointment: Appointment,
  to: { timeZone: string; localStart: LocalDateTime; startsAt: Date; endsAt: Date; updatedAt: Date },
): Promise<void> {
  await slotOrRefuse(() =>
    db
      .updateTable('appointment')
      .set(to)
      .where('organizationId', '=', appointment.organizationId)
      .where('id', '=', appointment.id)
      .execute(),
  )
}

export async function renameClient(db: Db, organizationId: string, clientId: string, name: string): Promise<void> {
  await db
    .updateTable('appointment')
    .set({ clientName: name, notes: null })
    .where('organizationId', '=', organizationId)
    .where('clientId', '=', clientId)
    .execute()
}

/** What an act takes to be undone says what was noted about the client before. */
export async function forgetUndo(db: Db, organizationId: string, clientId: string): Promise<void> {
  await db
    .updateTable('appointmentEvent')
    .set({ undo: null })
    .where('organizationId', '=', organizationId)
    .where('undo', 'is not', null)
    .where('appointmentId', 'in', db.selectFrom('appointment').select('id').where('clientId', '=', clientId))
    .execute()
}

/** With all that was planned and said about them, before their organization goes: what was booked holds on to the offer. */
export async function removeAll(db: Db, organizationId: string): Promise<void> {
  await db.deleteFrom('appointment').where('organizationId', '=', organizationId).execute()
}

export interface AppointmentEvent {
  organizationId: string
  appointmentId: string
  at: Date
  actor: string
  action: string
  detail?: Record<string, unknown>
  undo?: Undo | undefined
}

export async function record(db: Db, { detail, undo, ...event }: AppointmentEvent): Promise<void> {
  await db
    .insertInto('appointmentEvent')
    .values({ ...event, id: newId(), detail: JSON.stringify(detail ?? {}), undo: undo === undefined ? null : JSON.stringify(undo) })
    .execute()
}

/** The act that left this revision, if it can be undone. */
export async function undoable(db: Db, { organizationId, id, revision }: Appointment): Promise<{ action: string; undo: Undo } | undefined> {
  const row = await db
    .selectFrom('appointmentEvent')
    .select(['action', 'undo'])
    .where('organizationId', '=', organizationId)
    .where('appointmentId', '=', id)
    .where(sql<boolean>`(undo ->> 'revision')::int = ${revision}`)
    .executeTakeFirst()
  return row && { action: row.action, undo: row.undo as Undo }
}

export async function history(db: Db, to: Within, appointmentId: string) {
  const limit = aboutAppointments(to, 'appointment_event.appointment_id')
  let query = db
    .selectFrom('appointmentEvent')
    .select(['at', 'actor', 'action', 'detail'])
    .where('organizationId', '=', to.organizationId)
    .where('appointmentId', '=', appointmentId)
    .orderBy('id')
  if (limit) query = query.where(limit)
  return query.execute()
}

async function slotOrRefuse<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (codeOf(error) === '23P01') {
      const message = 'The professional has another appointment at that time'
      return refuse('slot-taken', message, [{ path: 'startsAt', message: 'Choose another time or another professional' }])
    }
    throw error
  }
}
