import { z } from 'zod'
import { endpoint } from '../access/endpoint.ts'
import { show as showAppointment, shownAppointment } from '../appointment/routes.ts'
import * as appointments from '../appointment/store.ts'
import { consents, refuse } from '../client/client.ts'
import * as consentHistory from '../client/consent-store.ts'
import { shownClient } from '../client/routes.ts'
import * as clients from '../client/store.ts'
import { readerOf } from '../message/routes.ts'
import { showMessage, shownMessage } from '../message/show-message.ts'
import * as messages from '../message/store.ts'
import type { Context } from '../platform/context.ts'
import type { Page } from '../platform/page.ts'

const exported = z
  .object({
    exportedAt: z.string().meta({ format: 'date-time' }),
    client: shownClient,
    consents: z
      .array(z.object({ at: z.string().meta({ format: 'date-time' }), consent: z.enum(consents), source: z.string() }))
      .describe('Every change of consent, oldest first: when, to what, on whose word'),
    appointments: z.array(shownAppointment),
    messages: z.array(shownMessage),
  })
  .meta({ id: 'ClientExport' })

/** Everything kept about one person, as the law lets them ask for it. */
async function exportClient(ctx: Context, id: string): Promise<z.input<typeof exported>> {
  const client = (await clients.find(ctx.db, ctx, id)) ?? refuse('not-found', 'There is no such client')
  const reader = await readerOf(ctx)
  const own = { clientId: id, limit: 200 }
  const visits = await all((cursor) => appointments.list(ctx.db, ctx, { ...own, cursor }))
  const texts = await all((cursor) => messages.list(ctx.db, ctx, { ...own, cursor }))
  const changes = await consentHistory.ofClient(ctx.db, ctx.organizationId, id)
  return {
    exportedAt: ctx.clock.now().toISOString(),
    client,
    consents: changes.map(({ at, consent, source }) => ({ at: at.toISOString(), consent, source })),
    appointments: visits.map(showAppointment),
    messages: texts.map((message) => showMessage(message, reader)),
  }
}

async function all<T>(read: (cursor: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = []
  for (let cursor: string | undefined; ;) {
    const page = await read(cursor)
    items.push(...page.items)
    if (page.nextCursor === null) return items
    cursor = page.nextCursor
  }
}

export const insightEndpoints = [
  endpoint({
    tag: 'clients',
    method: 'get',
    role: 'admin',
    path: '/clients/:id/export',
    operationId: 'exportClient',
    summary: 'Everything kept about one person: their data, appointments and messages',
    answer: exported,
    handle: (ctx: Context, { id }) => exportClient(ctx, id),
  }),
]
