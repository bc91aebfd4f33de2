import type { Locale } from '../../calendar/locale.ts'
import type { Approval } from '../../message/channel.ts'
import type { AppointmentKind } from '../notification.ts'
import type { TemplateWords } from './template.ts'

export interface TemplateKey {
  kind: AppointmentKind
  locale: Locale
}

/** `missing`: it was there, and somebody deleted it on the provider's side. */
export type TemplateStatus = Approval | 'missing'

/** Words of an organization as they were handed to an account, and what WhatsApp thinks of them. */
export interface PushedTemplate extends TemplateKey {
  organizationId: string
  accountSid: string
  fingerprint: string
  name: string
  words: TemplateWords
  contentSid: string
  status: TemplateStatus
  category: string | null
  rejectionReason: string | null
  submittedAt: Date
  /** When it was first fit for use. */
  approvedAt: Date | null
  checkedAt: Date | null
  nextCheckAt: Date
}

/** What was turned into MARKETING is capped and charged as such, and reaches not everybody: it is not used. */
export function isUsable({ status, category }: Pick<PushedTemplate, 'status' | 'category'>): boolean {
  return status === 'approved' && category === 'UTILITY'
}

export function isUnderReview(status: TemplateStatus): boolean {
  return status === 'received' || status === 'pending'
}

/** Earlier words stand until the present ones have been approved once; then they never come back by themselves. */
export function inForce(current: PushedTemplate | undefined, versions: readonly PushedTemplate[]): PushedTemplate | undefined {
  if (current !== undefined && current.approvedAt !== null) return current
  return versions
    .filter(({ approvedAt }) => approvedAt !== null)
    .reduce<PushedTemplate | undefined>((latest, one) => (latest && approval(latest) >= approval(one) ? latest : one), undefined)
}

const approval = ({ approvedAt }: PushedTemplate): number => approvedAt?.getTime() ?? 0
