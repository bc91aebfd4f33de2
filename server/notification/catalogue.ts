import { cancellation } from './kinds/cancellation.ts'
import { confirmation } from './kinds/confirmation.ts'
import { reminder1h } from './kinds/reminder-1h.ts'
import { reminder24h } from './kinds/reminder-24h.ts'
import { reschedule } from './kinds/reschedule.ts'
import type { AppointmentKind, Notification } from './notification.ts'

/** Every notification the product can send about an appointment. A new one is a file in kinds/ and a line here. */
const catalogue = {
  confirmation,
  reminder_24h: reminder24h,
  reminder_1h: reminder1h,
  cancellation,
  reschedule,
} as const satisfies Record<AppointmentKind, Notification>

export function notificationOf(kind: AppointmentKind): Notification {
  return catalogue[kind]
}

export function isAppointmentKind(kind: string): kind is AppointmentKind {
  return kind in catalogue
}

export const appointmentKinds = Object.values(catalogue).map(({ name }) => name)

/** The reminders, the farthest from the start first. */
export const reminderKinds = [reminder24h, reminder1h] as const
export type ReminderKind = (typeof reminderKinds)[number]['name']
