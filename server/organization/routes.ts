import { z } from 'zod'
import { endpoint } from '../access/endpoint.ts'
import * as field from '../access/fields.ts'
import type { Context } from '../platform/context.ts'
import { isCountry } from '../phone/phone.ts'
import { type Organization, type OrganizationContext, type OrganizationRefusal, refuse } from './organization.ts'
import * as organizations from './store.ts'
import { type OrganizationChange, updateOrganization } from './update-organization.ts'

export const statusOf = {
  'not-found': 404,
  'slug-taken': 409,
  'in-use': 409,
  limited: 403,
  invalid: 422,
} as const satisfies Record<OrganizationRefusal, number>

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Use a time such as 21:00')

const whatsapp = z.object({
  enabled: z.boolean().describe('Off until somebody turns it on'),
  senderName: field.name.describe('How the organization signs'),
  confirmationEnabled: z.boolean(),
  reminder24hEnabled: z.boolean(),
  reminder1hEnabled: z.boolean(),
  cancellationEnabled: z.boolean(),
  rescheduleEnabled: z.boolean(),
  quietHours: z.strictObject({ from: hour, to: hour }).nullable().describe('Wall-clock hours in which no notice leaves'),
  monthlyBudgetUsd: z.number().min(0).nullable().describe('No notice beyond it; null: no limit'),
  clientsMayCancel: z.boolean().describe('Whether the button «No puedo» cancels; otherwise the appointment stays and the staff decides'),
})

const organization = z.object({
  name: field.name,
  slug: z.string(),
  locale: field.locale,
  timeZone: z.string().describe('An IANA time zone'),
  country: z.string().toUpperCase().refine(isCountry, 'Use a two-letter country code, such as CO').describe('ISO 3166-1 alpha-2'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'Use a three-letter currency code, such as COP')
    .describe('ISO 4217'),
  retentionDays: z
    .int('Give whole days')
    .min(30, 'At least 30 days')
    .max(3650, 'At most ten years: 3650 days')
    .describe('How long messages, and what clients wrote, are kept; what concerns an appointment ahead always is'),
  whatsapp,
})

export const shownOrganization = organization.extend({ id: z.string(), demo: z.boolean() }).meta({ id: 'Organization' })
export const organizationChange = z
  .strictObject({ ...organization.omit({ slug: true }).partial().shape, whatsapp: z.strictObject(whatsapp.partial().shape).optional() })
  .meta({ id: 'OrganizationChange' })

/** The same rules for whoever changes an organization by another door. */
export function parseOrganizationChange(input: unknown): OrganizationChange {
  const parsed = organizationChange.safeParse(input)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => ({
    path: [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys : [])].join('.'),
    message: issue.code === 'unrecognized_keys' ? 'There is no such setting' : issue.message,
  }))
  return refuse('invalid', 'Nothing was changed', faults)
}

async function own(ctx: Context): Promise<Organization> {
  return (await organizations.find(ctx.db, ctx.organizationId)) ?? refuse('not-found', 'There is no such organization')
}

export const organizationEndpoints = [
  endpoint({
    tag: 'organization',
    method: 'get',
    path: '/organization',
    operationId: 'getOrganization',
    summary: 'Read the organization of this key',
    role: 'professional',
    answer: shownOrganization,
    handle: (ctx: Context) => own(ctx),
  }),
  endpoint({
    tag: 'organization',
    method: 'patch',
    path: '/organization',
    operationId: 'changeOrganization',
    summary: 'Change the organization and its notices; what is planned follows',
    role: 'admin',
    whole: true,
    body: organizationChange,
    answer: shownOrganization,
    handle: (ctx: OrganizationContext, { body }) => updateOrganization(ctx, body),
  }),
]
