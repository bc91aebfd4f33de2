import { ask } from '../api/api.ts'
import { forgetInTab } from '../api/kept.ts'
import { queries } from '../api/queries.ts'
import { sessionEnded } from '../api/session-ended.ts'

/** Afterwards everything on the screen is asked for again: it may be another person. */
export async function signIn(email: string, password: string): Promise<void> {
  await ask('POST', '/api/auth/sign-in/email', { email, password })
  sessionEnded.set(false)
  await queries.invalidateQueries()
}

export async function signOut(): Promise<void> {
  await ask('POST', '/api/auth/sign-out', {})
  forgetInTab()
  queries.clear()
}

/** Whatever the address is, the answer is the same: nobody learns who has an account. */
export async function requestReset(email: string): Promise<void> {
  await ask('POST', '/api/auth/request-password-reset', { email, redirectTo: '/clave' })
}
