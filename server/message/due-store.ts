import { type Selectable, sql } from 'kysely'
import type { MessageTable } from '../migrations/tables.ts'
import type { Db } from '../platform/database/database.ts'
import type { Message } from './message.ts'
import { fromRow } from './message-row.ts'

/** Whose turn it was last, among the urgent and among the others. */
export interface Turn {
  urgent: string
  other: string
}

const NOBODY = '00000000-0000-0000-0000-000000000000'
export const firstTurn: Turn = { urgent: NOBODY, other: NOBODY }

/**
 * Holds what is due, at most `limit`, until the transaction ends: the urgent first, and in either class one organization after
 * the other, so that whoever has twenty thousand does not stand before whoever has one. Beside each: whose turn it is after it.
 */
export async function holdDue(db: Db, turn: Turn, now: Date, limit: number): Promise<{ message: Message; turn: Turn }[]> {
  const urgent = await holdOfClass(db, true, turn.urgent, now, limit)
  const other = await holdOfClass(db, false, turn.other, now, limit - urgent.length)
  const lastUrgent = urgent.at(-1)?.organizationId ?? turn.urgent
  return [
    ...urgent.map((message) => ({ message, turn: { urgent: message.organizationId, other: turn.other } })),
    ...other.map((message) => ({ message, turn: { urgent: lastUrgent, other: message.organizationId } })),
  ]
}

async function holdOfClass(db: Db, urgent: boolean, after: string, now: Date, limit: number): Promise<Message[]> {
  if (limit === 0) return []
  const whose = await organizationsInTurn(db, urgent, after, now, limit)
  if (whose.length === 0) return []
  const each = Math.ceil(limit / whose.length)
  const { rows } = await sql<
    Selectable<MessageTable>
  >`select due.* from unnest(${whose}::uuid[]) with ordinality as turn (id, place) cross join lateral (
      select * from message
      where organization_id = turn.id and status = 'queued' and urgent = ${urgent} and next_attempt_at <= ${now}
      order by next_attempt_at limit ${each} for update skip locked
    ) as due order by turn.place, next_attempt_at limit ${limit}`.execute(db)
  return rows.map(fromRow)
}

/** Those that have something due, from whoever comes after `after`, once around. */
async function organizationsInTurn(db: Db, urgent: boolean, after: string, now: Date, limit: number): Promise<string[]> {
  const behind = await organizationsBehind(db, urgent, after, now, limit)
  if (after === NOBODY || behind.length === limit) return behind
  const ahead = await organizationsBehind(db, urgent, NOBODY, now, limit - behind.length)
  return [...behind, ...ahead.filter((id) => id <= after)]
}

/**
 * Walks the index from one organization to the next, whatever each has waiting. The time is compared in a way that no index is
 * asked for: before the table's first statistics, the index by time alone looks as good as the right one, and reads all that waits.
 */
async function organizationsBehind(db: Db, urgent: boolean, after: string, now: Date, limit: number): Promise<string[]> {
  const next = (behind: ReturnType<typeof sql>) => sql`select organization_id from message
    where status = 'queued' and urgent = ${urgent} and next_attempt_at - ${now}::timestamptz <= interval '0' and organization_id > ${behind}
    order by organization_id limit 1`
  const { rows } = await sql<{ organizationId: string }>`with recursive turn (organization_id, place) as (
      (select organization_id, 1 from (${next(sql`${after}::uuid`)}) as first)
      union all
      select following.organization_id, turn.place + 1
      from turn cross join lateral (${next(sql`turn.organization_id`)}) as following where turn.place < ${limit}
    )
    select organization_id from turn`.execute(db)
  return rows.map(({ organizationId }) => organizationId)
}

/** When the next message is due, whoever's it is. */
export async function nextDue(db: Db): Promise<Date | undefined> {
  const row = await db
    .selectFrom('message')
    .select('nextAttemptAt')
    .where('status', '=', 'queued')
    .orderBy('nextAttemptAt')
    .limit(1)
    .executeTakeFirst()
  return row?.nextAttemptAt
}
