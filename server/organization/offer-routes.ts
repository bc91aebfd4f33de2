import { z } from 'zod'
import { endpoint, type Endpoint } from '../access/endpoint.ts'
import * as field from '../access/fields.ts'
import type { Context } from '../platform/context.ts'
import { archiveLocation, createLocation, updateLocation } from './edit-locations.ts'
import { archiveProfessional, createProfessional, findProfessional, updateProfessional } from './edit-professionals.ts'
import { archiveService, createService, findService, updateService } from './edit-services.ts'
import * as locations from './location-store.ts'
import { type OrganizationContext, refuse } from './organization.ts'
import * as professionals from './professional-store.ts'
import * as services from './service-store.ts'

const location = z.strictObject({
  name: field.name,
  address: field.longText.nullish(),
  timeZone: z.string().max(60).optional().describe('An IANA time zone; the organization’s by default'),
  phone: field.writtenPhone.nullish(),
})
const shownLocation = z
  .object({ id: z.string(), name: z.string(), address: z.string().nullable(), timeZone: z.string(), phone: z.string().nullable() })
  .meta({ id: 'Location' })

const service = z.strictObject({
  name: field.name,
  durationMinutes: z.int('Give whole minutes').min(1, 'At least 1 minute').max(1440, 'At most a day: 1440 minutes'),
  price: z.number().min(0).max(1e11).nullish().describe('In the organization’s currency'),
})
const shownService = z
  .object({ id: z.string(), name: z.string(), durationMinutes: z.int(), price: z.number().nullable() })
  .meta({ id: 'Service' })

const professional = z.strictObject({ name: field.name, locationIds: z.array(field.id).max(200).optional() })
const shownProfessional = z.object({ id: z.string(), name: z.string(), locationIds: z.array(z.string()) }).meta({ id: 'Professional' })

const list = { method: 'get', role: 'professional', query: z.strictObject(field.paging) } as const
const read = { method: 'get', role: 'professional' } as const
const create = { method: 'post', role: 'admin', status: 201 } as const
const update = { method: 'patch', role: 'admin' } as const
const archive = { method: 'delete', role: 'admin', status: 204 } as const
/** Locations and services are everybody's; whoever is limited to some places may look after those and who works there. */
const whole = { whole: true } as const

const locationEndpoints: Endpoint<OrganizationContext>[] = [
  endpoint({
    ...list,
    ...named('locations', '', 'listLocations', 'List locations'),
    answer: field.pageOf(shownLocation),
    handle: (ctx: Context, { query }) => locations.list(ctx.db, ctx, query),
  }),
  endpoint({
    ...create,
    ...whole,
    ...named('locations', '', 'createLocation', 'Add a location'),
    body: location.meta({ id: 'NewLocation' }),
    answer: shownLocation,
    handle: (ctx: OrganizationContext, { body }) => createLocation(ctx, body),
  }),
  endpoint({
    ...read,
    ...named('locations', '/:id', 'getLocation', 'Read a location'),
    answer: shownLocation,
    handle: async (ctx: Context, { id }) => (await locations.find(ctx.db, ctx, id)) ?? refuse('not-found', 'There is no such location'),
  }),
  endpoint({
    ...update,
    ...named('locations', '/:id', 'changeLocation', 'Change a location; with its zone, what was agreed keeps its hour'),
    body: location.partial().meta({ id: 'LocationChange' }),
    answer: shownLocation,
    handle: (ctx: OrganizationContext, { id, body }) => updateLocation(ctx, id, body),
  }),
  endpoint({
    ...archive,
    ...whole,
    ...named('locations', '/:id', 'removeLocation', 'Take a location out of use; 409 with appointments ahead'),
    handle: (ctx: OrganizationContext, { id }) => archiveLocation(ctx, id),
  }),
]

const serviceEndpoints: Endpoint<OrganizationContext>[] = [
  endpoint({
    ...list,
    ...named('services', '', 'listServices', 'List services'),
    answer: field.pageOf(shownService),
    handle: (ctx: Context, { query }) => services.list(ctx.db, ctx.organizationId, query),
  }),
  endpoint({
    ...create,
    ...whole,
    ...named('services', '', 'createService', 'Add a service'),
    body: service.meta({ id: 'NewService' }),
    answer: shownService,
    handle: (ctx: OrganizationContext, { body }) => createService(ctx, body),
  }),
  endpoint({
    ...read,
    ...named('services', '/:id', 'getService', 'Read a service'),
    answer: shownService,
    handle: (ctx: OrganizationContext, { id }) => findService(ctx, id),
  }),
  endpoint({
    ...update,
    ...whole,
    ...named('services', '/:id', 'changeService', 'Change a service; what is booked keeps its duration and price'),
    body: service.partial().meta({ id: 'ServiceChange' }),
    answer: shownService,
    handle: (ctx: OrganizationContext, { id, body }) => updateService(ctx, id, body),
  }),
  endpoint({
    ...archive,
    ...whole,
    ...named('services', '/:id', 'removeService', 'Take a service out of use; its appointments keep it'),
    handle: (ctx: OrganizationContext, { id }) => archiveService(ctx, id),
  }),
]

const professionalEndpoints: Endpoint<OrganizationContext>[] = [
  endpoint({
    ...list,
    ...named('professionals', '', 'listProfessionals', 'List professionals'),
    answer: field.pageOf(shownProfessional),
    handle: (ctx: Context, { query }) => professionals.list(ctx.db, ctx, query),
  }),
  endpoint({
    ...create,
    ...named('professionals', '', 'createProfessional', 'Add a professional; without locations they work at all of them'),
    body: professional.meta({ id: 'NewProfessional' }),
    answer: shownProfessional,
    handle: (ctx: OrganizationContext, { body }) => createProfessional(ctx, body),
  }),
  endpoint({
    ...read,
    ...named('professionals', '/:id', 'getProfessional', 'Read a professional'),
    answer: shownProfessional,
    handle: (ctx: OrganizationContext, { id }) => findProfessional(ctx, id),
  }),
  endpoint({
    ...update,
    ...named('professionals', '/:id', 'changeProfessional', 'Change a professional'),
    body: professional.partial().meta({ id: 'ProfessionalChange' }),
    answer: shownProfessional,
    handle: (ctx: OrganizationContext, { id, body }) => updateProfessional(ctx, id, body),
  }),
  endpoint({
    ...archive,
    ...named(
      'professionals',
      '/:id',
      'removeProfessional',
      'Take a professional out of use; 409 with appointments ahead, unless it is said whose they are',
    ),
    query: z
      .strictObject({
        keep: z.literal('true', { error: 'Use keep=true' }).optional().describe('Their appointments ahead keep them'),
        reassignTo: field.id.optional().describe('Who takes their appointments ahead over'),
      })
      .refine(({ keep, reassignTo }) => keep === undefined || reassignTo === undefined, {
        path: ['keep'],
        error: 'Give keep or reassignTo',
      }),
    handle: (ctx: OrganizationContext, { id, query: { keep, reassignTo } }) =>
      archiveProfessional(ctx, id, { keep: keep === 'true', reassignTo }),
  }),
]

function named(noun: string, rest: '' | '/:id', operationId: string, summary: string) {
  return { tag: noun, path: `/${noun}${rest}`, operationId, summary }
}

export const offerEndpoints: Endpoint<OrganizationContext>[] = [...locationEndpoints, ...serviceEndpoints, ...professionalEndpoints]
