import { z } from 'zod'
import { endpoint } from '../access/endpoint.ts'
import * as field from '../access/fields.ts'
import * as organizations from '../organization/store.ts'
import type { Context } from '../platform/context.ts'
import * as events from './event-store.ts'
import { type MessageRefusal, messageStatuses, refuse } from './message.ts'
import { countByCode, findRetriable, retryFailed } from './retry-failed.ts'
import { retryMessage } from './retry-message.ts'
import { type Reader, showEvents, retriedMessages, showMessage, shownMessage, shownMessageWithEvents } from './show-message.ts'
import * as messages from './store.ts'

export const statusOf = { 'not-found': 404, 'not-retriable': 409 } as const satisfies Record<MessageRefusal, number>

/** One page, explained in the reader's language. */
export async function showPage(ctx: Context, filter: messages.MessageFilter) {
  const reader = await readerOf(ctx)
  const found = await messages.list(ctx.db, ctx, filter)
  return { ...found, items: found.items.map((message) => showMessage(message, reader)) }
}

/** Whoever asks, now. */
export async function readerOf(ctx: Context): Promise<Reader> {
  return { locale: await organizations.localeOf(ctx), now: ctx.clock.now() }
}

const reads = { tag: 'messages', method: 'get', role: 'professional' } as const

export const messageEndpoints = [
  endpoint({
    ...reads,
    path: '/messages',
    operationId: 'listMessages',
    summary: 'List messages, the newest first',
    query: z.strictObject({
      ...field.paging,
      status: z.enum(messageStatuses).optional(),
      kind: z.string().max(40).optional(),
      errorCode: z.coerce.number().int().optional().describe('Why it failed: the code of `error`'),
      clientId: field.id.optional(),
      locationId: field.id.optional().describe('About appointments at this location'),
      q: z.string().max(200).optional().describe('Any part of the client’s name or phone'),
      from: field.instant.optional(),
      to: field.instant.optional(),
    }),
    answer: field.pageOf(shownMessage),
    handle: (ctx: Context, { query }) => showPage(ctx, query),
  }),
  endpoint({
    ...reads,
    path: '/messages/:id',
    operationId: 'getMessage',
    summary: 'Read a message and everything that happened to it',
    answer: shownMessageWithEvents,
    handle: async (ctx: Context, { id }) => {
      const message = (await messages.find(ctx.db, ctx, id)) ?? refuse('not-found', 'There is no such message')
      const happened = await events.ofMessage(ctx.db, message)
      return { ...showMessage(message, await readerOf(ctx)), events: showEvents(happened) }
    },
  }),
  endpoint({
    tag: 'messages',
    method: 'post',
    role: 'receptionist',
    path: '/messages/retry-failed',
    operationId: 'retryFailedMessages',
    summary: 'Send once more what failed, all of it or of one cause; or only say what that would be',
    body: z
      .strictObject({
        from: field.instant.describe('Written at this instant or later'),
        errorCode: z.int().optional().describe('Only what failed with this code'),
        dryRun: z.boolean().default(false).describe('Change nothing'),
      })
      .meta({ id: 'WhichFailed' }),
    answer: retriedMessages,
    handle: async (ctx: Context, { body: { from, errorCode, dryRun } }) => {
      const { found, more } = await findRetriable(ctx, { from, errorCode })
      const retried = dryRun ? [] : await retryFailed(ctx, found)
      const { locale } = await readerOf(ctx)
      return { dryRun, failed: found.length, retried: retried.length, more, byCode: countByCode(found, locale) }
    },
  }),
  endpoint({
    tag: 'messages',
    method: 'post',
    role: 'receptionist',
    path: '/messages/:id/retry',
    operationId: 'retryMessage',
    summary: 'Send a message that failed once more',
    body: z.strictObject({}).optional(),
    answer: shownMessage,
    handle: async (ctx: Context, { id }) => showMessage(await retryMessage(ctx, id), await readerOf(ctx)),
  }),
]
