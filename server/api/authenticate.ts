import type { Context as HonoContext } from 'hono'
import { hashOf } from '../access/api-key.ts'
import type { Endpoint } from '../access/endpoint.ts'
import { mayActAs } from '../access/role.ts'
import { isLimited } from '../access/scope-store.ts'
import type { SignIn } from '../access/sign-in.ts'
import type { Standing } from '../access/standing.ts'
import * as apiKeys from '../access/store.ts'
import type { User } from '../access/user.ts'
import * as members from '../member/store.ts'
import type { Clock } from '../platform/clock.ts'
import { type Actor, everywhere } from '../platform/context.ts'
import type { Database } from '../platform/database/database.ts'
import type { ApiContext, ContextFor, SignedInContext } from './context.ts'
import { askedLanguage } from './asked-language.ts'
import { refuseForeignOrigin } from './own-origin.ts'
import { ProblemError } from './problem.ts'

export interface AuthenticateMeans {
  database: Database
  clock: Clock
  publicUrl: string
  signIn: SignIn
  contextFor: ContextFor
}

interface Caller {
  organizationId: string
  actor: Actor
  standing: Standing
}

/** Who calls a door of an organization: a key, or somebody signed in who says for which of theirs. */
export async function authenticate(
  c: HonoContext,
  { role: needed, whole }: Pick<Endpoint, 'role' | 'whole'>,
  means: AuthenticateMeans,
): Promise<ApiContext> {
  const [, key] = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '') ?? []
  const { organizationId, actor, standing } = key === undefined ? await byCookie(c, means) : await byKey(key, means)
  if (!mayActAs(standing.role, needed)) {
    throw new ProblemError(403, 'role-too-small', `This needs the role ${needed}; you have ${standing.role}`)
  }
  if (whole && isLimited(standing.scope)) {
    throw new ProblemError(403, 'limited', 'This concerns the whole organization, and you are limited to a part of it')
  }
  return means.contextFor(organizationId, actor, standing, askedLanguage(c))
}

/** Who is signed in, whatever they belong to. */
export async function authenticatePerson(
  c: HonoContext,
  needed: 'person' | 'operator',
  means: AuthenticateMeans,
): Promise<SignedInContext> {
  const user = await userOf(c, means)
  if (needed === 'operator' && !user.operator) {
    throw new ProblemError(403, 'role-too-small', 'This is for whoever runs the installation')
  }
  return { db: means.database.db, clock: means.clock, user, language: askedLanguage(c) ?? user.locale, contextFor: means.contextFor }
}

const HOUR_MS = 3_600_000

async function byKey(key: string, { database, clock }: AuthenticateMeans): Promise<Caller> {
  const known = await apiKeys.findByHash(database.db, hashOf(key))
  if (known === undefined) throw new ProblemError(401, 'no-key', 'This key is not known: sign in, or send a valid one')
  const now = clock.now()
  if (now.getTime() - (known.lastUsedAt?.getTime() ?? 0) >= HOUR_MS) await apiKeys.noteUse(database.db, known.id, now)
  return { organizationId: known.organizationId, actor: `api-key:${known.id}`, standing: { role: known.role, scope: everywhere } }
}

async function byCookie(c: HonoContext, means: AuthenticateMeans): Promise<Caller> {
  const user = await userOf(c, means)
  // An EventSource cannot send headers of its own.
  const slug = c.req.header('x-organization') ?? (c.req.method === 'GET' ? c.req.query('organization') : undefined)
  if (slug === undefined) throw new ProblemError(400, 'no-organization', 'Say for which organization: X-Organization: SLUG')
  const place = await members.findPlace(means.database.db, user.id, slug)
  if (place?.standing) return { organizationId: place.organizationId, actor: `user:${user.id}`, standing: place.standing }
  if (place && user.operator) {
    return { organizationId: place.organizationId, actor: `operator:${user.id}`, standing: { role: 'owner', scope: everywhere } }
  }
  throw new ProblemError(404, 'not-found', 'You belong to no organization of that name')
}

async function userOf(c: HonoContext, { signIn, publicUrl }: AuthenticateMeans): Promise<User> {
  const session = await signIn.sessionOf(c.req.raw.headers)
  if (session === undefined) throw new ProblemError(401, 'no-key', 'Sign in, or send a valid key: Authorization: Bearer KEY')
  if (c.req.method !== 'GET') refuseForeignOrigin(c, publicUrl, true)
  for (const cookie of session.setCookies) c.header('set-cookie', cookie, { append: true })
  return session.user
}
