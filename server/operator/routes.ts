import { z } from 'zod'
import { endpoint } from '../access/endpoint.ts'
import * as field from '../access/fields.ts'
import type { PersonContext } from '../access/standing.ts'
import type { Locale } from '../calendar/locale.ts'
import * as backlogs from '../message/backlog-store.ts'
import { failureOf } from '../message/failure.ts'
import { standingOf } from '../message/standing-store.ts'
import * as troubles from '../message/trouble/trouble-store.ts'
import { type Organization, type OrganizationContext, refuse } from '../organization/organization.ts'
import { organizationChange, shownOrganization } from '../organization/routes.ts'
import * as organizations from '../organization/store.ts'
import { updateOrganization } from '../organization/update-organization.ts'
import * as heartbeats from '../platform/heartbeat-store.ts'
import { openOrganization } from './open-organization.ts'

/** Whoever runs the installation, and a way to act in any organization of it. */
type OperatorContext = PersonContext & { contextFor: (organizationId: string, actor: string) => OrganizationContext }

const DAY_MS = 86_400_000

const instant = z.string().meta({ format: 'date-time' })

const overseen = shownOrganization
  .extend({
    messages: z.object({
      due: z.int().describe('Their time has come, and they have not left'),
      oldestDueAt: instant.nullable(),
      failed24h: z.int().describe('Of those written in the last 24 hours'),
      lastWrittenAt: instant.nullable(),
    }),
  })
  .meta({ id: 'OverseenOrganization' })

const health = z
  .object({
    worker: z.object({ seenAt: instant.nullable(), standing: z.boolean().describe('No worker has shown itself lately: nothing leaves') }),
    queue: z.object({
      queued: z.int().describe('Messages that have not left yet, for whatever reason'),
      due: z.int(),
      oldestDueSeconds: z.number(),
      underWay: z.int(),
      uncertain: z.int().describe('Requests of which nobody knows what came of them, being looked for'),
    }),
    pausedSenders: z.array(
      z.object({
        sender: z.string().describe('Its last digits'),
        errorCode: z.int(),
        title: z.string().describe('What it means, in the reader’s language'),
        fix: z.string(),
        pausedAt: instant,
        probeAt: instant.describe('When the next may be tried'),
      }),
    ),
  })
  .meta({ id: 'InstallationHealth' })

const iso = (at: Date | null): string | null => at && at.toISOString()

async function oversee({ db, clock }: PersonContext, found: readonly Organization[]): Promise<z.input<typeof overseen>[]> {
  const now = clock.now()
  const ids = found.map(({ id }) => id)
  const of = await standingOf(db, ids, now, new Date(now.getTime() - DAY_MS))
  return found.map((organization) => {
    const { due, oldestDueAt, failed, lastWrittenAt } = of(organization.id)
    const messages = { due, oldestDueAt: iso(oldestDueAt), failed24h: failed, lastWrittenAt: iso(lastWrittenAt) }
    return { ...organization, messages }
  })
}

async function overseeOne(ctx: PersonContext, organization: Organization): Promise<z.input<typeof overseen>> {
  const [shown] = await oversee(ctx, [organization])
  return shown ?? refuse('not-found', 'There is no such organization')
}

async function healthOf({ db, clock, language }: PersonContext): Promise<z.input<typeof health>> {
  const now = clock.now()
  const seenAt = await heartbeats.lastSeen(db)
  const paused = await troubles.paused(db)
  return {
    worker: { seenAt: seenAt?.toISOString() ?? null, standing: !(await heartbeats.isWorkerAlive(db, now)) },
    queue: await backlogs.backlog(db, now),
    pausedSenders: paused.map(({ sender, errorCode, pausedAt, probeAt }) => ({
      sender: `…${sender.slice(-4)}`,
      errorCode,
      ...wordsOf(errorCode, language),
      pausedAt: pausedAt.toISOString(),
      probeAt: probeAt.toISOString(),
    })),
  }
}

/** What happened and what to do. */
function wordsOf(errorCode: number, locale: Locale): { title: string; fix: string } {
  const { title, fix } = failureOf(errorCode, locale)
  return { title, fix }
}

const door = { tag: 'operator', role: 'operator' } as const

export const operatorEndpoints = [
  endpoint({
    ...door,
    method: 'get',
    path: '/operator/organizations',
    operationId: 'listOrganizations',
    summary: 'List every organization of the installation, the newest first, and how its messages stand',
    query: z.strictObject({ ...field.paging, q: z.string().max(200).optional().describe('Any part of the name or slug') }),
    answer: field.pageOf(overseen),
    handle: async (ctx: OperatorContext, { query }) => {
      const page = await organizations.page(ctx.db, query)
      return { ...page, items: await oversee(ctx, page.items) }
    },
  }),
  endpoint({
    ...door,
    method: 'post',
    path: '/operator/organizations',
    operationId: 'openOrganization',
    summary: 'Open a business; its owner is invited with its slug in X-Organization',
    status: 201,
    body: z
      .strictObject({
        name: field.name,
        slug: z.string().max(63),
        country: z.string().max(2).optional(),
        timeZone: z.string().max(60).optional(),
        locale: field.locale.optional(),
        currency: z.string().max(3).optional(),
      })
      .meta({ id: 'NewOrganization' }),
    answer: overseen,
    handle: async (ctx: OperatorContext, { body }) => overseeOne(ctx, await openOrganization(ctx, body)),
  }),
  endpoint({
    ...door,
    method: 'patch',
    path: '/operator/organizations/:id',
    operationId: 'switchOrganization',
    summary: 'Change an organization and its notices, as its own admin would',
    body: organizationChange,
    answer: overseen,
    handle: async (ctx: OperatorContext, { id, body }) =>
      overseeOne(ctx, await updateOrganization(ctx.contextFor(id, `operator:${ctx.user.id}`), body)),
  }),
  endpoint({
    ...door,
    method: 'get',
    path: '/operator/health',
    operationId: 'getInstallationHealth',
    summary: 'How the work of the whole installation stands: worker, queue, senders that are turned away',
    answer: health,
    handle: (ctx: OperatorContext) => healthOf(ctx),
  }),
]
