import { anyOf } from '../platform/database/any-of.ts'
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { matching } from '../client/search-store.ts'
import type { MessageTable } from '../migrations/tables.ts'
import { ofMessages } from '../access/scope-store.ts'
import { everyOrganization, type Whose } from '../organization/organization.ts'
import type { Within } from '../platform/context.ts'
import type { Db } from '../platform/database/database.ts'
import { insertRows } from '../platform/database/insert-rows.ts'
import { instantOf, type Page, type PageRequest, placeOf, toPage } from '../platform/page.ts'
import type { Message, MessageStatus } from './message.ts'
import { fromRow } from './message-row.ts'

export interface MessageFilter extends PageRequest {
  appointmentId?: string | undefined
  clientId?: string | undefined
  locationId?: string | undefined
  status?: MessageStatus | undefined
  kind?: string | undefined
  errorCode?: number | undefined
  /** Whatever failed with another code, or with none. */
  exceptCodes?: readonly number[] | undefined
  q?: string | undefined
  from?: Date | undefined
  to?: Date | undefined
}

export async function find(db: Db, to: Within, id: string): Promise<Message | undefined> {
  const limit = ofMessages(to, 'message')
  let query = db.selectFrom('message').selectAll().where('organizationId', '=', to.organizationId).where('id', '=', id)
  if (limit) query = query.where(limit)
  const row = await query.executeTakeFirst()
  return row && fromRow(row)
}

/** Whoever's it is: a provider names an attempt by its id alone. */
export async function findOfAttempt(db: Db, attemptId: string): Promise<Message | undefined> {
  const row = await ofAttempts(db).where('attempt.id', '=', attemptId).executeTakeFirst()
  return row && fromRow(row)
}

function ofAttempts(db: Db) {
  return db
    .selectFrom('message')
    .innerJoin('attempt', (join) =>
      join.onRef('attempt.messageId', '=', 'message.id').onRef('attempt.organizationId', '=', 'message.organizationId'),
    )
    .selectAll('message')
}

/** Nobody else changes it before this transaction ends. */
export async function findAndHold(db: Db, organizationId: string, id: string): Promise<Message | undefined> {
  const row = await db
    .selectFrom('message')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && fromRow(row)
}

/** The message that the provider knows by this id, also when it left once more since. */
export async function findByProvider(db: Db, organizationId: string, providerId: string): Promise<Message | undefined> {
  const row = await ofAttempts(db)
    .where('attempt.organizationId', '=', organizationId)
    .where('attempt.providerId', '=', providerId)
    .limit(1)
    .executeTakeFirst()
  return row && fromRow(row)
}

/** Which of the organizations that share the installation's account sent what the provider knows by this id. */
export async function ownerOfProvided(db: Db, providerId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('attempt')
    .innerJoin('organization', 'organization.id', 'attempt.organizationId')
    .select('organization.id')
    .where('attempt.providerId', '=', providerId)
    .where('organization.twilioAccount', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

/** Which of the organizations that share the installation's account wrote last to a client there: by their number, or where they write from. */
export async function lastWriterTo(
  db: Db,
  { address, phones }: { address: string; phones: readonly string[] },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select organization.id from organization
    cross join lateral (select message.sent_at from client
      join message on message.organization_id = client.organization_id and message.client_id = client.id
      where client.organization_id = organization.id and message.sent_at is not null
        and (client.phone = any(${[...phones]}::text[]) or client.whatsapp_address = ${address})
      order by message.sent_at desc limit 1) as latest
    where organization.twilio_account is null order by latest.sent_at desc limit 1`.execute(db)
  return rows[0]?.id
}

/** Whoever's they are: for the operator, who serves every organization and names a message by its id alone. */
export async function findMany(db: Db, ids: readonly string[]): Promise<Message[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('message')
    .selectAll()
    .where('id', 'in', [...ids])
    .orderBy('id')
    .execute()
  return rows.map(fromRow)
}

/** Newest first. `q` finds by any part of the client's name or phone; an operator who asks for all organizations cannot search. */
export async function list(db: Db, whose: Whose, filter: MessageFilter): Promise<Page<Message>> {
  let query = db
    .selectFrom('message')
    .selectAll()
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit + 1)
  const limit = whose === everyOrganization ? undefined : ofMessages(whose, 'message')
  if (whose !== everyOrganization) query = query.where('organizationId', '=', whose.organizationId)
  if (limit) query = query.where(limit)
  if (filter.appointmentId !== undefined) query = query.where('appointmentId', '=', filter.appointmentId)
  if (filter.clientId !== undefined) query = query.where('clientId', '=', filter.clientId)
  if (filter.status !== undefined) query = query.where('status', '=', filter.status)
  if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind)
  if (filter.errorCode !== undefined) query = query.where('errorCode', '=', filter.errorCode)
  if (filter.exceptCodes)
    query = query.where(sql<boolean>`(error_code is null or error_code <> all(${[...filter.exceptCodes]}::integer[]))`)
  if (filter.from) query = query.where('createdAt', '>=', filter.from)
  if (filter.to) query = query.where('createdAt', '<', filter.to)
  if (whose !== everyOrganization && filter.locationId !== undefined) {
    query = query.where('appointmentId', 'in', atLocation(db, whose.organizationId, filter.locationId))
  }
  const q = filter.q?.trim() ?? ''
  if (whose !== everyOrganization && q !== '') query = query.where('clientId', 'in', matching(db, whose.organizationId, q))
  const place = placeOf(filter.cursor)
  if (place) query = query.where(sql<boolean>`(created_at, id) < (${instantOf(place)}, ${place.id}::uuid)`)
  const rows = await query.execute()
  return toPage(rows.map(fromRow), filter.limit, ({ createdAt, id }) => ({ sort: createdAt.toISOString(), id }))
}

function atLocation(db: Db, organizationId: string, locationId: string) {
  return db.selectFrom('appointment').select('id').where('organizationId', '=', organizationId).where('locationId', '=', locationId)
}

/** All that was ever said, or not, about one appointment, oldest first. */
export async function ofAppointment(db: Db, organizationId: string, appointmentId: string): Promise<Message[]> {
  const rows = await db
    .selectFrom('message')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('appointmentId', '=', appointmentId)
    .orderBy('id')
    .execute()
  return rows.map(fromRow)
}

/** As `ofAppointment`, and nobody changes or takes up any of them before this transaction ends. */
export async function holdOfAppointment(db: Db, organizationId: string, appointmentId: string): Promise<Message[]> {
  const rows = await db
    .selectFrom('message')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('appointmentId', '=', appointmentId)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(fromRow)
}

export async function insertMany(db: Db, rows: readonly (Insertable<MessageTable> & Partial<Selectable<MessageTable>>)[]): Promise<void> {
  await insertRows(db, 'message', rows)
}

/** Takes back what is still waiting about an appointment, or for a client, and answers whose ids; what is being sent is not touched. */
export async function skipQueued(
  db: Db,
  organizationId: string,
  of: { appointmentId: string } | { clientId: string },
  reasonCode: string,
): Promise<string[]> {
  const queued = db
    .updateTable('message')
    .set({ status: 'skipped', reasonCode, waitingCode: null, nextAttemptAt: null })
    .where('organizationId', '=', organizationId)
    .where('status', '=', 'queued')
  const concerned = 'clientId' in of ? queued.where('clientId', '=', of.clientId) : queued.where('appointmentId', '=', of.appointmentId)
  const rows = await concerned.returning('id').execute()
  return rows.map((row) => row.id)
}

/** Holds those of the messages that may be attempted now, so that no other worker takes them before this transaction ends. */
export async function holdQueued(db: Db, ids: readonly string[], now: Date): Promise<Message[]> {
  const rows = await db
    .selectFrom('message')
    .selectAll()
    .where('id', '=', anyOf(ids))
    .where('status', '=', 'queued')
    .where('nextAttemptAt', '<=', now)
    .orderBy('id')
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map(fromRow)
}

/** Changes a message only while it is where the caller believes it to be; answers whether it was. */
export async function change(db: Db, message: Message, from: readonly MessageStatus[], to: Updateable<MessageTable>): Promise<boolean> {
  const result = await db
    .updateTable('message')
    .set(to.status === undefined || to.status === 'queued' ? to : { ...to, nextAttemptAt: null })
    .where('organizationId', '=', message.organizationId)
    .where('id', '=', message.id)
    .where('status', 'in', [...from])
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Removes what was said to an erased client, keeping that something was said. */
export async function redactOfClient(db: Db, organizationId: string, clientId: string, name: string): Promise<void> {
  await db
    .updateTable('message')
    .set({ recipientName: name, recipientPhone: null, toVariant: null, body: '' })
    .where('organizationId', '=', organizationId)
    .where('clientId', '=', clientId)
    .execute()
}
