import { z } from 'zod'
import { endpoint } from '../access/endpoint.ts'
import * as field from '../access/fields.ts'
import type { Context } from '../platform/context.ts'
import { type Client, type ClientContext, type ClientRefusal, consents, refuse } from './client.ts'
import { createClient } from './create-client.ts'
import { eraseClient } from './erase-client.ts'
import * as clients from './store.ts'
import { updateClient } from './update-client.ts'

export const statusOf = { 'not-found': 404, 'phone-taken': 409, invalid: 422 } as const satisfies Record<ClientRefusal, number>

const consent = z
  .enum(consents, { error: 'Use granted, unknown or withdrawn' })
  .describe('unknown does not stop service messages; withdrawn does')

const given = z.strictObject({
  name: field.name,
  phone: field.writtenPhone.nullish(),
  email: field.email.nullish(),
  locale: field.locale.nullish(),
  notes: field.longText.nullish().describe('What whoever serves them should know; never sent'),
  whatsapp: z.strictObject({ consent: consent.optional() }).optional(),
})

export const shownClient = z
  .object({
    id: z.string(),
    name: z.string(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    locale: field.locale.nullable(),
    notes: z.string().nullable(),
    whatsapp: z.object({ consent }),
  })
  .meta({ id: 'Client' })

const tag = 'clients'
const reads = { tag, method: 'get', role: 'professional' } as const

async function read(ctx: Context, id: string): Promise<Client> {
  return (await clients.find(ctx.db, ctx, id)) ?? refuse('not-found', 'There is no such client')
}

export const clientEndpoints = [
  endpoint({
    ...reads,
    path: '/clients',
    operationId: 'listClients',
    summary: 'List clients, the newest first; q finds by name or any part of the phone',
    query: z.strictObject({ ...field.paging, q: z.string().max(200).optional() }),
    answer: field.pageOf(shownClient),
    handle: (ctx: Context, { query }) => clients.list(ctx.db, ctx, query),
  }),
  endpoint({
    tag,
    method: 'post',
    role: 'receptionist',
    path: '/clients',
    operationId: 'createClient',
    summary: 'Add a client; one per phone',
    status: 201,
    body: given.meta({ id: 'NewClient' }),
    answer: shownClient,
    handle: (ctx: ClientContext, { body }) => createClient(ctx, body),
  }),
  endpoint({
    ...reads,
    path: '/clients/:id',
    operationId: 'getClient',
    summary: 'Read a client',
    answer: shownClient,
    handle: (ctx: Context, { id }) => read(ctx, id),
  }),
  endpoint({
    tag,
    method: 'patch',
    role: 'receptionist',
    path: '/clients/:id',
    operationId: 'changeClient',
    summary: 'Change a client; a new phone or consent changes what is planned',
    body: given.partial().meta({ id: 'ClientChange' }),
    answer: shownClient,
    handle: (ctx: ClientContext, { id, body }) => updateClient(ctx, id, body),
  }),
  endpoint({
    tag,
    method: 'post',
    role: 'admin',
    whole: true,
    path: '/clients/:id/erase',
    operationId: 'eraseClient',
    summary: 'Erase a person: name, phone, e-mail and texts go, the figures stay',
    body: z.strictObject({}).optional(),
    answer: shownClient,
    handle: (ctx: ClientContext, { id }) => eraseClient(ctx, id),
  }),
]
