import type { Appointment } from '../appointment/appointment.ts'
import type { Tap } from './button.ts'
import type { Inbound, Meaning } from './inbound.ts'
import { wishOf } from './opt-out.ts'

export interface Said {
  inbound: Pick<Inbound, 'body' | 'buttonPayload' | 'hasMedia'>
  /** A tap on a button of ours, with the appointment as it stands; undefined for any other message. */
  tapped: { tap: Tap; appointment: Appointment } | undefined
  now: Date
}

/** What a message asks for. Words count only as a whole message; a button that is not ours asks for nothing, whatever it carries. */
export function meaningOf({ inbound, tapped, now }: Said): Meaning {
  if (tapped) return standingOf(tapped.appointment, tapped.tap, now) === 'as_told' ? tapped.tap.action : 'stale_button'
  const wish = wishOf(inbound.body)
  if (wish) return wish
  if (inbound.buttonPayload !== null) return 'foreign_button'
  return inbound.hasMedia && inbound.body === '' ? 'media' : 'talk'
}

/** How an appointment stands, seen from a button under a message about it. */
export type Standing = 'as_told' | 'moved' | 'cancelled' | 'over'

export function standingOf(appointment: Appointment, { localStart }: Pick<Tap, 'localStart'>, now: Date): Standing {
  switch (appointment.status) {
    case 'cancelled':
      return 'cancelled'
    case 'completed':
    case 'no_show':
      return 'over'
    case 'pending':
    case 'confirmed':
      if (appointment.startsAt <= now) return 'over'
      return appointment.localStart === localStart ? 'as_told' : 'moved'
  }
}
