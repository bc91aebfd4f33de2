import type { z } from 'zod'
import type { App } from '../app.ts'
import type { Appointment } from '../appointment/appointment.ts'
import * as appointments from '../appointment/store.ts'
import { formatPlain } from '../calendar/format.ts'
import { foreseeObstacles } from '../notification/foresee-reminders.ts'
import { type ReminderStatus, reminderStatuses } from '../notification/reminder.ts'
import { showReminder, shownReminder } from '../notification/routes.ts'
import * as reminders from '../notification/store.ts'
import { acting, type AddCommand, type Told } from './command.ts'
import type { Host } from './host.ts'
import { listed, type ListOptions } from './options.ts'
import { slugsOf, whoseOf } from './organization-by-slug.ts'
import { addSendReminders } from './reminders-send.ts'
import { certainObstacle } from './setup.ts'
import { table } from './table.ts'

export const addReminders: AddCommand = (program, host) => {
  const group = program.command('reminders').description('what is planned, and what became of it')
  acting(host, listed(group.command('list').description('by due time'), reminderStatuses), (app, options: ReminderListOptions) =>
    list(host, app, options),
  )
  addSendReminders(group, host)
}

type ReminderListOptions = ListOptions & { status?: ReminderStatus }

async function list(host: Host, app: App, { org, status, ...page }: ReminderListOptions): Promise<Told> {
  const { db } = app.database
  const { items, nextCursor } = await reminders.list(db, await whoseOf(app, org), { ...page, status })
  const about = await appointments.findMany(db, [...new Set(items.map(({ appointmentId }) => appointmentId))])
  const byId = new Map(about.map((appointment) => [appointment.id, appointment]))
  const slugOf = await slugsOf(app, items)
  const obstacles = await foreseeObstacles({ ...app, db }, items)
  const shown = items.map((row) => {
    const obstacle = certainObstacle(host.setup(), obstacles.get(row.id))
    return { organization: slugOf(row), ...shownReminder.parse(showReminder(row, obstacle, 'en')) }
  })
  const rows = shown.map((one) => cells(one, byId.get(one.appointmentId)))
  const text = table(['DUE', 'TIME ZONE', 'KIND', 'CLIENT', 'STATUS', 'REASON', 'ORGANIZATION', 'APPOINTMENT'], rows)
  return { data: { items: shown, nextCursor }, text: nextCursor === null ? text : `${text}\nMore: --cursor ${nextCursor}` }
}

type Shown = { organization: string } & z.output<typeof shownReminder>

function cells({ dueAt, kind, status, reason, organization, appointmentId }: Shown, appointment: Appointment | undefined): string[] {
  const zone = appointment?.timeZone ?? 'UTC'
  const due = formatPlain(new Date(dueAt), zone)
  return [due, zone, kind, appointment?.client.name ?? '', status, reason?.text ?? '', organization, appointmentId]
}
