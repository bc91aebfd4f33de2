import { z } from 'zod'
import { endpoint } from '../access/endpoint.ts'
import * as field from '../access/fields.ts'
import * as appointments from '../appointment/store.ts'
import type { Channels } from '../message/channel.ts'
import { type ReasonCode, reasonOf } from '../message/reason.ts'
import { readerOf, showPage } from '../message/routes.ts'
import * as messages from '../message/store.ts'
import { showMessage, shownMessage } from '../message/show-message.ts'
import * as organizations from '../organization/store.ts'
import type { Locale } from '../calendar/locale.ts'
import type { Context } from '../platform/context.ts'
import { appointmentKinds, reminderKinds } from './catalogue.ts'
import { foreseeObstacles } from './foresee-reminders.ts'
import { type Reminder, reminderStatuses, refuseUnknown } from './reminder.ts'
import { sendNoticeNow, sendTest } from './send-now.ts'
import * as reminders from './store.ts'

const kinds = reminderKinds.map(({ name }) => name)

export const shownReminder = z
  .object({
    id: z.string(),
    appointmentId: z.string(),
    kind: z.enum(kinds),
    dueAt: z.string().meta({ format: 'date-time' }),
    status: z.enum(reminderStatuses),
    reason: z
      .object({ code: z.string(), text: z.string() })
      .nullable()
      .describe('Why it was skipped or cancelled; of a pending one, why it could not leave at its time as things stand now'),
    messageId: z.string().nullable(),
  })
  .meta({ id: 'Reminder' })

/** `obstacle`: what would hold back a pending one. */
export function showReminder(reminder: Reminder, obstacle: ReasonCode | undefined, locale: Locale): z.input<typeof shownReminder> {
  return { ...reminder, dueAt: reminder.dueAt.toISOString(), reason: reasonOf(reminder.reasonCode ?? obstacle ?? null, locale) }
}

/** In a list of many appointments: whom it is for, and of which hour it speaks. */
const listedReminder = shownReminder
  .extend({
    recipient: z.object({ name: z.string(), phone: z.string().nullable() }),
    localStart: z.string().describe('The start that it speaks of, on the wall clock of the location'),
  })
  .meta({ id: 'ListedReminder' })

type ReminderContext = Context & { channels: Channels }

async function answer(ctx: ReminderContext, filter: reminders.ReminderFilter) {
  const locale = await organizations.localeOf(ctx)
  const page = await reminders.list(ctx.db, ctx, filter)
  const obstacles = await foreseeObstacles(ctx, page.items)
  const ids = [...new Set(page.items.map(({ appointmentId }) => appointmentId))]
  const clients = new Map((await appointments.findMany(ctx.db, ids, ctx.organizationId)).map(({ id, client }) => [id, client]))
  return {
    ...page,
    items: page.items.map((reminder) => {
      const { name = '', phone = null } = clients.get(reminder.appointmentId) ?? {}
      return { ...showReminder(reminder, obstacles.get(reminder.id), locale), recipient: { name, phone }, localStart: reminder.localStart }
    }),
  }
}

async function ownAppointment(ctx: Context, id: string): Promise<void> {
  if ((await appointments.find(ctx.db, ctx, id)) === undefined) refuseUnknown()
}

const reads = { tag: 'reminders', method: 'get', role: 'professional' } as const

export const statusOf = { 'cannot-send': 409 } as const

export const reminderEndpoints = [
  endpoint({
    tag: 'messages',
    method: 'post',
    role: 'receptionist',
    path: '/appointments/:id/send',
    operationId: 'sendNotice',
    summary:
      'Send a notice about an appointment now, in place of the reminder that waits; one on its way, or sent within the last minute, is the answer. 409 when it would not be true, or may not be sent',
    status: 201,
    body: z.strictObject({ kind: z.enum(appointmentKinds, { error: `Use ${appointmentKinds.join(', ')}` }) }),
    answer: shownMessage,
    handle: async (ctx: Context, { id, body }) => {
      const messageId = await sendNoticeNow(ctx, id, body.kind)
      const message = (await messages.find(ctx.db, ctx, messageId)) ?? refuseUnknown()
      return showMessage(message, await readerOf(ctx))
    },
  }),
  endpoint({
    tag: 'messages',
    method: 'post',
    role: 'admin',
    whole: true,
    path: '/organization/twilio-account/test',
    operationId: 'sendTestMessage',
    summary: 'Send a test message to one’s own phone, switched on or not; `GET /messages/:id` tells what becomes of it',
    status: 201,
    body: z.strictObject({ to: field.writtenPhone }).meta({ id: 'NewTestMessage' }),
    answer: shownMessage,
    handle: async (ctx: Context, { body }) => {
      const message = (await messages.find(ctx.db, ctx, await sendTest(ctx, body.to))) ?? refuseUnknown()
      return showMessage(message, await readerOf(ctx))
    },
  }),
  endpoint({
    ...reads,
    path: '/reminders',
    operationId: 'listReminders',
    summary: 'List planned reminders by due time, and what became of them',
    query: z.strictObject({
      ...field.paging,
      status: z.enum(reminderStatuses).optional(),
      kind: z.enum(kinds).optional(),
      locationId: field.id.optional(),
      q: z.string().max(200).optional().describe('Any part of the client’s name or phone'),
      from: field.instant.optional(),
      to: field.instant.optional(),
    }),
    answer: field.pageOf(listedReminder),
    handle: (ctx: ReminderContext, { query }) => answer(ctx, query),
  }),
  endpoint({
    ...reads,
    path: '/appointments/:id/reminders',
    operationId: 'listRemindersOfAppointment',
    summary: 'The plan of one appointment',
    query: z.strictObject(field.paging),
    answer: field.pageOf(listedReminder),
    handle: async (ctx: ReminderContext, { id, query }) => {
      await ownAppointment(ctx, id)
      return answer(ctx, { ...query, appointmentId: id })
    },
  }),
  endpoint({
    ...reads,
    tag: 'messages',
    path: '/appointments/:id/messages',
    operationId: 'listMessagesOfAppointment',
    summary: 'What was said, or not, about one appointment, the newest first',
    query: z.strictObject(field.paging),
    answer: field.pageOf(shownMessage),
    handle: async (ctx: Context, { id, query }) => {
      await ownAppointment(ctx, id)
      return showPage(ctx, { ...query, appointmentId: id })
    },
  }),
]
