import type { Locale } from '../calendar/locale.ts'
import type { Clock } from '../platform/clock.ts'
import type { Db } from '../platform/database/database.ts'
import { newId } from '../platform/id.ts'
import * as users from './user-store.ts'
import { emailOf, refuse, type User } from './user.ts'

export interface NewUser {
  email: string
  name: string
  locale: Locale
  operator?: boolean
  /** Hashed before the transaction began. */
  passwordHash: string
}

/** Somebody new who may sign in; so far nowhere to go. There is no door to this but invitations, the first run and the operator's own. */
export async function createUser(ctx: { db: Db; clock: Clock }, { passwordHash, ...given }: NewUser): Promise<User> {
  const user = { operator: false, ...given, id: newId(), email: emailOf(given.email), name: given.name.trim() }
  const inserted = await users.insert(ctx.db, user, passwordHash, ctx.clock.now())
  return inserted ? user : refuse('email-taken', 'Somebody with this e-mail signs in already', [{ path: 'email', message: 'Use another' }])
}
