import { type Insertable, type Selectable, sql } from 'kysely'
import type { InboundMessageTable } from '../migrations/tables.ts'
import { ofMessages } from '../access/scope-store.ts'
import type { Within } from '../platform/context.ts'
import { anyOf } from '../platform/database/any-of.ts'
import type { Db } from '../platform/database/database.ts'
import { instantOf, type Page, type PageRequest, placeOf, toPage } from '../platform/page.ts'
import type { Meaning } from './inbound.ts'

/** What a client wrote or tapped, and what became of it. */
export interface InboundMessage {
  id: string
  fromAddress: string
  body: string
  meaning: string
  clientId: string | null
  appointmentId: string | null
  answerMessageId: string | null
  receivedAt: Date
}

export interface InboundFilter extends PageRequest {
  unmatched?: boolean | undefined
  clientId?: string | undefined
}

/** One message of a sender after another, also of one whom nobody knows: until this transaction ends. */
export async function holdSender(db: Db, organizationId: string, address: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`inbound ${organizationId} ${address}`}, 0))`.execute(db)
}

/** Answers false when the provider delivered it before. */
export async function insert(db: Db, row: Insertable<InboundMessageTable>): Promise<boolean> {
  const result = await db
    .insertInto('inboundMessage')
    .values(row)
    .onConflict((conflict) => conflict.columns(['organizationId', 'providerId']).doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows) === 1
}

/** Which of the organizations that share the installation's account was handed it before. */
export async function holderOf(db: Db, providerId: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select organization.id from organization
    cross join lateral (select from inbound_message
      where inbound_message.organization_id = organization.id and inbound_message.provider_id = ${providerId}) as held
    where organization.twilio_account is null limit 1`.execute(db)
  return rows[0]?.id
}

/** What clients wrote about an appointment, the first first. */
export async function ofAppointment(db: Db, organizationId: string, appointmentId: string): Promise<InboundMessage[]> {
  return db
    .selectFrom('inboundMessage')
    .select(['id', 'fromAddress', 'body', 'meaning', 'clientId', 'appointmentId', 'answerMessageId', 'receivedAt'])
    .where('organizationId', '=', organizationId)
    .where('appointmentId', '=', appointmentId)
    .orderBy('receivedAt')
    .orderBy('id')
    .execute()
}

export async function setAnswer(db: Db, organizationId: string, id: string, answerMessageId: string): Promise<void> {
  await db
    .updateTable('inboundMessage')
    .set({ answerMessageId })
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .execute()
}

/** Which of these messages, by id, answer a client who asked us to stop writing. */
export async function farewellsAmong(
  db: Db,
  messages: readonly { id: string; organizationId: string; clientId: string | null }[],
): Promise<ReadonlySet<string>> {
  const asked: Meaning = 'stop'
  const rows = await db
    .selectFrom('inboundMessage')
    .select('answerMessageId')
    .where('organizationId', '=', anyOf(messages.map(({ organizationId }) => organizationId)))
    .where('clientId', '=', anyOf(messages.flatMap(({ clientId }) => clientId ?? [])))
    .where('answerMessageId', '=', anyOf(messages.map(({ id }) => id)))
    .where('meaning', '=', asked)
    .execute()
  return new Set(rows.flatMap(({ answerMessageId }) => answerMessageId ?? []))
}

export interface Alike {
  organizationId: string
  fromAddress: string
  meaning: Meaning
  appointmentId: string | null
}

/** Whether the same, about the same, from the same was answered since then. */
export async function answeredSince(db: Db, { organizationId, fromAddress, meaning, appointmentId }: Alike, since: Date): Promise<boolean> {
  const row = await db
    .selectFrom('inboundMessage')
    .select('id')
    .where('organizationId', '=', organizationId)
    .where('receivedAt', '>', since)
    .where('fromAddress', '=', fromAddress)
    .where('meaning', '=', meaning)
    .where('appointmentId', appointmentId === null ? 'is' : '=', appointmentId)
    .where('answerMessageId', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Newest first. */
export async function list(db: Db, to: Within, { unmatched, clientId, limit, cursor }: InboundFilter): Promise<Page<InboundMessage>> {
  let query = db
    .selectFrom('inboundMessage')
    .selectAll()
    .where('organizationId', '=', to.organizationId)
    .orderBy('receivedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
  const seen = ofMessages(to, 'inbound_message')
  if (seen) query = query.where(seen)
  if (unmatched !== undefined) query = query.where('clientId', unmatched ? 'is' : 'is not', null)
  if (clientId !== undefined) query = query.where('clientId', '=', clientId)
  const place = placeOf(cursor)
  if (place) query = query.where(sql<boolean>`(received_at, id) < (${instantOf(place)}, ${place.id}::uuid)`)
  const rows = await query.execute()
  return toPage(rows.map(fromRow), limit, ({ receivedAt, id }) => ({ sort: receivedAt.toISOString(), id }))
}

/** Removes what an erased client wrote and from where, keeping that something was written. */
export async function redactOfClient(db: Db, organizationId: string, clientId: string, nobody: string): Promise<void> {
  await db
    .updateTable('inboundMessage')
    .set({ fromAddress: nobody, body: '', buttonPayload: null })
    .where('organizationId', '=', organizationId)
    .where('clientId', '=', clientId)
    .execute()
}

/** At most so many that were received before that instant and concern no appointment that ends after now; answers how many there were. */
export async function removeOld(
  db: Db,
  organizationId: string,
  { before, now, limit }: { before: Date; now: Date; limit: number },
): Promise<number> {
  const { rows } = await sql`delete from inbound_message where organization_id = ${organizationId} and id = any(array(
    select id from inbound_message as old where organization_id = ${organizationId} and received_at < ${before}
      and not exists (select from appointment
        where appointment.organization_id = ${organizationId} and appointment.id = old.appointment_id and appointment.ends_at > ${now})
    order by received_at limit ${limit}
  )) returning id`.execute(db)
  return rows.length
}

function fromRow({
  id,
  fromAddress,
  body,
  meaning,
  clientId,
  appointmentId,
  answerMessageId,
  receivedAt,
}: Selectable<InboundMessageTable>) {
  return { id, fromAddress, body, meaning, clientId, appointmentId, answerMessageId, receivedAt }
}
