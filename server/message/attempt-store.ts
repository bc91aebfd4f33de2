import { sql } from 'kysely'
import type { Db } from '../platform/database/database.ts'
import { insertRows } from '../platform/database/insert-rows.ts'
import type { Delivery } from './channel.ts'

export interface Attempt {
  id: string
  organizationId: string
  messageId: string
}

/** With what came of it: nothing yet, while both are null. */
export interface KnownAttempt extends Attempt {
  sender: string | null
  outcome: Delivery['outcome'] | null
  providerId: string | null
}

/** One about to be made. `sender`: who writes, by the channel's name of them. */
export interface NewAttempt extends Attempt {
  sender: string
}

/** Written and committed before the request: whatever happens after, somebody knows that it may have been made. */
export async function insertMany(db: Db, attempts: readonly NewAttempt[], startedAt: Date, leaseUntil: Date): Promise<void> {
  await insertRows(
    db,
    'attempt',
    attempts.map((attempt) => ({ ...attempt, startedAt, leaseUntil })),
  )
}

/**
 * Settles each attempt once, in one statement; answers the ids of those that it settled. One that nobody could know of is
 * looked for from `nextLookAt` on, and settled when whoever made it tells what came of it after all, or it turns out to have been
 * accepted.
 */
export async function settleMany(
  db: Db,
  settled: readonly { attempt: Attempt; delivery: Delivery }[],
  { settledAt, nextLookAt }: { settledAt: Date; nextLookAt: Date },
): Promise<Set<string>> {
  const given = JSON.stringify(settled.map(toOutcome))
  const { rows } = await sql<{ id: string }>`update attempt
    set settled_at = ${settledAt}, outcome = given.outcome, provider_id = given.provider_id, error_code = given.error_code,
      next_look_at = case when given.outcome = 'uncertain' then ${nextLookAt}::timestamptz end
    from json_to_recordset(${given}::json) as given (id uuid, organization_id uuid, outcome text, provider_id text, error_code integer)
    where attempt.id = given.id and attempt.organization_id = given.organization_id
      and (attempt.settled_at is null or (attempt.outcome = 'uncertain'
        and (given.outcome = 'accepted' or (given.outcome <> 'uncertain' and attempt.next_look_at is not null))))
    returning attempt.id`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

function toOutcome({ attempt, delivery }: { attempt: Attempt; delivery: Delivery }) {
  const accepted = delivery.outcome === 'accepted'
  return {
    id: attempt.id,
    organization_id: attempt.organizationId,
    outcome: delivery.outcome,
    provider_id: accepted ? delivery.providerId : null,
    error_code: accepted ? null : delivery.errorCode,
  }
}

/** Whoever's it is: a provider names an attempt by its id alone, and the attempt names its organization. */
export async function findAndHold(db: Db, id: string): Promise<KnownAttempt | undefined> {
  return db
    .selectFrom('attempt')
    .select(['id', 'organizationId', 'messageId', 'sender', 'outcome', 'providerId'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function organizationIdOf(db: Db, id: string): Promise<string | undefined> {
  const row = await db.selectFrom('attempt').select('organizationId').where('id', '=', id).executeTakeFirst()
  return row?.organizationId
}

/** Attempts whose worker did not come back in time. */
export async function holdLapsed(db: Db, now: Date, limit: number): Promise<Attempt[]> {
  return db
    .selectFrom('attempt')
    .select(['id', 'organizationId', 'messageId'])
    .where('settledAt', 'is', null)
    .where('leaseUntil', '<', now)
    .orderBy('leaseUntil')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
}
