import { sql } from 'kysely'
import { anyOf } from '../platform/database/any-of.ts'
import type { Db } from '../platform/database/database.ts'
import { insertRows } from '../platform/database/insert-rows.ts'
import { type Change, emitChanges } from '../platform/changes/emit-changes.ts'
import { newId } from '../platform/id.ts'
import type { Message, MessageEvent } from './message.ts'

export interface NewMessageEvent {
  organizationId: string
  messageId: string
  at: Date
  type: string
  detail?: Record<string, unknown>
}

/** Whatever happens to a message is written down here, so here its readers are told; but not that it is on the wire, for a moment. */
export async function insertMany(db: Db, events: readonly NewMessageEvent[]): Promise<void> {
  await insertRows(
    db,
    'messageEvent',
    events.map(({ detail = {}, ...event }) => ({ ...event, id: newId(), detail })),
  )
  await emitChanges(db, events.filter(({ type }) => type !== 'sending').map(toChange))
}

function toChange({ organizationId, messageId: id }: NewMessageEvent): Change {
  return { organizationId, type: 'message', id, locationId: null }
}

export async function ofMessage(db: Db, organizationId: string, messageId: string): Promise<MessageEvent[]> {
  return db
    .selectFrom('messageEvent')
    .select(['at', 'type', 'detail'])
    .where('organizationId', '=', organizationId)
    .where('messageId', '=', messageId)
    .orderBy('id')
    .execute()
}

/** Of many messages at once, by message. */
export async function ofMessages(db: Db, organizationId: string, messageIds: readonly string[]): Promise<Map<string, MessageEvent[]>> {
  if (messageIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('messageEvent')
    .select(['messageId', 'at', 'type', 'detail'])
    .where('organizationId', '=', organizationId)
    .where('messageId', '=', anyOf(messageIds))
    .orderBy('messageId')
    .orderBy('id')
    .execute()
  return Map.groupBy(rows, ({ messageId }) => messageId)
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
