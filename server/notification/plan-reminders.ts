import type { Appointment } from '../appointment/appointment.ts'
import type { ReasonCode } from '../message/reason.ts'
import type { WhatsappSettings } from '../organization/organization.ts'
import { type ReminderKind, reminderKinds } from './catalogue.ts'
import { forbidden } from './policy.ts'

/** What is due when, or is not to be sent and why. */
export type PlannedReminder =
  | { kind: ReminderKind; dueAt: Date; status: 'pending'; reason: null }
  | { kind: ReminderKind; dueAt: Date; status: 'skipped'; reason: ReasonCode }

export interface PlanFacts {
  appointment: Pick<Appointment, 'status' | 'startsAt' | 'client'>
  settings: WhatsappSettings
  /** Kinds whose reminder of this very start was handed over already: said once is said. */
  reminded: ReadonlySet<string>
  /** Kinds that wait to be sent already: a worker that sleeps past the due time and a rule edited meanwhile lose nothing. */
  awaiting: ReadonlySet<string>
  /** The instant of planning: what should have gone out before it is too late. */
  at: Date
}

/** The whole rule of reminders, without a clock, a database or a memory. Only what is confirmed and ahead is reminded. */
export function planReminders({ appointment, settings, reminded, awaiting, at }: PlanFacts): PlannedReminder[] {
  if (appointment.status !== 'confirmed' || appointment.startsAt <= at) return []
  return reminderKinds
    .filter(({ name }) => !reminded.has(name))
    .map(({ name: kind, beforeStartMs }) => {
      const dueAt = new Date(appointment.startsAt.getTime() - beforeStartMs)
      // Due at this very moment counts as too late: whoever books now has just been told.
      const reason = forbidden(kind, settings, appointment.client) ?? (dueAt <= at && !awaiting.has(kind) ? 'too_late' : undefined)
      return reason === undefined ? { kind, dueAt, status: 'pending', reason: null } : { kind, dueAt, status: 'skipped', reason }
    })
}
