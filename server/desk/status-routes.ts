import { z } from 'zod'
import { endpoint } from '../access/endpoint.ts'
import * as field from '../access/fields.ts'
import { aroundNow, attendanceOf, type Start } from '../appointment/attendance-store.ts'
import { show as showAppointment, shownAppointment } from '../appointment/routes.ts'
import * as appointments from '../appointment/store.ts'
import { consents, refuse } from '../client/client.ts'
import * as consentHistory from '../client/consent-store.ts'
import * as clients from '../client/store.ts'
import type { Context } from '../platform/context.ts'
import { readStatus, type Surroundings } from './status.ts'

const at = z.string().meta({ format: 'date-time' })
const iso = (instant: Date | null): string | null => instant && instant.toISOString()

const shownStatus = z
  .object({
    worker: z.object({
      seenAt: at.nullable(),
      standing: z.boolean().describe('Nothing leaves: no worker has been seen for 15 seconds'),
      since: at.nullable().describe('Since when notices have been standing still, as far as can be told'),
    }),
    whatsapp: z.object({
      mode: z
        .enum(['emulator', 'account', 'none'])
        .describe('What messages leave by: the local emulator, a Twilio account, or nothing yet'),
      enabled: z.boolean(),
    }),
    emulatorPhone: z.string().nullable().describe('The page of the emulator’s phone, where one runs'),
    lastSentAt: at.nullable(),
  })
  .meta({ id: 'Status' })

const shownSummary = z
  .object({
    attendance: z.object({ pending: z.int(), confirmed: z.int(), cancelled: z.int(), completed: z.int(), no_show: z.int() }),
    last: shownAppointment.nullable().describe('The latest that took place, or should have'),
    next: shownAppointment.nullable(),
    consents: z.array(z.object({ at, consent: z.enum(consents), source: z.string() })).describe('Every change of consent, oldest first'),
  })
  .meta({ id: 'ClientSummary' })

const clientIds = z
  .string({ error: 'Name at least one client' })
  .max(10_000)
  .transform((written) => written.split(','))
  .pipe(z.array(field.id).min(1, 'Name at least one client').max(200, 'At most 200 clients'))
  .meta({ id: 'ClientIds', description: 'Ids of clients, separated by commas' })

const shownStart = z.object({ startsAt: at, timeZone: z.string() })

const shownVisits = z
  .object({
    items: z.array(
      z.object({
        clientId: z.string(),
        last: shownStart.nullable().describe('The latest that took place, or should have'),
        next: shownStart.nullable(),
      }),
    ),
  })
  .meta({ id: 'ClientVisits' })

const showStart = (start: Start | null) => start && { startsAt: start.startsAt.toISOString(), timeZone: start.timeZone }

async function summaryOf(ctx: Context, id: string): Promise<z.input<typeof shownSummary>> {
  const { db, organizationId, clock } = ctx
  if ((await clients.find(db, ctx, id)) === undefined) return refuse('not-found', 'There is no such client')
  const { counts, lastId, nextId } = await attendanceOf(db, ctx, id, clock.now())
  const shown = async (one: string | null) => {
    const found = one === null ? undefined : await appointments.find(db, ctx, one)
    return found === undefined ? null : showAppointment(found)
  }
  const changes = await consentHistory.ofClient(db, organizationId, id)
  return {
    attendance: counts,
    last: await shown(lastId),
    next: await shown(nextId),
    consents: changes.map((change) => ({ at: change.at.toISOString(), consent: change.consent, source: change.source })),
  }
}

export const statusEndpoints = [
  endpoint({
    tag: 'organization',
    method: 'get',
    path: '/status',
    operationId: 'getStatus',
    summary: 'Whether notices leave, by what, and when the last one did',
    role: 'professional',
    answer: shownStatus,
    handle: async (ctx: Context & Surroundings) => {
      const { worker, whatsapp, lastSentAt } = await readStatus(ctx)
      const { seenAt, standing, since } = worker
      const shown = { seenAt: iso(seenAt), standing, since: iso(since) }
      return { worker: shown, whatsapp, emulatorPhone: ctx.emulatorPhone, lastSentAt: iso(lastSentAt) }
    },
  }),
  endpoint({
    tag: 'clients',
    method: 'get',
    path: '/clients/:id/summary',
    operationId: 'getClientSummary',
    summary: 'How often a client came, the last and the next appointment, and every change of consent',
    role: 'professional',
    answer: shownSummary,
    handle: (ctx: Context, { id }) => summaryOf(ctx, id),
  }),
  endpoint({
    tag: 'clients',
    method: 'get',
    path: '/client-visits',
    operationId: 'listClientVisits',
    summary: 'When each of these clients came last and comes next; who has neither is left out',
    role: 'professional',
    query: z.strictObject({ clientIds }),
    answer: shownVisits,
    handle: async (ctx: Context, { query }) => {
      const visits = await aroundNow(ctx.db, ctx, query.clientIds, ctx.clock.now())
      return { items: visits.map(({ clientId, last, next }) => ({ clientId, last: showStart(last), next: showStart(next) })) }
    },
  }),
]
