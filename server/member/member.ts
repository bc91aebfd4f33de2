import type { Role } from '../access/role.ts'
import type { Locale } from '../calendar/locale.ts'
import { type FieldFault, Refusal } from '../platform/refusal.ts'

/** As what somebody works in an organization, and where: null is everywhere. */
export interface Position {
  role: Role
  locationIds: string[] | null
  /** Whose column is theirs; a professional has one and sees no other. */
  professionalId: string | null
}

/** A place where somebody belongs, as they see it. */
export interface Membership extends Position {
  organization: { id: string; slug: string; name: string; locale: Locale; timeZone: string; country: string; demo: boolean }
}

export type MemberRefusal = 'not-found' | 'invalid' | 'member-already' | 'last-owner' | 'not-yours-to-give' | 'link-expired'

export function refuse(code: MemberRefusal, message: string, faults: FieldFault[] = []): never {
  throw new Refusal(code, message, faults)
}
