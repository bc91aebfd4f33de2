import { createWeb } from '../../server/web.ts'
import { enrol, type Enrolled } from '../../server/member/enrol.ts'
import type { Position } from '../../server/member/member.ts'
import * as members from '../../server/member/store.ts'
import { whole } from '../../server/platform/context.ts'
import type { Business, Surroundings } from './business.ts'
import { type Answered, answered } from './caller.ts'

export const PASSWORD = 'una clave larga'

interface Asked {
  body?: unknown
  headers?: Record<string, string>
  /** The slug; null to name none. */
  organization?: string | null
}

/** Somebody at a browser: keeps cookies, and says where their requests come from. */
export interface Browser {
  /** Any path of the product; answers are read whole. */
  ask(method: string, path: string, asked?: Asked): Promise<Answered>
  signIn(email: string, password?: string): Promise<Answered>
  cookie(): string
}

const ORIGIN = 'http://puntual.test'

/** A browser at the product of this world; `slug` is the organization it is looking at. */
export function openBrowser({ app }: Surroundings, slug?: string, peer = '198.51.100.7'): Browser {
  const web = createWeb(app)
  let jar = new Map<string, string>()
  const cookie = (): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const keep = (headers: Headers): void => {
    for (const line of headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar = new Map(jar)
      if (/max-age=0/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
  }
  const ask: Browser['ask'] = async (method, path, { body, headers, organization = slug ?? null } = {}) => {
    const request = {
      method,
      headers: {
        ...(jar.size > 0 ? { cookie: cookie() } : {}),
        ...(method === 'GET' ? {} : { origin: ORIGIN }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(organization === null ? {} : { 'x-organization': organization }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }
    const response = await web.request(path, request, { peer })
    keep(response.headers)
    return answered(response)
  }
  return { ask, cookie, signIn: (email, password = PASSWORD) => ask('POST', '/api/auth/sign-in/email', { body: { email, password } }) }
}

/** Lets somebody sign in, and be somebody in a business; answers their id there. */
export async function employ(
  { app }: Surroundings,
  { organization }: Business,
  email: string,
  position: Partial<Position> & Pick<Position, 'role'>,
  name?: string,
): Promise<string> {
  const place = { organizationId: organization.id, locale: organization.locale, locationIds: null, professionalId: null, ...position }
  const userId = await hire(app, { email, name, password: PASSWORD, position: place })
  const { items } = await members.list(app.database.db, whole(organization.id), { limit: 200 })
  return items.find(({ user }) => user.id === userId)?.id ?? ''
}

export async function hire(app: Surroundings['app'], enrolled: Enrolled): Promise<string> {
  const { user } = await enrol(app.contextFor, { db: app.database.db, clock: app.clock }, enrolled)
  return user.id
}

/** Somebody of a business who has signed in, looking at it. */
export async function signedIn(
  world: Surroundings,
  business: Business,
  email: string,
  position: Parameters<typeof employ>[3],
): Promise<Browser> {
  await employ(world, business, email, position)
  const browser = openBrowser(world, business.organization.slug)
  await browser.signIn(email)
  return browser
}
