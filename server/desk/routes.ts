import { z } from 'zod'
import { endpoint } from '../access/endpoint.ts'
import * as field from '../access/fields.ts'
import { show as showAppointment, shownAppointment } from '../appointment/routes.ts'
import { toLocal } from '../calendar/zone.ts'
import type { Locale } from '../calendar/locale.ts'
import { failureOf } from '../message/failure.ts'
import { triedAgainFor, messageStatuses } from '../message/message.ts'
import { reasonOf } from '../message/reason.ts'
import type { Brief } from '../message/card-store.ts'
import * as organizations from '../organization/store.ts'
import type { Context } from '../platform/context.ts'
import { type Agenda, readAgenda } from './agenda.ts'

const wallClock = z.string().describe('Wall clock, no offset: 2026-12-03T15:00')
const timeSpan = z.object({ from: z.string(), to: z.string().describe('24:00 at the latest') })
const reason = z.object({ code: z.string(), text: z.string() })

const notice = z
  .object({
    messageId: z.string(),
    kind: z.string(),
    status: z.enum(messageStatuses),
    reason: reason.nullable().describe('Why it was skipped, or what it waits for'),
    error: z.object({ code: z.int(), title: z.string(), fix: z.string() }).nullable(),
  })
  .meta({ id: 'CardNotice' })

const shownAgenda = z
  .object({
    location: z.object({
      id: z.string(),
      name: z.string(),
      address: z.string().nullable(),
      timeZone: z.string(),
      phone: z.string().nullable(),
    }),
    timeZone: z.string(),
    now: z.string().meta({ format: 'date-time' }),
    localNow: wallClock,
    hours: z.array(z.object({ date: z.string(), open: z.array(timeSpan) })).describe('When the location is open'),
    professionals: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        archived: z.boolean().describe('Gone, but with appointments on these days'),
        hours: z.array(
          z.object({
            date: z.string(),
            open: z.array(timeSpan).describe('Working, while the location is open'),
            absences: z.array(timeSpan.extend({ reason: z.string().nullable() })),
          }),
        ),
      }),
    ),
    appointments: z.array(
      shownAppointment.extend({
        localStart: wallClock,
        localEnd: wallClock,
        notice: notice.nullable().describe('How it stands with the client: what failed, else what waits, else the latest'),
      }),
    ),
  })
  .meta({ id: 'Agenda' })

function show({ location, open, professionals, cards }: Agenda, locale: Locale, now: Date): z.input<typeof shownAgenda> {
  return {
    location,
    timeZone: location.timeZone,
    now: now.toISOString(),
    localNow: minutesOf(toLocal(now, location.timeZone)),
    hours: open,
    professionals,
    appointments: cards.map(({ appointment, notice: brief }) => ({
      ...showAppointment(appointment),
      localStart: minutesOf(appointment.localStart),
      localEnd: minutesOf(toLocal(appointment.endsAt, appointment.timeZone)),
      notice: brief === undefined ? null : showBrief(brief, locale),
    })),
  }
}

function showBrief({ id, kind, status, reasonCode, waitingCode, errorCode }: Brief, locale: Locale): z.input<typeof notice> {
  return {
    messageId: id,
    kind,
    status,
    reason: reasonOf(reasonCode ?? waitingCode ?? triedAgainFor({ status, errorCode }), locale),
    error: status === 'failed' ? failureOf(errorCode, locale) : null,
  }
}

const minutesOf = (local: string): string => local.slice(0, 16)

export const deskEndpoints = [
  endpoint({
    tag: 'agenda',
    method: 'get',
    path: '/agenda',
    operationId: 'getAgenda',
    summary: 'A day or a week of one location in one answer: columns, hours, absences, and appointments with the state of their notices',
    role: 'professional',
    query: z.strictObject({
      locationId: field.id,
      from: field.localDate,
      days: z.coerce.number({ error: 'Give 1 to 7' }).int().min(1, 'At least 1').max(7, 'At most 7').default(1),
    }),
    answer: shownAgenda,
    handle: async (ctx: Context, { query }) => {
      const agenda = await readAgenda(ctx, query)
      return show(agenda, await organizations.localeOf(ctx), ctx.clock.now())
    },
  }),
]
