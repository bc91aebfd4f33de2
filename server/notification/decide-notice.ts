import type { AppointmentChange } from '../appointment/appointment.ts'
import type { ReasonCode } from '../message/reason.ts'
import type { WhatsappSettings } from '../organization/organization.ts'
import type { AppointmentKind } from './notification.ts'
import { forbidden } from './policy.ts'
import type { Told } from './told.ts'

export interface NoticeFacts {
  change: AppointmentChange
  settings: WhatsappSettings
  /** What the client was last told, or may have been. */
  told: Told | undefined
  /** Whether this change took back a message that still waited. */
  tookBack: boolean
  now: Date
}

/** The notice to write down at once, and why it is not to leave, if it is not. */
export interface Notice {
  kind: AppointmentKind
  skip?: ReasonCode
}

/** What, if anything, the client is to hear at once of a change. */
export function decideNotice(facts: NoticeFacts): Notice | undefined {
  const notice = newsOf(facts)
  if (notice === undefined || notice.skip !== undefined) return notice
  const skip = facts.change.notify === false ? 'not_requested' : forbidden(notice.kind, facts.settings, facts.change.after.client)
  return skip === undefined ? notice : { ...notice, skip }
}

function newsOf({ change, told, tookBack, now }: NoticeFacts): Notice | undefined {
  const { after } = change
  switch (change.type) {
    case 'booked':
    case 'confirmed':
      return after.status === 'confirmed' ? { kind: 'confirmation' } : undefined
    case 'moved':
      if (after.status !== 'confirmed') return undefined
      // Nothing had left: there is no old hour to correct, and the new one is still to be said.
      if (told === undefined && tookBack) return { kind: 'confirmation' }
      return told?.start === after.localStart && told.isCertain ? { kind: 'reschedule', skip: 'already_told' } : { kind: 'reschedule' }
    case 'cancelled':
      if (after.startsAt <= now) return { kind: 'cancellation', skip: 'too_late' }
      return told === undefined && tookBack ? { kind: 'cancellation', skip: 'never_told' } : { kind: 'cancellation' }
    case 'settled':
    case 'edited':
    case 'rezoned':
    case 'answered':
      return undefined
  }
}
