import { z } from 'zod'
import { endpoint } from '../access/endpoint.ts'
import * as field from '../access/fields.ts'
import type { Context } from '../platform/context.ts'
import { meanings } from './inbound.ts'
import * as inbounds from './inbound-store.ts'

const shownInbound = z
  .object({
    id: z.string(),
    receivedAt: z.string().meta({ format: 'date-time' }),
    from: z.string().describe('The number it came from, or a business-scoped id where WhatsApp shows no number'),
    body: z.string().describe('The words, or the label of the button'),
    meaning: z.enum(meanings).describe('What it was understood to ask for; talk and media wait for a person'),
    clientId: z.string().nullable().describe('null where it is not certain who wrote'),
    appointmentId: z.string().nullable(),
    answerMessageId: z.string().nullable().describe('The message that answered it'),
  })
  .meta({ id: 'InboundMessage' })

export const conversationEndpoints = [
  endpoint({
    tag: 'inbound-messages',
    method: 'get',
    role: 'professional',
    path: '/inbound-messages',
    operationId: 'listInboundMessages',
    summary: 'List what clients wrote and tapped, the newest first',
    query: z.strictObject({
      ...field.paging,
      unmatched: z.enum(['true', 'false']).optional().describe('true: only those of somebody nobody knows; false: only those of a client'),
      clientId: field.id.optional(),
    }),
    answer: field.pageOf(shownInbound),
    handle: async (ctx: Context, { query: { unmatched, ...query } }) => {
      const filter = { ...query, unmatched: unmatched === undefined ? undefined : unmatched === 'true' }
      const page = await inbounds.list(ctx.db, ctx, filter)
      return { ...page, items: page.items.map(show) }
    },
  }),
]

function show({ fromAddress, receivedAt, meaning, ...rest }: inbounds.InboundMessage): z.input<typeof shownInbound> {
  return {
    ...rest,
    from: fromAddress,
    receivedAt: receivedAt.toISOString(),
    meaning: meanings.find((known) => known === meaning) ?? 'talk',
  }
}
