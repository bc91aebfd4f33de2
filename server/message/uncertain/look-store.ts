import { sql } from 'kysely'
import type { Db } from '../../platform/database/database.ts'
import type { Attempt } from '../attempt-store.ts'

/** An attempt of which nobody knows, taken up to be looked for. */
export interface Look extends Attempt {
  startedAt: Date
  sender: string | null
  /** How often the provider has answered that it knows nothing of it. */
  silences: number
}

export interface Claim {
  now: Date
  until: Date
  limit: number
}

/** Takes up what is due for a look, whoever's it is and the urgent first, in one statement: two workers do not look for the same. */
export async function claimDue(db: Db, { now, until, limit }: Claim): Promise<Look[]> {
  const { rows } = await sql<Look>`update attempt set next_look_at = ${until}
    from (select attempt.id from attempt join message
        on message.organization_id = attempt.organization_id and message.id = attempt.message_id
      where attempt.next_look_at <= ${now}
      order by message.urgent desc, attempt.next_look_at limit ${limit} for update of attempt skip locked) as due
    where attempt.id = due.id
    returning attempt.id, attempt.organization_id, attempt.message_id, started_at, sender, silences`.execute(db)
  return rows
}

/**
 * Answers false when another look has been counted meanwhile, or it is known by now what came of it; else nobody else settles it. A
 * question that took so long that another worker asked it as well has an answer all the same: whichever is first counts.
 */
export async function stillLooking(db: Db, look: Look): Promise<boolean> {
  const row = await db
    .selectFrom('attempt')
    .select('id')
    .where('organizationId', '=', look.organizationId)
    .where('id', '=', look.id)
    .where('nextLookAt', 'is not', null)
    .where('silences', '=', look.silences)
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}

/** When to look again; null for never. */
export async function lookAgain(db: Db, look: Look, { at, silences }: { at: Date | null; silences: number }): Promise<void> {
  await db
    .updateTable('attempt')
    .set({ nextLookAt: at, silences })
    .where('organizationId', '=', look.organizationId)
    .where('id', '=', look.id)
    .execute()
}

export interface Rival {
  id: string
  body: string
  /** Nobody has given it up yet: its own answer may still come. */
  isOpen: boolean
}

/** Attempts of which nothing is known yet, at writing to this phone, whoever's: what the provider lists for one may be another's. */
export async function rivals(db: Db, to: string): Promise<Rival[]> {
  const { rows } = await sql<Rival>`select attempt.id, message.body, settled_at is null as is_open from attempt join message
      on message.organization_id = attempt.organization_id and message.id = attempt.message_id
    where (attempt.settled_at is null or attempt.next_look_at is not null) and message.recipient_phone = ${to}`.execute(db)
  return rows
}

/** Holds those that nobody else holds; answers how many. It never waits, so it cannot stand in anybody's way. */
export async function holdFree(db: Db, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  const rows = await db
    .selectFrom('attempt')
    .select('id')
    .where('id', 'in', [...ids])
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.length
}

/** Which of the provider's ids belong to an attempt, whoever's. */
export async function knownProviderIds(db: Db, providerIds: readonly string[]): Promise<Set<string>> {
  if (providerIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('attempt')
    .select('providerId')
    .where('providerId', 'in', [...providerIds])
    .execute()
  return new Set(rows.flatMap(({ providerId }) => providerId ?? []))
}

/** When the next look is due, whoever's it is. */
export async function nextDue(db: Db): Promise<Date | undefined> {
  const row = await db
    .selectFrom('attempt')
    .select('nextLookAt')
    .where('nextLookAt', 'is not', null)
    .orderBy('nextLookAt')
    .limit(1)
    .executeTakeFirst()
  return row?.nextLookAt ?? undefined
}
