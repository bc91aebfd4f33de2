import { z } from 'zod'
import { shownActor } from '../access/name-actors.ts'
import { endpoint } from '../access/endpoint.ts'
import type { Channels } from '../message/channel.ts'
import { failureOf } from '../message/failure.ts'
import { reasonOf } from '../message/reason.ts'
import { type Reader, showMessage, shownMessage } from '../message/show-message.ts'
import { readerOf } from '../message/routes.ts'
import { foreseeObstacles } from '../notification/foresee-reminders.ts'
import { showReminder, shownReminder } from '../notification/routes.ts'
import type { ReasonCode } from '../message/reason.ts'
import type { Context } from '../platform/context.ts'
import { type Moment, readTimeline } from './timeline.ts'

const shownMoment = z
  .object({
    at: z.string().meta({ format: 'date-time' }),
    type: z
      .string()
      .describe(
        'What happened: booked, moved, client_confirmed, client_wrote, message_sent, message_failed, reminder_skipped, …; to come: message_planned, reminder_planned',
      ),
    future: z.boolean(),
    actor: shownActor.nullable(),
    message: shownMessage.nullable(),
    reminder: shownReminder.nullable(),
    text: z.string().nullable().describe('The words of a message, or of the client'),
    detail: z.record(z.string(), z.unknown()),
    reason: z.object({ code: z.string(), text: z.string() }).nullable().describe('Why it was skipped, or could not leave'),
    error: z.object({ code: z.int(), title: z.string(), fix: z.string() }).nullable().describe('Why it failed, and what to do'),
  })
  .meta({ id: 'TimelineMoment' })

function show(moment: Moment, reader: Reader, obstacle: ReasonCode | undefined): z.input<typeof shownMoment> {
  const { at, type, future, actor = null, message, reminder, text = null, detail = {}, reasonCode = null, errorCode = null } = moment
  const failed = type === 'message_failed' || type === 'message_retry'
  return {
    ...{ at: at.toISOString(), type, future, actor, text, detail },
    message: message === undefined ? null : showMessage(message, reader),
    reminder: reminder === undefined ? null : showReminder(reminder, obstacle, reader.locale),
    reason: reasonOf(reasonCode ?? obstacle ?? null, reader.locale),
    error: failed ? failureOf(errorCode, reader.locale) : null,
  }
}

export const timelineEndpoints = [
  endpoint({
    tag: 'appointments',
    method: 'get',
    path: '/appointments/:id/timeline',
    operationId: 'getTimeline',
    summary: 'What happened to an appointment and its messages, and why, the oldest first; then what is to come',
    role: 'professional',
    answer: z.object({ items: z.array(shownMoment) }).meta({ id: 'Timeline' }),
    handle: async (ctx: Context & { channels: Channels }, { id }) => {
      const moments = await readTimeline(ctx, id)
      const obstacles = await foreseeObstacles(
        ctx,
        moments.flatMap(({ reminder }) => reminder ?? []),
      )
      const reader = await readerOf(ctx)
      return { items: moments.map((moment) => show(moment, reader, obstacles.get(moment.reminder?.id ?? ''))) }
    },
  }),
]
