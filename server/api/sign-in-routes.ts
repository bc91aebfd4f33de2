import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { forgive, linkRules, resetRules, secondsToWait, signInRules, type Tried } from '../access/rate-limit.ts'
import { addressHeader, type SignIn } from '../access/sign-in.ts'
import { emailOf } from '../access/user.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database/database.ts'
import type { Log } from '../platform/log.ts'
import { respondError } from './api.ts'
import { clientAddress } from './client-address.ts'
import { refuseForeignOrigin } from './own-origin.ts'
import { ProblemError } from './problem.ts'
import { signInProblem } from './sign-in-problem.ts'

export interface SignInDoorMeans {
  database: Database
  clock: Clock
  log: Log
  publicUrl: string
  signIn: SignIn
}

/** The library's doors that are open. All others of its are not there: nobody signs up by themselves. */
const reads = ['/get-session', '/list-sessions']
const writes = [
  '/sign-in/email',
  '/sign-out',
  '/request-password-reset',
  '/reset-password',
  '/change-password',
  '/revoke-session',
  '/revoke-other-sessions',
]

/** Signing in and out, one's sessions, and a lost password. Whatever is refused is a problem like any other of ours. */
export function signInRoutes(means: SignInDoorMeans): Hono {
  const routes = new Hono()
  routes.use(bodyLimit({ maxSize: 16 * 1024, onError: refuseTooLarge }))
  for (const path of reads) routes.get(path, (c) => pass(c, means))
  for (const path of writes) {
    routes.post(path, async (c) => {
      refuseForeignOrigin(c, means.publicUrl, c.req.header('cookie') !== undefined)
      const tried = await triesOf(c, path)
      await refuseTooMany(means, tried)
      const answer = await pass(c, means)
      if (path === '/sign-in/email') for (const one of tried) await forgive({ db: means.database.db }, one)
      return answer
    })
  }
  routes.onError((error, c) => respondError(c, error, means.log))
  return routes
}

/** Where a request may come from is decided before it gets here: the library would turn away programs that are no browser. */
async function pass(c: Context, { signIn, publicUrl }: SignInDoorMeans): Promise<Response> {
  const headers = new Headers(c.req.raw.headers)
  headers.set(addressHeader, clientAddress(c))
  headers.set('origin', new URL(publicUrl).origin)
  const body = c.req.method === 'GET' ? null : (await c.req.text()) || null
  const answer = await signIn.answer(new Request(c.req.url, { method: c.req.method, headers, body }))
  if (answer.ok) return answer
  throw await signInProblem(answer, c.req.path)
}

const named = z.object({ email: z.string().max(254) })

/** Who tries what, from where: by each of them it is counted. */
async function triesOf(c: Context, path: string): Promise<Tried[]> {
  const address = clientAddress(c)
  if (path !== '/sign-in/email' && path !== '/request-password-reset') return [{ what: `${path} ${address}`, rules: linkRules }]
  const body = named.safeParse(await readJson(c))
  const rules = path === '/sign-in/email' ? signInRules : resetRules
  const email = body.success ? [{ what: `${path} ${emailOf(body.data.email)}`, rules: rules.email }] : []
  return [{ what: `${path} ${address}`, rules: rules.address }, ...email]
}

export async function readJson(c: Context): Promise<unknown> {
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? '')) {
    throw new ProblemError(415, 'wrong-content-type', 'Send JSON with the header Content-Type: application/json')
  }
  return c.req.json().catch(() => {
    throw new ProblemError(400, 'not-json', 'The body is not JSON')
  })
}

export async function refuseTooMany({ database, clock }: SignInDoorMeans, tried: readonly Tried[]): Promise<void> {
  const seconds = await secondsToWait({ db: database.db, clock }, tried)
  if (seconds === undefined) return
  throw new ProblemError(429, 'too-many-tries', `Too many tries; come back in ${seconds} seconds`, [], seconds)
}

export function refuseTooLarge(): never {
  throw new ProblemError(413, 'too-large', 'This is more than signing in takes')
}
