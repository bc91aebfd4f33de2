import type { Role } from '../access/role.ts'
import type { Locale } from '../calendar/locale.ts'
import type { Context } from '../platform/context.ts'
import type { Mailer } from '../platform/mailer.ts'
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

/** Somebody who belongs to an organization, as their colleagues see them. */
export interface Member extends Position {
  id: string
  user: { id: string; name: string; email: string }
  createdAt: Date
}

/** What the people of an organization are reached by. */
export interface MemberMeans {
  publicUrl: string
  mailer: Mailer | undefined
}

/** Besides the organization: as what whoever asks stands in it, for nobody gives more than they have. */
export type MemberContext = Context & { role: Role; people: MemberMeans }

export type MemberRefusal =
  | 'not-found'
  | 'invalid'
  | 'member-already'
  | 'last-owner'
  | 'not-yours-to-give'
  | 'belongs-elsewhere'
  | 'link-expired'
  | 'wrong-credentials'

export function refuse(code: MemberRefusal, message: string, faults: FieldFault[] = []): never {
  throw new Refusal(code, message, faults)
}
