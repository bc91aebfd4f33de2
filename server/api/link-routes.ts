import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import * as field from '../access/fields.ts'
import { linkRules } from '../access/rate-limit.ts'
import { acceptInvitation, readInvitation } from '../member/accept-invitation.ts'
import { begin } from '../member/begin.ts'
import type { Organization } from '../organization/organization.ts'
import { respondError } from './api.ts'
import { clientAddress } from './client-address.ts'
import { refuseForeignOrigin } from './own-origin.ts'
import { check } from './read-input.ts'
import { readJson, refuseTooLarge, refuseTooMany, type SignInDoorMeans } from './sign-in-routes.ts'

export interface LinkMeans extends SignInDoorMeans {
  /** What the link that a start prints is known by, while nobody signs in here. */
  firstRunToken: string
}

const acceptance = z.strictObject({ name: field.name.optional(), password: z.string().max(1_000), locale: field.locale.optional() })

const beginning = z.strictObject({
  token: z.string().max(200),
  name: field.name,
  email: field.email,
  password: z.string().max(1_000),
  organization: z.strictObject({
    name: field.name,
    slug: z.string().max(63).optional(),
    country: z.string().max(2).optional(),
    timeZone: z.string().max(60).optional(),
    locale: field.locale.optional(),
  }),
})

/** Doors for whoever has nothing yet but a link: it makes them somebody, and signs them in. */
export function linkRoutes(means: LinkMeans): Hono {
  const routes = new Hono()
  routes.use(bodyLimit({ maxSize: 16 * 1024, onError: refuseTooLarge }))
  routes.get('/invitation/:token', async (c) => {
    await admit(c, means)
    const { invitation, organization, known } = await readInvitation(meansOf(means), c.req.param('token'))
    const { email, role } = invitation
    return c.json({ organization: nameOf(organization), email, role, known: known !== undefined }, 200, { 'cache-control': 'no-store' })
  })
  routes.post('/invitation/:token', async (c) => {
    await admit(c, means)
    const given = check(acceptance, await readJson(c))
    const { user, organization } = await acceptInvitation(meansOf(means), c.req.param('token'), given)
    return enter(c, means, { email: user.email, password: given.password, organization })
  })
  routes.post('/first-run', async (c) => {
    await admit(c, means)
    const given = check(beginning, await readJson(c))
    const { user, organization } = await begin(meansOf(means), means.firstRunToken, given)
    return enter(c, means, { email: user.email, password: given.password, organization })
  })
  routes.onError((error, c) => respondError(c, error, means.log))
  return routes
}

async function admit(c: Context, means: LinkMeans): Promise<void> {
  if (c.req.method !== 'GET') refuseForeignOrigin(c, means.publicUrl, false)
  await refuseTooMany(means, [{ what: `link ${clientAddress(c)}`, rules: linkRules }])
}

async function enter(
  c: Context,
  { signIn }: LinkMeans,
  { email, password, organization }: { email: string; password: string; organization: Organization },
): Promise<Response> {
  const opened = await signIn.open(email, password, c.req.raw.headers, clientAddress(c))
  for (const cookie of opened.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true })
  return c.json({ email, organization: nameOf(organization) })
}

function nameOf({ slug, name, locale }: Organization) {
  return { slug, name, locale }
}

function meansOf({ database, clock }: LinkMeans) {
  return { db: database.db, clock }
}
