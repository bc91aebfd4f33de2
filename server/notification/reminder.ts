import type { LocalDateTime } from '../calendar/zone.ts'
import { Refusal } from '../platform/refusal.ts'
import type { ReminderKind } from './catalogue.ts'

export const reminderStatuses = ['pending', 'sent', 'skipped', 'cancelled'] as const
export type ReminderStatus = (typeof reminderStatuses)[number]

/** One planned message: what is due when, and what became of it. `sent` means handed to a message, whose fate is its own. */
export interface Reminder {
  id: string
  organizationId: string
  appointmentId: string
  kind: ReminderKind
  /** The start, on the wall clock, that it speaks of. */
  localStart: LocalDateTime
  dueAt: Date
  status: ReminderStatus
  reasonCode: string | null
  messageId: string | null
  createdAt: Date
  updatedAt: Date
}

/** When it is to leave: at its time, or now where that has passed. */
export function momentOf({ dueAt }: Pick<Reminder, 'dueAt'>, now: Date): Date {
  return dueAt > now ? dueAt : now
}

export function refuseUnknown(): never {
  throw new Refusal('not-found', 'There is no such appointment')
}
