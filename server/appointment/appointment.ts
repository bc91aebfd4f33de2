import type { LocalDateTime } from '../calendar/zone.ts'
import type { Client } from '../client/client.ts'
import type { Location } from '../organization/offer.ts'
import type { Context } from '../platform/context.ts'
import { type FieldFault, Refusal } from '../platform/refusal.ts'

/** Where an appointment may go from each status. */
export const transitions = {
  pending: ['confirmed', 'cancelled'],
  confirmed: ['cancelled', 'completed', 'no_show'],
  cancelled: [],
  completed: ['no_show'],
  no_show: ['completed'],
} as const satisfies Record<string, readonly string[]>

export type AppointmentStatus = keyof typeof transitions
export const appointmentStatuses = Object.keys(transitions) as AppointmentStatus[]

export function statusesLeadingTo(to: AppointmentStatus): AppointmentStatus[] {
  return appointmentStatuses.filter((from) => (transitions[from] as readonly string[]).includes(to))
}

/** A service as it was booked: later changes of the list do not reach it. */
export interface BookedService {
  id: string
  name: string
  durationMinutes: number
  price: number | null
}

/** Client + location + services + time. The wall clock is the truth; `startsAt` and `endsAt` are derived from it. */
export interface Appointment {
  id: string
  organizationId: string
  status: AppointmentStatus
  localStart: LocalDateTime
  timeZone: string
  startsAt: Date
  endsAt: Date
  notes: string | null
  clientResponse: 'none' | 'confirmed' | 'declined'
  revision: number
  /** The name is the one given with this appointment. */
  client: Client
  location: Location
  services: BookedService[]
  professional: { id: string; name: string } | null
  /** The instant its reminders were last planned at. */
  plannedAt: Date
  createdAt: Date
  updatedAt: Date
}

/** Whether the client is to be told at once, not at all, or after so many seconds, within which an undo tells nobody. */
export type Notify = boolean | { afterSeconds: number }

/** What happened to an appointment. `rezoned`: its location's clock changed, not what was agreed. `answered`: by the client. */
export type AppointmentChange =
  | { type: 'answered'; after: Appointment; notify: false }
  | { type: 'booked' | 'confirmed' | 'cancelled' | 'settled' | 'edited' | 'rezoned'; after: Appointment; notify: Notify }
  | { type: 'moved'; before: Appointment; after: Appointment; notify: Notify }

/** What happens elsewhere, in the same transaction, when an appointment changes. */
export interface AppointmentListeners {
  /** Answers what it did, in words of its own that survive as JSON: it is handed them again should the change be undone. */
  appointmentChanged(ctx: Context, change: AppointmentChange): Promise<unknown>
  /** Takes back what it did. Refuses where that is too late, and then nothing is undone. */
  appointmentUndone(ctx: Context, after: Appointment, aftermath: unknown): Promise<void>
}

export type AppointmentContext = Context & { on: AppointmentListeners }

export type AppointmentRefusal =
  | 'not-found'
  | 'slot-taken'
  | 'in-the-past'
  | 'already-settled'
  | 'stale-revision'
  | 'nothing-to-undo'
  | 'hold-over'
  | 'already-told'
  | 'invalid'

export function refuse(code: AppointmentRefusal, message: string, faults: FieldFault[] = []): never {
  throw new Refusal(code, message, faults)
}
