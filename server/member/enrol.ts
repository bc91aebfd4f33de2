import { audit } from '../access/audit.ts'
import { createUser } from '../access/create-user.ts'
import { checkPassword, hashPassword } from '../access/password.ts'
import * as users from '../access/user-store.ts'
import { checkEmail, emailOf, type User } from '../access/user.ts'
import type { Locale } from '../calendar/locale.ts'
import type { Clock } from '../platform/clock.ts'
import type { Context } from '../platform/context.ts'
import { type Db, inTransaction } from '../platform/database/database.ts'
import { addMember } from './add-member.ts'
import type { Position } from './member.ts'

export interface Enrolled {
  email: string
  name?: string | undefined
  password: string
  /** Absent for whoever runs the installation. */
  position?: (Position & { organizationId: string; locale: Locale }) | undefined
}

/** What whoever runs the installation does from a terminal: lets somebody sign in, without an invitation. A known person keeps their password. */
export async function enrol(
  contextFor: (organizationId: string, actor: string) => Context,
  means: { db: Db; clock: Clock },
  { email, name, password, position }: Enrolled,
): Promise<{ user: User; isNew: boolean }> {
  checkEmail(email)
  const known = await users.findByEmail(means.db, emailOf(email))
  if (known === undefined) checkPassword(password)
  const passwordHash = known === undefined ? await hashPassword(password) : ''
  return inTransaction(means, async (tx) => {
    const [beforeAt = ''] = email.split('@')
    const given = { email, name: name ?? beforeAt, locale: position?.locale ?? 'es', passwordHash } as const
    const user = known ?? (await createUser(tx, given))
    if (position === undefined) return { user: await makeOperator(tx, user), isNew: known === undefined }
    const { organizationId, role, locationIds, professionalId } = position
    await addMember({ ...contextFor(organizationId, 'cli'), db: tx.db }, user, { role, locationIds, professionalId })
    return { user, isNew: known === undefined }
  })
}

async function makeOperator(tx: { db: Db; clock: Clock }, user: User): Promise<User> {
  await users.update(tx.db, user.id, { operator: true }, tx.clock.now())
  await audit({ ...tx, actor: 'cli' }, { action: 'operator.made', subject: `user:${user.id}`, detail: { email: user.email } })
  return { ...user, operator: true }
}
