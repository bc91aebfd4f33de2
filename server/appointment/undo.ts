import type { LocalDateTime } from '../calendar/zone.ts'
import type { Appointment, AppointmentStatus, BookedService, Notify } from './appointment.ts'

/** What an act takes to be undone: kept with its event for as long as its notice is held back, and of use no longer. */
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

/** Until when an act may be undone; undefined for one whose notice is not held back. */
export function heldUntil(notify: Notify, now: Date): Date | undefined {
  return typeof notify === 'object' ? new Date(now.getTime() + notify.afterSeconds * 1000) : undefined
}
