import { sql } from 'kysely'
import { anyOf } from '../platform/database/any-of.ts'
import type { Db } from '../platform/database/database.ts'
import { insertRows } from '../platform/database/insert-rows.ts'
import { type Change, emitChanges } from '../platform/changes/emit-changes.ts'
import { newId } from '../platform/id.ts'
import { historyOf } from './history.ts'
import type { Message, MessageEvent } from './message.ts'

export interface NewMessageEvent {
  organizationId: string
  messageId: string
  at: Date
  type: string
  detail?: Record<string, unknown>
}

/** What happens to a message is written down here, so here its readers are told. */
export async function insertMany(db: Db, events: readonly NewMessageEvent[]): Promise<void> {
  await insertRows(
    db,
    'messageEvent',
    events.map(({ detail = {}, ...event }) => ({ ...event, id: newId(), detail })),
  )
  await emitChanges(db, events.map(toChange))
}

/** Tells the readers of messages whose attempts know what happened. */
export async function tellReaders(db: Db, messages: readonly Pick<Message, 'organizationId' | 'id'>[]): Promise<void> {
  await emitChanges(
    db,
    messages.map(({ organizationId, id }) => toChange({ organizationId, messageId: id })),
  )
}

function toChange({ organizationId, messageId: id }: Pick<NewMessageEvent, 'organizationId' | 'messageId'>): Change {
  return { organizationId, type: 'message', id, locationId: null }
}

/** All that happened to a message, in order. */
export async function ofMessage(db: Db, message: Message): Promise<MessageEvent[]> {
  const all = await ofMessages(db, message.organizationId, [message])
  return all.get(message.id) ?? []
}

/** Of many messages of one organization at once, by message. */
export async function ofMessages(db: Db, organizationId: string, of: readonly Message[]): Promise<Map<string, MessageEvent[]>> {
  if (of.length === 0) return new Map()
  const ids = of.map(({ id }) => id)
  const stored = db.selectFrom('messageEvent').select(['messageId', 'id', 'at', 'type', 'detail'])
  const tried = db.selectFrom('attempt').select(['messageId', 'id', 'startedAt', 'settledAt', 'outcome', 'providerId'])
  const events = await stored.where('organizationId', '=', organizationId).where('messageId', '=', anyOf(ids)).execute()
  const attempts = await tried.where('organizationId', '=', organizationId).where('messageId', '=', anyOf(ids)).execute()
  const [eventsOf, attemptsOf] = [Map.groupBy(events, messageOf), Map.groupBy(attempts, messageOf)]
  return new Map(of.map(({ id, createdAt }) => [id, historyOf(createdAt, eventsOf.get(id) ?? [], attemptsOf.get(id) ?? [])]))
}

const messageOf = ({ messageId }: { messageId: string }): string => messageId

/** How often this happened to a message. */
export async function countOf(db: Db, { organizationId, id }: Message, type: string): Promise<number> {
  const row = await db
    .selectFrom('messageEvent')
    .select((event) => event.fn.countAll<number>().as('times'))
    .where('organizationId', '=', organizationId)
    .where('messageId', '=', id)
    .where('type', '=', type)
    .executeTakeFirst()
  return row?.times ?? 0
}

/** How often a message was queued again by itself for this code, since somebody last had it tried anew. */
export async function retriesOf(db: Db, { organizationId, id }: Message, errorCode: number | null): Promise<number> {
  const { rows } = await sql<{ retries: number }>`select count(*)::int as retries from message_event as event
    where organization_id = ${organizationId} and message_id = ${id} and type = 'retry'
      and (detail ->> 'errorCode')::int is not distinct from ${errorCode}::int
      and not exists (select from message_event as anew
        where anew.organization_id = ${organizationId} and anew.message_id = ${id} and anew.type = 'retried' and anew.id > event.id)`.execute(
    db,
  )
  return rows[0]?.retries ?? 0
}
