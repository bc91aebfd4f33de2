import type { Clock } from '../platform/clock.ts'
import type { Actor } from '../platform/context.ts'
import { type Db, inTransaction } from '../platform/database/database.ts'
import { audit } from './audit.ts'
import { checkPassword, hashPassword } from './password.ts'
import * as users from './user-store.ts'
import { emailOf, refuse, type User } from './user.ts'

/** Gives somebody another password, on the word of whoever runs the installation; every session of theirs is over. */
export async function replacePassword(ctx: { db: Db; clock: Clock; actor: Actor }, email: string, password: string): Promise<User> {
  checkPassword(password)
  const passwordHash = await hashPassword(password)
  return inTransaction(ctx, async (tx) => {
    const user =
      (await users.findByEmail(tx.db, emailOf(email))) ?? refuse('not-found', 'Nobody signs in with this e-mail; see: puntual users list')
    await users.setPassword(tx.db, user.id, passwordHash, tx.clock.now())
    await users.endSessions(tx.db, user.id)
    await audit(tx, { action: 'password.replaced', subject: `user:${user.id}` })
    return user
  })
}
