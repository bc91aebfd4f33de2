import type { Position } from './member.ts'

/** Somebody is asked to come; the token that only they have is kept as a hash. */
export interface Invitation extends Position {
  id: string
  organizationId: string
  email: string
  createdAt: Date
  expiresAt: Date
}

export const INVITATION_LASTS_MS = 7 * 24 * 3_600_000

export function invitationAddress(publicUrl: string, token: string): string {
  return `${publicUrl}/invitacion/${token}`
}
