import type { Selectable } from 'kysely'
import type { Locale } from '../calendar/locale.ts'
import type { UserTable } from '../migrations/people-tables.ts'
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

function fromRow(row: Selectable<UserTable>): User {
  return { id: row.id, email: row.email, name: row.name, locale: row.locale, operator: row.operator }
}
