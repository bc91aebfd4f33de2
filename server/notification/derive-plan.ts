import type { Appointment } from '../appointment/appointment.ts'
import type { WhatsappSettings } from '../organization/organization.ts'
import { type PlannedReminder, planReminders } from './plan-reminders.ts'
import type { Reminder } from './reminder.ts'

/** The plan as it should stand beside what is stored: the rows that speak of the present start, and what each is to be. */
export function derivePlan(
  appointment: Appointment,
  settings: WhatsappSettings,
  stored: readonly Reminder[],
  at: Date,
): { current: Reminder[]; plan: PlannedReminder[] } {
  const current = stored.filter((row) => row.localStart === appointment.localStart && row.status !== 'cancelled')
  const kindsIn = (status: Reminder['status']) => new Set<string>(current.filter((row) => row.status === status).map((row) => row.kind))
  const plan = planReminders({ appointment, settings, reminded: kindsIn('sent'), awaiting: kindsIn('pending'), at })
  return { current, plan }
}
