import { z } from 'zod'
import { endpoint } from '../access/endpoint.ts'
import * as field from '../access/fields.ts'
import { nameActors, shownActor } from '../access/name-actors.ts'
import { withOffset } from '../calendar/zone.ts'
import { type Appointment, type AppointmentContext, type AppointmentRefusal, appointmentStatuses, refuse } from './appointment.ts'
import { bookAppointment } from './book-appointment.ts'
import { changeAppointment } from './change-appointment.ts'
import { noteResponse } from './record-response.ts'
import { cancelAppointment, completeAppointment, confirmAppointment, markNoShow } from './settle-appointment.ts'
import * as appointments from './store.ts'
import { undoAppointment } from './undo-appointment.ts'

export const statusOf = {
  'not-found': 404,
  'slot-taken': 409,
  'already-settled': 409,
  'stale-revision': 409,
  'nothing-to-undo': 409,
  'hold-over': 409,
  'already-told': 409,
  'in-the-past': 422,
  invalid: 422,
} as const satisfies Record<AppointmentRefusal, number>

const startsAt = z
  .string({ error: 'Give a time, such as 2026-12-03T15:00' })
  .max(60)
  .describe('Without an offset: wall-clock time in the location’s zone; with one: that instant')
const serviceIds = z.array(field.id).min(1, 'Name at least one service').max(20, 'At most 20 services')
const notify = z
  .union([z.boolean(), z.strictObject({ afterSeconds: z.number().int().min(0).max(3600) })], {
    error: 'Use true, false or {"afterSeconds": 0 to 3600}',
  })
  .optional()
  .describe('Whether the client is told: at once (true, the default), not at all, or after so many seconds')

export const newAppointmentFields = z.strictObject({
  locationId: field.id,
  serviceIds,
  professionalId: field.id.nullish().describe('Without one nothing conflicts'),
  startsAt,
  notes: field.longText.nullish(),
  clientId: field.id.optional().describe('A client you know; or give `client`'),
  client: z
    .strictObject({
      name: field.name,
      phone: field.writtenPhone.nullish(),
      email: field.email.nullish(),
      locale: field.locale.nullish(),
    })
    .optional()
    .describe('Found by the phone, or added; an existing client keeps their name'),
  status: z.enum(['confirmed', 'pending']).optional().describe('confirmed by default; a pending one gets its notices once confirmed'),
  notify,
})

const clientResponse = z.enum(['none', 'confirmed', 'declined'], { error: 'Use none, confirmed or declined' })

const newAppointment = newAppointmentFields
  .refine((body) => (body.clientId === undefined) !== (body.client === undefined), {
    path: ['client'],
    error: 'Give either clientId or client',
  })
  .meta({ id: 'NewAppointment', oneOf: [{ required: ['clientId'] }, { required: ['client'] }] })

/** What may be changed of an appointment. */
export const edit = z
  .strictObject({
    startsAt: startsAt.optional(),
    professionalId: field.id.nullish(),
    serviceIds: serviceIds.optional(),
    notes: field.longText.nullish(),
    revision: z.int().min(1).optional().describe('The one you read; when another came since, 409'),
    notify,
  })
  .meta({ id: 'AppointmentEdit' })

export const shownAppointment = z
  .object({
    id: z.string(),
    status: z.enum(appointmentStatuses),
    startsAt: z.string().meta({ format: 'date-time', description: 'With the location’s offset' }),
    endsAt: z.string().meta({ format: 'date-time' }),
    timeZone: z.string().describe('The location’s zone, in which its wall clock is kept'),
    client: z.object({
      id: z.string(),
      name: z.string(),
      phone: z.string().nullable(),
      email: z.string().nullable(),
      locale: field.locale.nullable(),
    }),
    location: z.object({
      id: z.string(),
      name: z.string(),
      address: z.string().nullable(),
      timeZone: z.string(),
      phone: z.string().nullable(),
    }),
    services: z.array(z.object({ id: z.string(), name: z.string(), durationMinutes: z.int(), price: z.number().nullable() })),
    professional: z.object({ id: z.string(), name: z.string() }).nullable(),
    notes: z.string().nullable(),
    clientResponse: clientResponse.describe('What the client answered'),
    revision: z.int().describe('Grows with every change'),
    createdAt: z.string().meta({ format: 'date-time' }),
    updatedAt: z.string().meta({ format: 'date-time' }),
  })
  .meta({ id: 'Appointment' })

export function show(appointment: Appointment): z.input<typeof shownAppointment> {
  const { startsAt, endsAt, timeZone, createdAt, updatedAt } = appointment
  return {
    ...appointment,
    startsAt: withOffset(startsAt, timeZone),
    endsAt: withOffset(endsAt, timeZone),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }
}

const filter = z.strictObject({
  ...field.paging,
  from: field.instant.optional().describe('Starting at this instant or later'),
  to: field.instant.optional().describe('Starting before this instant'),
  locationId: field.id.optional(),
  professionalId: field.id.optional(),
  clientId: field.id.optional(),
  status: z.enum(appointmentStatuses).optional(),
  q: z.string().max(200).optional().describe('Any part of the client’s name or phone'),
  order: z.enum(['asc', 'desc']).optional().describe('By start: the earliest first, unless `desc`'),
})

const tag = 'appointments'
const reads = { tag, method: 'get', role: 'professional' } as const
const acts = { tag, method: 'post', role: 'receptionist', answer: shownAppointment } as const
const told = z.strictObject({ notify }).optional()

async function read(ctx: AppointmentContext, id: string): Promise<Appointment> {
  return (await appointments.find(ctx.db, ctx, id)) ?? refuse('not-found', 'There is no such appointment')
}

const event = z
  .object({
    at: z.string().meta({ format: 'date-time' }),
    actor: z.string(),
    by: shownActor,
    action: z.string(),
    detail: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'AppointmentEvent' })

export const appointmentEndpoints = [
  endpoint({
    ...acts,
    path: '/appointments',
    operationId: 'bookAppointment',
    summary: 'Book an appointment; its notices are planned with it',
    status: 201,
    body: newAppointment,
    handle: async (ctx: AppointmentContext, { body }) => show(await bookAppointment(ctx, body)),
  }),
  endpoint({
    ...reads,
    path: '/appointments',
    operationId: 'listAppointments',
    summary: 'List appointments by start',
    query: filter,
    answer: field.pageOf(shownAppointment),
    handle: async (ctx: AppointmentContext, { query }) => {
      const page = await appointments.list(ctx.db, ctx, query)
      return { ...page, items: page.items.map(show) }
    },
  }),
  endpoint({
    ...reads,
    path: '/appointments/:id',
    operationId: 'getAppointment',
    summary: 'Read an appointment',
    answer: shownAppointment,
    handle: async (ctx: AppointmentContext, { id }) => show(await read(ctx, id)),
  }),
  endpoint({
    ...reads,
    path: '/appointments/:id/history',
    operationId: 'getAppointmentHistory',
    summary: 'Everything that happened to an appointment, oldest first, and who did it',
    answer: field.pageOf(event),
    handle: async (ctx: AppointmentContext, { id }) => {
      await read(ctx, id)
      const events = await appointments.history(ctx.db, ctx, id)
      const nameOf = await nameActors(
        ctx.db,
        events.map(({ actor }) => actor),
      )
      return { items: events.map((one) => ({ ...one, by: nameOf(one.actor), at: one.at.toISOString() })), nextCursor: null }
    },
  }),
  endpoint({
    tag,
    role: 'receptionist',
    method: 'patch',
    path: '/appointments/:id',
    operationId: 'changeAppointment',
    summary: 'Move or edit an appointment; only another start is news for the client',
    body: edit,
    answer: shownAppointment,
    handle: async (ctx: AppointmentContext, { id, body }) => show(await changeAppointment(ctx, id, body)),
  }),
  endpoint({
    ...acts,
    path: '/appointments/:id/confirm',
    operationId: 'confirmAppointment',
    summary: 'Accept an appointment that was only asked for',
    body: told,
    handle: async (ctx: AppointmentContext, { id, body }) => show(await confirmAppointment(ctx, id, body?.notify)),
  }),
  endpoint({
    ...acts,
    path: '/appointments/:id/cancel',
    operationId: 'cancelAppointment',
    summary: 'Cancel an appointment; whatever was still to be said about it is not said',
    body: z.strictObject({ reason: field.longText.optional(), notify }).optional(),
    handle: async (ctx: AppointmentContext, { id, body }) => show(await cancelAppointment(ctx, id, body)),
  }),
  endpoint({
    ...acts,
    path: '/appointments/:id/undo',
    operationId: 'undoAppointment',
    summary:
      'Undo the last change before its notify.afterSeconds are over, or, of one that tells nobody, within ten seconds: nobody hears of either',
    body: z
      .strictObject({ revision: z.int().min(1).optional().describe('The one that the change left; when another came since, 409') })
      .optional(),
    handle: async (ctx: AppointmentContext, { id, body }) => show(await undoAppointment(ctx, id, body?.revision)),
  }),
  endpoint({
    ...acts,
    path: '/appointments/:id/client-response',
    operationId: 'noteClientResponse',
    summary: 'Note what the client answered to somebody of the team; nobody is written to',
    body: z.strictObject({ response: clientResponse }),
    handle: async (ctx: AppointmentContext, { id, body }) => show(await noteResponse(ctx, id, body.response)),
  }),
  endpoint({
    ...acts,
    path: '/appointments/:id/complete',
    operationId: 'completeAppointment',
    summary: 'The client came',
    body: z.strictObject({}).optional(),
    handle: async (ctx: AppointmentContext, { id }) => show(await completeAppointment(ctx, id)),
  }),
  endpoint({
    ...acts,
    path: '/appointments/:id/no-show',
    operationId: 'markNoShow',
    summary: 'The client did not come',
    body: z.strictObject({}).optional(),
    handle: async (ctx: AppointmentContext, { id }) => show(await markNoShow(ctx, id)),
  }),
]
