import { z } from 'zod'
import { endpoint } from '../../access/endpoint.ts'
import { pageOf } from '../../access/fields.ts'
import type { Channels } from '../../message/channel.ts'
import { type Organization, refuse } from '../../organization/organization.ts'
import * as organizations from '../../organization/store.ts'
import type { Context } from '../../platform/context.ts'
import { changeWording } from './change-wording.ts'
import { requestPush } from './push-requested.ts'
import { refuseWithoutHost, type TemplateRefusal } from './push-templates.ts'
import type { TemplateKey } from './pushed-template.ts'
import { type ShownTemplate, shownTemplate, showTemplates, templateKey } from './show-templates.ts'
import { hostOf } from './standing.ts'

export const statusOf = { 'not-configured': 409, sandbox: 409 } as const satisfies Record<TemplateRefusal, number>

export type TemplateContext = Context & { channels: Channels }

const change = z
  .strictObject({
    body: z
      .string({ error: 'Give the words as text, or null for ours' })
      .max(4_000, 'At most 4,000 characters')
      .refine((text) => !text.includes('\u0000'), 'A text has no NUL character')
      .nullable()
      .describe('With {{name}}, {{business}}, {{services}}, {{when}}, {{place}}; null: our words again'),
  })
  .meta({ id: 'TemplateChange' })

async function organizationOf(ctx: TemplateContext): Promise<Organization> {
  return (await organizations.find(ctx.db, ctx.organizationId)) ?? refuse('not-found', 'There is no such organization')
}

async function listed(ctx: TemplateContext): Promise<ShownTemplate[]> {
  return showTemplates(ctx, await organizationOf(ctx), await organizations.localeOf(ctx))
}

async function push(ctx: TemplateContext): Promise<void> {
  refuseWithoutHost(hostOf(ctx.channels, await organizationOf(ctx)))
  await requestPush(ctx, true)
}

async function found(ctx: TemplateContext, { kind, locale }: TemplateKey): Promise<ShownTemplate> {
  const all = await listed(ctx)
  return all.find((one) => one.kind === kind && one.locale === locale) ?? refuse('not-found', 'There is no such template')
}

const one = { tag: 'templates', path: '/templates/:kind/:locale', params: templateKey, answer: shownTemplate } as const

export const templateEndpoints = [
  endpoint({
    tag: 'templates',
    method: 'get',
    path: '/templates',
    operationId: 'listTemplates',
    summary: 'List the words of every kind in every language, and how their approval stands',
    role: 'professional',
    answer: pageOf(shownTemplate),
    handle: async (ctx: TemplateContext) => ({ items: await listed(ctx), nextCursor: null }),
  }),
  endpoint({
    ...one,
    method: 'get',
    operationId: 'getTemplate',
    summary: 'Read the words of a kind in a language, and how their approval stands',
    role: 'professional',
    handle: (ctx: TemplateContext, { params }) => found(ctx, params),
  }),
  endpoint({
    tag: 'templates',
    method: 'post',
    path: '/templates/push',
    operationId: 'pushTemplates',
    summary: 'Have the worker submit to WhatsApp, within seconds, what is not approved yet; repeating it does no harm',
    role: 'admin',
    whole: true,
    answer: pageOf(shownTemplate),
    handle: async (ctx: TemplateContext) => {
      await push(ctx)
      return { items: await listed(ctx), nextCursor: null }
    },
  }),
  endpoint({
    ...one,
    method: 'put',
    operationId: 'changeTemplate',
    summary: 'Change the words; they are submitted by themselves where the others were, and those stay in force until these are approved',
    role: 'admin',
    whole: true,
    body: change,
    handle: async (ctx: TemplateContext, { params, body }) => {
      await changeWording(ctx, params, body.body)
      return found(ctx, params)
    },
  }),
]
