import { sql } from 'kysely'
import { anyOf } from '../platform/database/any-of.ts'
import type { Db } from '../platform/database/database.ts'
import { insertRows } from '../platform/database/insert-rows.ts'
import { emitChanges } from '../platform/changes/emit-changes.ts'
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
  await tellReaders(
    db,
    events.map(({ organizationId, messageId: id }) => ({ organizationId, id })),
  )
}

/** Whoever keeps these messages on a screen is told. For what happens to a message and is no event of its own; that it is on the wire is told nobody. */
export async function tellReaders(db: Db, messages: readonly Pick<Message, 'organizationId' | 'id'>[]): Promise<void> {
  await emitChanges(
    db,
    messages.map(({ organizationId, id }) => ({ organizationId, type: 'message', id, locationId: null })),
  )
}

/** All that happened to a message, in order. */
export async function ofMessage(db: Db, { organizationId, id: messageId, createdAt }: Message): Promise<MessageEvent[]> {
  const stored = db.selectFrom('messageEvent').select(['id', 'at', 'type', 'detail'])
  const tried = db.selectFrom('attempt').select(['id', 'startedAt', 'settledAt', 'outcome', 'providerId'])
  return historyOf(
    createdAt,
    await stored.where('organizationId', '=', organizationId).where('messageId', '=', messageId).execute(),
    await tried.where('organizationId', '=', organizationId).where('messageId', '=', messageId).execute(),
  )
}

/** The same of many messages at once, by message. */
export async function ofMessages(
  db: Db,
  organizationId: string,
  messages: readonly Pick<Message, 'id' | 'createdAt'>[],
): Promise<Map<string, MessageEvent[]>> {
  if (messages.length === 0) return new Map()
  const ids = messages.map(({ id }) => id)
  const stored = db.selectFrom('messageEvent').select(['messageId', 'id', 'at', 'type', 'detail'])
  const tried = db.selectFrom('attempt').select(['messageId', 'id', 'startedAt', 'settledAt', 'outcome', 'providerId'])
  const events = await stored.where('organizationId', '=', organizationId).where('messageId', '=', anyOf(ids)).execute()
  const attempts = await tried.where('organizationId', '=', organizationId).where('messageId', '=', anyOf(ids)).execute()
  const eventsOf = Map.groupBy(events, ({ messageId }) => messageId)
  const attemptsOf = Map.groupBy(attempts, ({ messageId }) => messageId)
  return new Map(messages.map(({ id, createdAt }) => [id, historyOf(createdAt, eventsOf.get(id) ?? [], attemptsOf.get(id) ?? [])]))
}

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
