import { formatPlain } from '../calendar/format.ts'
import { type ReasonCode, reasonOf } from '../message/reason.ts'
import type { Promotion } from '../notification/sweep-due-reminders.ts'

export const identify = ({ reminder: { id, appointmentId, kind } }: Promotion) => ({ id, appointmentId, kind })

/** When it is due, on the wall of its place, of what kind and whose it is. */
export function headOf({ reminder, appointment }: Promotion): string {
  return `${formatPlain(reminder.dueAt, appointment.timeZone)} ${appointment.timeZone}  ${reminder.kind}  ${appointment.client.name}`
}

export function reasonText(code: ReasonCode | undefined): string {
  return reasonOf(code ?? null, 'en')?.text ?? ''
}
