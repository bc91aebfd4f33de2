import type { App } from '../app.ts'
import type { Appointment } from '../appointment/appointment.ts'
import * as appointments from '../appointment/store.ts'
import { formatPlain } from '../calendar/format.ts'
import { reasonOf } from '../message/reason.ts'
import { type Reminder, type ReminderStatus, reminderStatuses } from '../notification/reminder.ts'
import { showReminder, shownReminder } from '../notification/routes.ts'
import * as reminders from '../notification/store.ts'
import { acting, type AddCommand, type Told } from './command.ts'
import { listed, type ListOptions } from './options.ts'
import { slugsOf, whoseOf } from './organization-by-slug.ts'
import { addSendReminders } from './reminders-send.ts'
import { table } from './table.ts'

export const addReminders: AddCommand = (program, host) => {
  const group = program.command('reminders').description('what is planned, and what became of it')
  acting(host, listed(group.command('list').description('by due time'), reminderStatuses), list)
  addSendReminders(group, host)
}

async function list(app: App, { org, status, ...page }: ListOptions & { status?: ReminderStatus }): Promise<Told> {
  const { db } = app.database
  const { items, nextCursor } = await reminders.list(db, await whoseOf(app, org), { ...page, status })
  const about = await appointments.findMany(db, [...new Set(items.map(({ appointmentId }) => appointmentId))])
  const byId = new Map(about.map((appointment) => [appointment.id, appointment]))
  const slugOf = await slugsOf(app, items)
  const data = items.map((row) => ({ organization: slugOf(row), ...shownReminder.parse(showReminder(row, 'en')) }))
  const rows = items.map((row) => [...cells(row, byId.get(row.appointmentId)), slugOf(row), row.appointmentId])
  const text = table(['DUE', 'TIME ZONE', 'KIND', 'CLIENT', 'STATUS', 'REASON', 'ORGANIZATION', 'APPOINTMENT'], rows)
  return { data: { items: data, nextCursor }, text: nextCursor === null ? text : `${text}\nMore: --cursor ${nextCursor}` }
}

function cells({ dueAt, kind, status, reasonCode }: Reminder, appointment: Appointment | undefined): string[] {
  const zone = appointment?.timeZone ?? 'UTC'
  return [formatPlain(dueAt, zone), zone, kind, appointment?.client.name ?? '', status, reasonOf(reasonCode, 'en')?.text ?? '']
}
