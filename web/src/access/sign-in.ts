import { ask } from '../api/api.ts'
import { beginAnew, forgetInTab, keepFor } from '../api/kept.ts'
import { queries } from '../api/queries.ts'
import { sessionEnded } from '../api/session-ended.ts'

/** Whoever comes back finds everything as they left it, asked for again; another person begins anew. */
export async function signIn(email: string, password: string): Promise<void> {
  const { user } = await ask<{ user: { id: string } }>('POST', '/api/auth/sign-in/email', { email, password })
  if (keepFor(user.id)) await beginAnew()
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
