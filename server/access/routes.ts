import { z } from 'zod'
import type { Context } from '../platform/context.ts'
import { createApiKey } from './create-api-key.ts'
import { endpoint } from './endpoint.ts'
import * as field from './fields.ts'
import { nameActors, shownActor } from './name-actors.ts'
import { mayActAs, type Role, roles } from './role.ts'
import { revokeApiKey } from './revoke-api-key.ts'
import * as auditEvents from './audit-store.ts'
import * as apiKeys from './store.ts'
import { hashOf } from './api-key.ts'
import { refuse } from './user.ts'

type AccessContext = Context & { role: Role }

const shownKey = z
  .object({
    id: z.string(),
    name: z.string(),
    role: z.enum(roles),
    hint: z.string().describe('What the key ends in'),
    createdAt: z.string().meta({ format: 'date-time' }),
    revokedAt: z.string().nullable().meta({ format: 'date-time' }),
    lastUsedAt: z.string().nullable().meta({ format: 'date-time' }).describe('To the hour'),
    by: shownActor.describe('Who made it'),
  })
  .meta({ id: 'ApiKey' })

const madeKey = shownKey
  .extend({ key: z.string().describe('Shown this once; send it as Authorization: Bearer KEY') })
  .meta({ id: 'NewApiKey' })

const shownAudit = z
  .object({
    id: z.string(),
    at: z.string().meta({ format: 'date-time' }),
    actor: z.string(),
    by: shownActor,
    action: z.string().describe('What was done: member.changed, invitation.made, api-key.revoked, organization.changed, …'),
    subject: z.string().describe('To whom or what: a kind and an id'),
    detail: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'AuditEvent' })

async function listKeys({ db, organizationId }: Context): Promise<z.input<typeof shownKey>[]> {
  const makers = await auditEvents.actorsOf(db, organizationId, 'api-key.made')
  const nameOf = await nameActors(db, [...makers.values()])
  return (await apiKeys.list(db, organizationId)).map(({ createdAt, revokedAt, lastUsedAt, ...key }) => ({
    ...key,
    createdAt: createdAt.toISOString(),
    revokedAt: revokedAt?.toISOString() ?? null,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    by: nameOf(makers.get(`api-key:${key.id}`) ?? 'system'),
  }))
}

async function make(ctx: AccessContext, { name, role }: { name: string; role: Role }): Promise<z.input<typeof madeKey>> {
  if (!mayActAs(ctx.role, role)) {
    refuse('role-too-small', `A key of the role ${role} is not yours to give: you have ${ctx.role}`)
  }
  const key = await createApiKey(ctx, { organizationId: ctx.organizationId, name, role })
  const known = await apiKeys.findByHash(ctx.db, hashOf(key))
  const made = (await listKeys(ctx)).find(({ id }) => id === known?.id)
  return made ? { ...made, key } : refuse('not-found', 'The key is gone')
}

const keys = { tag: 'api-keys', role: 'admin', whole: true } as const

export const accessEndpoints = [
  endpoint({
    ...keys,
    method: 'get',
    path: '/api-keys',
    operationId: 'listApiKeys',
    summary: 'List the keys of the organization, also those that are over',
    answer: field.pageOf(shownKey),
    handle: async (ctx: AccessContext) => ({ items: await listKeys(ctx), nextCursor: null }),
  }),
  endpoint({
    ...keys,
    method: 'post',
    path: '/api-keys',
    operationId: 'createApiKey',
    summary: 'Make a key; it is shown once',
    status: 201,
    secret: true,
    body: z.strictObject({ name: field.name, role: z.enum(roles) }),
    answer: madeKey,
    handle: (ctx: AccessContext, { body }) => make(ctx, body),
  }),
  endpoint({
    ...keys,
    method: 'delete',
    path: '/api-keys/:id',
    operationId: 'revokeApiKey',
    summary: 'End a key: from now on it opens nothing',
    status: 204,
    handle: async (ctx: AccessContext, { id }) => {
      if (!(await revokeApiKey(ctx, id))) refuse('not-found', 'There is no such key in use')
    },
  }),
  endpoint({
    tag: 'audit',
    role: 'admin',
    whole: true,
    method: 'get',
    path: '/audit',
    operationId: 'listAuditEvents',
    summary: 'Who changed what about people, roles, keys and switches, the newest first',
    query: z.strictObject(field.paging),
    answer: field.pageOf(shownAudit),
    handle: async (ctx: AccessContext, { query }) => {
      const page = await auditEvents.list(ctx.db, ctx.organizationId, query)
      const nameOf = await nameActors(
        ctx.db,
        page.items.map(({ actor }) => actor),
      )
      return { ...page, items: page.items.map((one) => ({ ...one, by: nameOf(one.actor), at: one.at.toISOString() })) }
    },
  }),
]
