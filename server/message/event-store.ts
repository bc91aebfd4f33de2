import type { Db } from '../platform/database/database.ts'
import { newId } from '../platform/id.ts'
import type { MessageEvent } from './message.ts'

export interface NewMessageEvent {
  organizationId: string
  messageId: string
  at: Date
  type: string
  detail?: Record<string, unknown>
}

export async function insertMany(db: Db, events: readonly NewMessageEvent[]): Promise<void> {
  if (events.length === 0) return
  await db
    .insertInto('messageEvent')
    .values(events.map(({ detail, ...event }) => ({ ...event, id: newId(), detail: JSON.stringify(detail ?? {}) })))
    .execute()
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
