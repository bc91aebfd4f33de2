import { type Selectable, sql } from 'kysely'
import type { Locale } from '../calendar/locale.ts'
import type { UserTable } from '../migrations/people-tables.ts'
import { anyOf } from '../platform/database/any-of.ts'
import type { Db } from '../platform/database/database.ts'
import { newId } from '../platform/id.ts'
import type { User } from './user.ts'

/** The library's word for a password of our own, beside those of other companies. */
const PASSWORD = 'credential'

export async function find(db: Db, id: string): Promise<User | undefined> {
  const row = await db.selectFrom('user').selectAll().where('id', '=', id).executeTakeFirst()
  return row && fromRow(row)
}

export async function findByEmail(db: Db, email: string): Promise<User | undefined> {
  const row = await db.selectFrom('user').selectAll().where('email', '=', email).executeTakeFirst()
  return row && fromRow(row)
}

export async function list(db: Db): Promise<User[]> {
  const rows = await db.selectFrom('user').selectAll().orderBy('id').execute()
  return rows.map(fromRow)
}

/** Whether anybody can sign in at all. */
export async function isAnybody(db: Db): Promise<boolean> {
  return (await db.selectFrom('user').select('id').limit(1).executeTakeFirst()) !== undefined
}

/** Answers false when the e-mail is taken. */
export async function insert(db: Db, user: User, passwordHash: string, at: Date): Promise<boolean> {
  const result = await db
    .insertInto('user')
    .values({ ...user, createdAt: at, updatedAt: at })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .executeTakeFirst()
  if (Number(result.numInsertedOrUpdatedRows) !== 1) return false
  await setPassword(db, user.id, passwordHash, at)
  return true
}

export async function update(
  db: Db,
  id: string,
  change: { name?: string | undefined; locale?: Locale | undefined; operator?: boolean | undefined },
  at: Date,
): Promise<void> {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  await db
    .updateTable('user')
    .set({ ...given, updatedAt: at })
    .where('id', '=', id)
    .execute()
}

export async function passwordHashOf(db: Db, userId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('credential')
    .select('password')
    .where('userId', '=', userId)
    .where('providerId', '=', PASSWORD)
    .executeTakeFirst()
  return row?.password ?? undefined
}

export async function setPassword(db: Db, userId: string, password: string, at: Date): Promise<void> {
  const row = { id: newId(), userId, accountId: userId, providerId: PASSWORD, password, createdAt: at, updatedAt: at }
  await db
    .insertInto('credential')
    .values(row)
    .onConflict((conflict) => conflict.columns(['userId', 'providerId']).doUpdateSet({ password, updatedAt: at }))
    .execute()
}

export async function remove(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.deleteFrom('user').where('id', '=', anyOf(ids)).execute()
}

/** Ends every session of somebody: whoever holds a cookie of theirs is nobody from now on. */
export async function endSessions(db: Db, userId: string): Promise<void> {
  await db.deleteFrom('session').where('userId', '=', userId).execute()
}

/** Takes away what lapsed; answers how many rows went. */
export async function removeLapsed(db: Db, before: Date): Promise<number> {
  const sessions = await db.deleteFrom('session').where('expiresAt', '<', before).executeTakeFirst()
  const links = await db.deleteFrom('verification').where('expiresAt', '<', before).executeTakeFirst()
  return Number(sessions.numDeletedRows) + Number(links.numDeletedRows)
}

/** Nobody else becomes the first user before this transaction ends. */
export async function holdFirst(db: Db): Promise<void> {
  await sql`lock table "user" in share row exclusive mode`.execute(db)
}

function fromRow(row: Selectable<UserTable>): User {
  return { id: row.id, email: row.email, name: row.name, locale: row.locale, operator: row.operator }
}

/** When each of these was last seen, to the hour. */
export async function lastSeenOf(db: Db, ids: readonly string[]): Promise<Map<string, Date>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('session')
    .select((row) => ['userId', row.fn.max('updatedAt').as('at')])
    .where('userId', '=', anyOf(ids))
    .groupBy('userId')
    .execute()
  return new Map(rows.map(({ userId, at }) => [userId, at]))
}

/** Keeps what opens the door to a new password; the library finds it by this. */
export async function insertVerification(db: Db, identifier: string, value: string, at: Date, expiresAt: Date): Promise<void> {
  await db.insertInto('verification').values({ id: newId(), identifier, value, expiresAt, createdAt: at, updatedAt: at }).execute()
}

export async function namesOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('user').select(['id', 'name']).where('id', '=', anyOf(ids)).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
