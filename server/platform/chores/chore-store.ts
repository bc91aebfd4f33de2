import { sql } from 'kysely'
import type { Db } from '../database/database.ts'

/** A round that is in somebody's hands until the lease is over. */
export interface Claim {
  name: string
  holder: string
  since: Date
  until: Date
  place: string | undefined
}

export interface Lease {
  holder: string
  now: Date
  leaseUntil: Date
  /** The latest instant at which a round was due. */
  latest: Date
}

/** A chore that nobody has heard of yet is due at its next hour, never at once: a fresh installation has other things to do. */
export async function introduce(db: Db, name: string, now: Date, dueAt: Date): Promise<void> {
  await db
    .insertInto('chore')
    .values({ name, coveredUntil: now, dueAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Takes the round that is due, unless somebody has it and lives. Rounds that nobody was awake for are one, unless one of them was begun. */
export async function claim(db: Db, name: string, { holder, now, leaseUntil, latest }: Lease): Promise<Claim | undefined> {
  const row = await db
    .updateTable('chore')
    .set({ holder, leaseUntil, dueAt: sql`case when place is null then ${latest}::timestamptz else due_at end` })
    .where('name', '=', name)
    .where('dueAt', '<=', now)
    .where((chore) => chore.or([chore('leaseUntil', 'is', null), chore('leaseUntil', '<', now)]))
    .returning(['coveredUntil', 'dueAt', 'place'])
    .executeTakeFirst()
  return row && { name, holder, since: row.coveredUntil, until: row.dueAt, place: row.place ?? undefined }
}

/** Notes the place and holds on; answers whether the round is still in these hands. */
export async function renew(db: Db, { name, holder }: Claim, leaseUntil: Date, place: string | undefined): Promise<boolean> {
  const result = await held(db, name, holder)
    .set({ leaseUntil, place: place ?? null })
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Leaves the round to whoever comes next. */
export async function letGo(db: Db, { name, holder }: Claim, place: string | undefined): Promise<void> {
  await held(db, name, holder)
    .set({ holder: null, leaseUntil: null, place: place ?? null })
    .execute()
}

/** The round is done. */
export async function finish(db: Db, { name, holder }: Claim, dueAt: Date): Promise<void> {
  await held(db, name, holder)
    .set({ holder: null, leaseUntil: null, place: null, coveredUntil: sql`due_at`, dueAt })
    .execute()
}

export async function dueAt(db: Db, name: string): Promise<Date | undefined> {
  const row = await db.selectFrom('chore').select('dueAt').where('name', '=', name).executeTakeFirst()
  return row?.dueAt
}

function held(db: Db, name: string, holder: string) {
  return db.updateTable('chore').where('name', '=', name).where('holder', '=', holder)
}
