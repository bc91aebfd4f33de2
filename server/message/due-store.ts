import { type RawBuilder, type Selectable, sql } from 'kysely'
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
const EVERYBODY = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
export const firstTurn: Turn = { urgent: NOBODY, other: NOBODY }

/** Urgent messages of a slow sender may stand there for long: others that are not urgent may have a sender that is free. */
const SHARE_OF_OTHERS = 0.25

/**
 * Holds what is due, about `limit`, until the transaction ends: the urgent first, and in either class one organization after
 * the other, so that whoever has twenty thousand does not stand before whoever has one. In that order: what locks rows is never run in
 * parallel, and one part of a union comes after the other.
 */
export async function holdDue(db: Db, turn: Turn, now: Date, limit: number): Promise<Message[]> {
  const share = Math.ceil(limit * SHARE_OF_OTHERS)
  const rest = sql<number>`greatest(${limit}::integer - (select count(*) from urgent)::integer, ${share}::integer)`
  const { rows } = await sql<Selectable<MessageTable>>`with
      urgent as materialized (${heldOfClass(true, turn.urgent, now, sql<number>`${limit}::integer`)}),
      other as materialized (${heldOfClass(false, turn.other, now, rest)})
    select * from urgent union all select * from other`.execute(db)
  return rows.map(fromRow)
}

/**
 * Whether that was all, as far as others hold nothing: with so few found, not even the share of an organization, were there one for
 * each, was used up.
 */
export function isAllThatIsDue(found: number, limit: number): boolean {
  return found * found < limit * SHARE_OF_OTHERS - found
}

/** Whose turn it was, once these have been taken up: each class goes around by itself, or one without room would lose its turn to the other. */
export function turnAfter(turn: Turn, taken: readonly Pick<Message, 'organizationId' | 'urgent'>[]): Turn {
  const last = (urgent: boolean) => taken.findLast((message) => message.urgent === urgent)?.organizationId
  return { urgent: last(true) ?? turn.urgent, other: last(false) ?? turn.other }
}

/** Of one class about `most`, from whoever comes after `after`, once around. */
function heldOfClass(urgent: boolean, after: string, now: Date, most: RawBuilder<number>): RawBuilder<unknown> {
  if (after === NOBODY) return heldBetween(urgent, { behind: NOBODY, upTo: EVERYBODY }, now, most)
  const left = sql`${most} - (select count(*) from behind)::integer`
  return sql`with
      behind as materialized (${heldBetween(urgent, { behind: after, upTo: EVERYBODY }, now, most)}),
      before as materialized (${heldBetween(urgent, { behind: NOBODY, upTo: after }, now, left)})
    select * from behind union all select * from before`
}

/** The organizations behind one and up to another share what is held; the database's own function, for the sake of its plan. */
function heldBetween(
  urgent: boolean,
  { behind, upTo }: { behind: string; upTo: string },
  now: Date,
  most: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`select * from hold_due_messages(${urgent}, ${behind}, ${upTo}, ${now}, ${most})`
}

/** When the next message is due, whoever's it is. */
export async function nextDue(db: Db): Promise<Date | undefined> {
  const first = (urgent: boolean) =>
    sql`(select next_attempt_at from message where next_attempt_at is not null and urgent = ${urgent} order by next_attempt_at limit 1)`
  const { rows } = await sql<{ at: Date | null }>`select least(${first(true)}, ${first(false)}) as at`.execute(db)
  return rows[0]?.at ?? undefined
}

/**
 * A time before that of everything that waits in a message's line, which is its organization's of its class; `at` where nothing waits that
 * long. What came to the head like that before stays before it.
 */
export async function beforeAllOf(db: Db, { organizationId, urgent }: Message, at: Date): Promise<Date> {
  // A range, for the sake of the plan: an equality would let the index by time alone look good enough.
  const { rows } = await sql<{ first: Date }>`select next_attempt_at as first from message
    where next_attempt_at is not null and urgent = ${urgent} and not may_have_arrived
      and organization_id >= ${organizationId}::uuid and organization_id <= ${organizationId}::uuid
    order by organization_id, next_attempt_at limit 1`.execute(db)
  return new Date(Math.min(at.getTime(), (rows[0]?.first.getTime() ?? Infinity) - 1))
}
