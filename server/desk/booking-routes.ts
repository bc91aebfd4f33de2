import { z } from 'zod'
import { endpoint } from '../access/endpoint.ts'
import * as field from '../access/fields.ts'
import { findSlots } from '../appointment/find-slots.ts'
import { showFree, showTaken } from '../appointment/refuse-taken.ts'
import { edit, newAppointmentFields } from '../appointment/routes.ts'
import type { Locale } from '../calendar/locale.ts'
import { toLocal, withOffset } from '../calendar/zone.ts'
import type { Channels } from '../message/channel.ts'
import { reasonOf } from '../message/reason.ts'
import * as organizations from '../organization/store.ts'
import type { Context } from '../platform/context.ts'
import { type BookingPreview, previewBooking, previewChange } from './preview-booking.ts'

const wallClock = z.string().describe('Wall clock, no offset: 2026-12-03T15:00')
const instant = z.string().meta({ format: 'date-time' })
const reason = z.object({ code: z.string(), text: z.string() })

const shownPreview = z
  .object({
    startsAt: instant,
    endsAt: instant,
    localStart: wallClock,
    localEnd: wallClock,
    text: z.object({ kind: z.string(), body: z.string() }).nullable().describe('What the client would be told at once'),
    reason: reason.nullable().describe('Why nothing would be said'),
    waiting: reason.nullable().describe('What the text would wait for'),
    plan: z.array(z.object({ kind: z.string(), dueAt: instant, status: z.enum(['pending', 'skipped']), reason: reason.nullable() })),
    conflicts: z
      .array(
        z.object({
          appointmentId: z.string().nullable().describe('null for whoever may not look there'),
          professionalId: z.string(),
          clientName: z.string().nullable(),
          localStart: wallClock,
          localEnd: wallClock,
        }),
      )
      .describe('Who has the professional at that time'),
    nextFree: z
      .object({ startsAt: instant, localStart: wallClock })
      .nullable()
      .describe('With conflicts: the next start on that day that would do'),
    costUsd: z.number().nullable().describe('An estimate of what the text costs; null where no rate is known'),
  })
  .meta({ id: 'BookingPreview' })

function show(ctx: Context, { appointment, taken, nextFree, notice }: BookingPreview, locale: Locale): z.input<typeof shownPreview> {
  const { startsAt, endsAt, localStart, timeZone } = appointment
  return {
    startsAt: withOffset(startsAt, timeZone),
    endsAt: withOffset(endsAt, timeZone),
    localStart: localStart.slice(0, 16),
    localEnd: toLocal(endsAt, timeZone).slice(0, 16),
    text: notice?.text ?? null,
    reason: reasonOf(notice?.reason ?? null, locale),
    waiting: reasonOf(notice?.waits ?? null, locale),
    plan: (notice?.plan ?? []).map((one) => ({ ...one, dueAt: one.dueAt.toISOString(), reason: reasonOf(one.reason, locale) })),
    conflicts: taken.map((one) => showTaken(ctx, one)),
    nextFree: showFree(nextFree),
    costUsd: notice?.costUsd ?? null,
  }
}

const ids = z
  .string({ error: 'Name at least one service' })
  .max(1_000)
  .transform((written) => written.split(','))
  .pipe(z.array(field.id).min(1, 'Name at least one service').max(20, 'At most 20 services'))
  .meta({ id: 'ServiceIds', description: 'Ids of services, separated by commas' })

const slot = z.object({ localStart: wallClock, startsAt: instant, professionalId: z.string().nullable() }).meta({ id: 'FreeSlot' })

export const bookingEndpoints = [
  endpoint({
    tag: 'appointments',
    method: 'post',
    path: '/appointments/preview',
    operationId: 'previewAppointment',
    summary: 'What booking would say, plan and cost, and whom it would meet; nothing is changed',
    role: 'receptionist',
    body: newAppointmentFields
      .refine(({ clientId, client }) => clientId === undefined || client === undefined, {
        path: ['client'],
        error: 'Give clientId or client',
      })
      .meta({ id: 'AppointmentDraft', description: 'As NewAppointment; without a client, only the time and its conflicts are told' }),
    answer: shownPreview,
    handle: async (ctx: Context & { channels: Channels }, { body }) => {
      const preview = await previewBooking(ctx, body)
      return show(ctx, preview, await organizations.localeOf(ctx))
    },
  }),
  endpoint({
    tag: 'appointments',
    method: 'post',
    path: '/appointments/:id/preview',
    operationId: 'previewChange',
    summary: 'What moving or editing it would say, plan and cost, and whom it would meet; nothing is changed',
    role: 'receptionist',
    body: edit,
    answer: shownPreview,
    handle: async (ctx: Context & { channels: Channels }, { id, body }) => {
      const preview = await previewChange(ctx, id, body)
      return show(ctx, preview, await organizations.localeOf(ctx))
    },
  }),
  endpoint({
    tag: 'appointments',
    method: 'get',
    path: '/slots',
    operationId: 'findSlots',
    summary: 'Free starts, on quarter hours within working hours; staff may book others as well',
    role: 'professional',
    query: z.strictObject({
      locationId: field.id,
      serviceIds: ids,
      professionalId: field.id.optional(),
      date: field.localDate,
      days: z.coerce.number({ error: 'Give 1 to 14' }).int().min(1, 'At least 1').max(14, 'At most 14').default(1),
    }),
    answer: z.object({ timeZone: z.string(), items: z.array(slot) }).meta({ id: 'FreeSlots' }),
    handle: async (ctx: Context, { query }) => {
      const { timeZone, slots } = await findSlots(ctx, query)
      const items = slots.map(({ localStart, startsAt, professionalId }) => {
        return { localStart: localStart.slice(0, 16), startsAt: withOffset(startsAt, timeZone), professionalId }
      })
      return { timeZone, items }
    },
  }),
]
