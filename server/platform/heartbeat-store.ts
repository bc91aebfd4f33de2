import type { Db } from './database/database.ts'

const FORGOTTEN_MS = 60_000
/** A worker beats every 5 s; three missed beats are a silence. */
const SILENT_MS = 15_000

/** A worker says that it lives, and forgets those that have not said so for long. */
export async function beat(db: Db, id: string, at: Date): Promise<void> {
  await db
    .insertInto('worker')
    .values({ id, seenAt: at })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ seenAt: at }))
    .execute()
  await db
    .deleteFrom('worker')
    .where('seenAt', '<', new Date(at.getTime() - FORGOTTEN_MS))
    .execute()
}

export async function leave(db: Db, id: string): Promise<void> {
  await db.deleteFrom('worker').where('id', '=', id).execute()
}

/** Whether any worker said lately that it lives. */
export async function isWorkerAlive(db: Db, now: Date): Promise<boolean> {
  const seen = await lastSeen(db)
  return seen !== undefined && now.getTime() - seen.getTime() < SILENT_MS
}

/** When any worker last said that it lives. */
export async function lastSeen(db: Db): Promise<Date | undefined> {
  const row = await db.selectFrom('worker').select('seenAt').orderBy('seenAt', 'desc').limit(1).executeTakeFirst()
  return row?.seenAt
}
