import type { Clock } from '../platform/clock.ts'
import type { Db } from '../platform/database/database.ts'
import { newId } from '../platform/id.ts'
import type { Mailer } from '../platform/mailer.ts'
import { resetLetter } from './letters.ts'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password.ts'
import { resetAddress } from './reset-link.ts'
import { hashOfToken } from './token.ts'
import * as users from './user-store.ts'
import type { User } from './user.ts'

export interface SignInMeans {
  db: Db
  clock: Clock
  /** Signs the cookies. */
  sessionKey: string
  /** The address that people reach; with https their cookies travel by nothing else. */
  publicUrl: string
  /** Absent: nobody gets letters, and links are copied by whoever runs the business. */
  mailer: Mailer | undefined
  /** Hears that somebody has another password, by whichever way they came to it. */
  passwordChanged: (userId: string) => Promise<void>
}

/** Who somebody's cookie says they are, and what their browser is told to keep from now on. */
export interface Session {
  user: User
  setCookies: string[]
}

/** Signing in, as a well-kept library does it: sessions, their cookies, lost passwords. */
export interface SignIn {
  /** Answers a request to one of the library's own doors. */
  answer(request: Request): Promise<Response>
  sessionOf(headers: Headers): Promise<Session | undefined>
  /** Opens a session for whoever has just shown who they are; the answer carries their cookie. */
  open(email: string, password: string, headers: Headers, address: string): Promise<Response>
}

export const signInPath = '/api/auth'
/** Where our own process says who is calling: whatever the caller says is thrown away. */
export const addressHeader = 'x-puntual-address'

const DAY_S = 24 * 3600
/** Whoever comes by once in this time need not sign in again. */
const SESSION_S = 30 * DAY_S
/** A session says when it was last used, to the hour. */
const REFRESH_S = 3600
const MAILED_LINK_S = 3600

export function createSignIn(means: SignInMeans): SignIn {
  let opened: ReturnType<typeof openLibrary> | undefined
  const library = () => (opened ??= openLibrary(means))
  return {
    answer: async (request) => {
      const answer = await (await library()).handler(request)
      if (answer.ok && new URL(request.url).pathname === `${signInPath}/change-password`) {
        const { user } = (await answer.clone().json()) as { user: { id: string } }
        await means.passwordChanged(user.id)
      }
      return answer
    },
    sessionOf: async (headers) => {
      if (!headers.has('cookie')) return undefined
      const { api } = await library()
      const { response, headers: told } = await api.getSession({ headers, returnHeaders: true }).catch(throwCause)
      const user = response === null ? undefined : await users.find(means.db, response.user.id)
      return user && { user, setCookies: told.getSetCookie() }
    },
    open: async (email, password, given, address) => {
      const { api } = await library()
      const headers = new Headers({ 'user-agent': given.get('user-agent') ?? '', [addressHeader]: address })
      return api.signInEmail({ body: { email, password }, headers, asResponse: true })
    },
  }
}

/** 200 ms and 50 MB that only the web process pays, when the first person comes. */
async function openLibrary(means: SignInMeans) {
  const { betterAuth } = await import('better-auth')
  const { sessionKey, publicUrl } = means
  return betterAuth({
    baseURL: publicUrl,
    basePath: signInPath,
    secret: sessionKey,
    // Without its transactions: a query of its beside one of them would wait for itself on the embedded database.
    database: { db: means.db, type: 'postgres', transaction: false },
    user: { additionalFields: { locale: { type: 'string', required: true, input: false } } },
    account: { modelName: 'credential' },
    // A link that is read from the table opens nothing.
    verification: { storeIdentifier: { hash: (identifier) => Promise.resolve(hashOfToken(identifier)) } },
    // No cache in the cookie: whoever is signed out by somebody else is out at once.
    session: { expiresIn: SESSION_S, updateAge: REFRESH_S, freshAge: 0 },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      resetPasswordTokenExpiresIn: MAILED_LINK_S,
      revokeSessionsOnPasswordReset: true,
      onPasswordReset: ({ user }) => means.passwordChanged(user.id),
      sendResetPassword: ({ user, token }) => mailReset(means, user.id, token),
    },
    // Counted by ourselves, by e-mail as well as by address, before a request gets here.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    // A fault is ours to tell: the library would write it to the console with the values of the query.
    onAPIError: { throw: true },
    advanced: {
      cookiePrefix: 'puntual',
      useSecureCookies: publicUrl.startsWith('https:'),
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: newId, validateSchema: false },
      // In the background: how long an answer takes must not tell whether there was somebody to write to.
      backgroundTasks: { handler: (task) => void task },
    },
  })
}

async function mailReset({ db, mailer, publicUrl }: SignInMeans, userId: string, token: string): Promise<void> {
  const user = await users.find(db, userId)
  if (user && mailer) await mailer(resetLetter(user, resetAddress(publicUrl, token)))
}

/** The library wraps what the database throws, and whoever answers must know when that one is away. */
function throwCause(error: unknown): never {
  throw error instanceof Error && error.cause !== undefined ? error.cause : error
}
