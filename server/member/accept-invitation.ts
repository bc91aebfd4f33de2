import { createUser } from '../access/create-user.ts'
import { checkPassword, hashPassword, isPassword } from '../access/password.ts'
import { hashOfToken } from '../access/token.ts'
import * as users from '../access/user-store.ts'
import type { User } from '../access/user.ts'
import type { Locale } from '../calendar/locale.ts'
import type { Organization } from '../organization/organization.ts'
import * as organizations from '../organization/store.ts'
import type { Clock } from '../platform/clock.ts'
import { type Context, everywhere } from '../platform/context.ts'
import { type Db, inTransaction } from '../platform/database/database.ts'
import { addMember } from './add-member.ts'
import { positionOf } from './change-member.ts'
import type { Invitation } from './invitation.ts'
import * as invitations from './invitation-store.ts'
import { refuse } from './member.ts'

interface Means {
  db: Db
  clock: Clock
}

export interface Acceptance {
  name?: string | undefined
  password: string
  locale?: Locale | undefined
}

/** An invitation as whoever holds its link sees it; `known`: they sign in already, and have a password. */
export async function readInvitation(means: Means, token: string) {
  const invitation = (await invitations.findByToken(means.db, hashOfToken(token), means.clock.now())) ?? refuseLink()
  const organization = (await organizations.find(means.db, invitation.organizationId)) ?? refuseLink()
  return { invitation, organization, known: await users.findByEmail(means.db, invitation.email) }
}

/** Makes whoever holds the link a member, once. Somebody new chooses a password; somebody known proves to be that person by theirs. */
export async function acceptInvitation(means: Means, token: string, { name, password, locale }: Acceptance): Promise<Accepted> {
  const { invitation, organization, known } = await readInvitation(means, token)
  if (known === undefined) checkPassword(password)
  else if (!(await isPassword(await users.passwordHashOf(means.db, known.id), password))) {
    return refuse('wrong-credentials', `${invitation.email} signs in already, with another password`)
  }
  const passwordHash = known === undefined ? await hashPassword(password) : ''
  const [beforeAt = ''] = invitation.email.split('@')
  const given = { email: invitation.email, name: name ?? beforeAt, locale: locale ?? organization.locale, passwordHash }
  return inTransaction(means, async (tx) => {
    if (!(await invitations.remove(tx.db, invitation.organizationId, invitation.id))) refuseLink()
    const user = known ?? (await createUser(tx, given))
    await addMember(contextOf(tx, invitation, user), user, positionOf(invitation))
    return { user, organization }
  })
}

export interface Accepted {
  user: User
  organization: Organization
}

function contextOf(means: Means, { organizationId }: Invitation, { id }: User): Context {
  return { ...means, organizationId, actor: `user:${id}`, scope: everywhere }
}

function refuseLink(): never {
  return refuse('link-expired', 'This invitation was used or taken back, or its time is over; ask for a new one')
}
