import type { Locale } from '../calendar/locale.ts'
import { email } from './fields.ts'
import { type FieldFault, Refusal } from '../platform/refusal.ts'

/** Somebody who signs in. What they may do, and where, their memberships say. */
export interface User {
  id: string
  email: string
  name: string
  locale: Locale
  /** Runs the installation: sees and serves every organization. */
  operator: boolean
}

export type AccessRefusal =
  'not-found' | 'invalid' | 'email-taken' | 'wrong-credentials' | 'link-expired' | 'too-many-tries' | 'role-too-small'

export function refuse(code: AccessRefusal, message: string, faults: FieldFault[] = []): never {
  throw new Refusal(code, message, faults)
}

/** For whoever comes by another door than the API's, whose schema says it. */
export function checkEmail(written: string): void {
  const fault = email.safeParse(written.trim()).error?.issues[0]
  if (fault) refuse('invalid', `email: ${fault.message}`, [{ path: 'email', message: fault.message }])
}

/** E-mail addresses are told apart without regard to case; nobody remembers how they wrote theirs. */
export function emailOf(written: string): string {
  return written.trim().toLowerCase()
}
