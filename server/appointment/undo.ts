import type { LocalDateTime } from '../calendar/zone.ts'
import type { Appointment, AppointmentChange, AppointmentStatus, BookedService, Notify } from './appointment.ts'

/** What an act takes to be undone: kept with its event, and of use for a moment only: as long as its notice is held back. */
export interface Undo {
  until: string
  /** The revision that the act left: another one, and it is not the last act any more. */
  revision: number
  /** Null: there was no appointment. */
  before: Before | null
  /** What happened elsewhere because of it, in the words of whoever listens. */
  aftermath: unknown
}

/** As much of an appointment as an act may change. */
export interface Before {
  status: AppointmentStatus
  localStart: LocalDateTime
  timeZone: string
  startsAt: string
  professionalId: string | null
  notes: string | null
  services: BookedService[]
}

export function beforeOf({ status, localStart, timeZone, startsAt, professional, notes, services }: Appointment): Before {
  return { status, localStart, timeZone, startsAt: startsAt.toISOString(), professionalId: professional?.id ?? null, notes, services }
}

/** Until when its notice is held back; undefined for an act whose notice is not. */
export function heldUntil(notify: Notify, now: Date): Date | undefined {
  return typeof notify === 'object' ? new Date(now.getTime() + notify.afterSeconds * 1000) : undefined
}

/** Who tells nobody could change their mind at any time; only the last act can be taken back, and only while whoever did it looks at it. */
const SILENT_SECONDS = 10

/** Until when an act may be undone: no longer than until its notice leaves. Undefined for what was told at once, and for what no act was. */
export function undoableUntil({ type, notify }: Pick<AppointmentChange, 'type' | 'notify'>, now: Date): Date | undefined {
  if (type === 'answered' || type === 'rezoned') return undefined
  return heldUntil(notify === false ? { afterSeconds: SILENT_SECONDS } : notify, now)
}
