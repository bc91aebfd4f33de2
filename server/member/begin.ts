import { createHash, timingSafeEqual } from 'node:crypto'
import { audit } from '../access/audit.ts'
import { createUser } from '../access/create-user.ts'
import { checkPassword, hashPassword } from '../access/password.ts'
import * as users from '../access/user-store.ts'
import type { User } from '../access/user.ts'
import { createOrganization } from '../organization/create-organization.ts'
import type { Organization } from '../organization/organization.ts'
import { slugOf } from '../organization/slug.ts'
import * as organizations from '../organization/store.ts'
import type { Clock } from '../platform/clock.ts'
import { everywhere } from '../platform/context.ts'
import { type Db, inTransaction } from '../platform/database/database.ts'
import { addMember } from './add-member.ts'
import { refuse } from './member.ts'

/** What the first person of an installation gives: who they are, and their business. */
export interface Beginning {
  token: string
  name: string
  email: string
  password: string
  organization: {
    name: string
    slug?: string | undefined
    country?: string | undefined
    timeZone?: string | undefined
    locale?: string | undefined
  }
}

interface Means {
  db: Db
  clock: Clock
}

/** Where the first person makes their account; undefined as soon as anybody signs in here. */
export async function firstRunAddress({ db }: { db: Db }, publicUrl: string, token: string): Promise<string | undefined> {
  return (await users.isAnybody(db)) ? undefined : `${publicUrl}/comenzar?token=${token}`
}

/** Opens the installation: its first person owns their business and runs the installation. It works as long as nobody is there, so once. */
export async function begin(means: Means, firstRunToken: string, given: Beginning): Promise<{ user: User; organization: Organization }> {
  if (!isSame(given.token, firstRunToken) || (await users.isAnybody(means.db))) refuseToken()
  checkPassword(given.password)
  const passwordHash = await hashPassword(given.password)
  return inTransaction(means, async (tx) => {
    await users.holdFirst(tx.db)
    if (await users.isAnybody(tx.db)) refuseToken()
    const slug = given.organization.slug ?? (await freeSlug(tx.db, given.organization.name))
    const organization = await createOrganization(tx, { ...given.organization, slug })
    const { name, email } = given
    const user = await createUser(tx, { name, email, locale: organization.locale, operator: true, passwordHash })
    const ctx = { ...tx, organizationId: organization.id, actor: `user:${user.id}`, scope: everywhere }
    await audit(ctx, { action: 'organization.made', subject: `organization:${organization.id}`, detail: { slug } })
    await addMember(ctx, user, { role: 'owner', locationIds: null, professionalId: null })
    return { user, organization }
  })
}

/** A business may have been opened from the terminal before anybody signed in. */
async function freeSlug(db: Db, name: string): Promise<string> {
  const wanted = slugOf(name)
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`
    if ((await organizations.findBySlug(db, slug)) === undefined) return slug
  }
}

function isSame(given: string, token: string): boolean {
  const [one, other] = [given, token].map((text) => createHash('sha256').update(text).digest())
  return one !== undefined && other !== undefined && timingSafeEqual(one, other)
}

function refuseToken(): never {
  return refuse('link-expired', 'This link is not the one that the start prints, or somebody signs in here already')
}
