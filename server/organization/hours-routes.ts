import { z } from 'zod'
import { endpoint, type Endpoint } from '../access/endpoint.ts'
import * as field from '../access/fields.ts'
import { addAbsence, findHours, listAbsences, removeAbsence, setHours } from './edit-hours.ts'
import type { Absence, Week } from './hours.ts'
import type { OrganizationContext } from './organization.ts'

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give a time of day, such as 09:00')
const endTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'Give a time of day, such as 13:00, or 24:00')

const weekday = z.int('Give a weekday').min(1, 'Monday is 1').max(7, 'Sunday is 7').describe('Monday is 1, Sunday 7')
const span = z.strictObject({ weekday, from: time, to: endTime })
const ownSpan = span.extend({ locationId: field.id.nullish().describe('At this location alone; at all of theirs without it') })
const endsLater = { path: ['to'], error: 'Give a time after from; hours past midnight are two spans' }
const isSpan = ({ from, to }: { from: string; to: string }): boolean => from < to

const said = {
  location: 'On the location’s wall clock. Null: nobody has said, always open; empty: never',
  professional: 'Null: whenever the location is open; empty: never',
}
const locationWeek = z
  .strictObject({ weekly: z.array(span.refine(isSpan, endsLater)).max(70, 'At most 70 spans').nullable() })
  .meta({ id: 'LocationHoursChange', description: said.location })
const professionalWeek = z
  .strictObject({ weekly: z.array(ownSpan.refine(isSpan, endsLater)).max(140, 'At most 140 spans').nullable() })
  .meta({ id: 'ProfessionalHoursChange', description: said.professional })

const shownSpan = z.object({ weekday: z.int(), from: z.string(), to: z.string() })
const shownLocationWeek = z.object({ weekly: z.array(shownSpan).nullable() }).meta({ id: 'LocationHours', description: said.location })
const shownProfessionalWeek = z
  .object({ weekly: z.array(shownSpan.extend({ locationId: z.string().nullish() })).nullable() })
  .meta({ id: 'ProfessionalHours', description: said.professional })

/** The row is not to be changed by whoever shows it. */
const showWeek = ({ weekly }: { weekly: Week }) => ({ weekly: weekly && [...weekly] })

const absence = z.strictObject({ from: field.localDateTime, to: field.localDateTime, reason: field.name.nullish() })
const shownAbsence = z
  .object({ id: z.string(), from: z.string(), to: z.string(), reason: z.string().nullable() })
  .meta({ id: 'Absence', description: 'A stretch of time on the wall clock in which somebody does not work' })

const show = (one: Absence): z.input<typeof shownAbsence> => ({ ...one, from: one.from.slice(0, 16), to: one.to.slice(0, 16) })

const reads = { method: 'get', role: 'professional' } as const

export const hoursEndpoints: Endpoint<OrganizationContext>[] = [
  endpoint({
    ...reads,
    tag: 'locations',
    path: '/locations/:id/hours',
    operationId: 'getLocationHours',
    summary: 'When a location is open every week',
    answer: shownLocationWeek,
    handle: async (ctx: OrganizationContext, { id }) => showWeek(await findHours(ctx, 'location', id)),
  }),
  endpoint({
    method: 'put',
    role: 'admin',
    tag: 'locations',
    path: '/locations/:id/hours',
    operationId: 'setLocationHours',
    summary: 'Set when a location is open; what is booked stays',
    body: locationWeek,
    answer: shownLocationWeek,
    handle: async (ctx: OrganizationContext, { id, body }) => showWeek(await setHours(ctx, 'location', id, body.weekly)),
  }),
  endpoint({
    ...reads,
    tag: 'professionals',
    path: '/professionals/:id/hours',
    operationId: 'getProfessionalHours',
    summary: 'When a professional works every week',
    answer: shownProfessionalWeek,
    handle: async (ctx: OrganizationContext, { id }) => showWeek(await findHours(ctx, 'professional', id)),
  }),
  endpoint({
    method: 'put',
    role: 'admin',
    tag: 'professionals',
    path: '/professionals/:id/hours',
    operationId: 'setProfessionalHours',
    summary: 'Set when a professional works; what is booked stays',
    body: professionalWeek,
    answer: shownProfessionalWeek,
    handle: async (ctx: OrganizationContext, { id, body }) => showWeek(await setHours(ctx, 'professional', id, body.weekly)),
  }),
  endpoint({
    ...reads,
    tag: 'professionals',
    path: '/professionals/:id/absences',
    operationId: 'listAbsences',
    summary: 'When a professional is away, the first first; what has been over for three months is left out',
    answer: field.pageOf(shownAbsence),
    handle: async (ctx: OrganizationContext, { id }) => ({ items: (await listAbsences(ctx, id)).map(show), nextCursor: null }),
  }),
  endpoint({
    method: 'post',
    role: 'receptionist',
    tag: 'professionals',
    path: '/professionals/:id/absences',
    operationId: 'addAbsence',
    summary: 'Note that a professional will be away; what is booked stays',
    status: 201,
    body: absence.meta({ id: 'NewAbsence' }),
    answer: shownAbsence,
    handle: async (ctx: OrganizationContext, { id, body }) => show(await addAbsence(ctx, id, body)),
  }),
  endpoint({
    method: 'delete',
    role: 'receptionist',
    tag: 'professionals',
    path: '/professionals/:id/absences/:absenceId',
    operationId: 'removeAbsence',
    summary: 'Remove an absence',
    status: 204,
    params: z.object({ absenceId: field.id }),
    handle: (ctx: OrganizationContext, { id, params }) => removeAbsence(ctx, id, params.absenceId),
  }),
]
