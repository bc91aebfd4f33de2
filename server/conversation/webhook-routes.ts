import { type Context as HonoContext, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { isGenuine, type WebhookSource } from '../message/channels/twilio-whatsapp/genuine-webhook.ts'
import * as organizations from '../organization/store.ts'
import { atMostEvery } from '../platform/at-most-every.ts'
import type { Db } from '../platform/database/database.ts'
import type { Log } from '../platform/log.ts'
import { readInbound } from './inbound.ts'
import { receiveInbound } from './receive-inbound.ts'
import type { ConversationContext } from './received.ts'

export interface WebhookMeans {
  db: Db
  log: Log
  /** Signs the buttons. */
  buttonKey: string
  /** Whose word is taken, each with its own token and the address it calls. */
  webhookSources: readonly WebhookSource[]
  contextFor: (organizationId: string, actor: string) => Omit<ConversationContext, 'buttonKey'>
}

/** The longest text WhatsApp lets anybody write, as a form writes it: an emoji takes twelve characters. */
const LARGEST_BODY = 256 * 1024
const WARN_EVERY_MS = 30_000

/** Where Twilio tells what clients write and tap. Nothing is read of a request before its signature is good. */
export function webhookRoutes(means: WebhookMeans): Hono {
  const routes = new Hono()
  const warn = atMostEvery(WARN_EVERY_MS, (reason: string, keptBack) =>
    means.log.warn({ event: 'webhook.refused', reason, keptBack }, 'refused a webhook: is PUBLIC_URL what Twilio calls?'),
  )
  const limit = bodyLimit({ maxSize: LARGEST_BODY, onError: (c) => c.text('Too large', 413) })
  routes.post('/webhooks/twilio/inbound/:slug', limit, async (c) => {
    const form = new URLSearchParams(await c.req.text())
    const request = { signature: c.req.header('x-twilio-signature'), path: pathOf(c), form }
    const organization = isGenuine(means.webhookSources, request)
      ? await organizations.findBySlug(means.db, c.req.param('slug'))
      : undefined
    if (organization === undefined) {
      warn(request.signature === undefined ? 'unsigned' : 'not signed for this address')
      return c.text('Forbidden', 403)
    }
    const inbound = readInbound(form)
    if (inbound === undefined) return c.text('No message', 400)
    await receiveInbound({ ...means.contextFor(organization.id, 'client'), buttonKey: means.buttonKey }, inbound)
    return c.body('<?xml version="1.0" encoding="UTF-8"?><Response/>', 200, { 'content-type': 'text/xml' })
  })
  return routes
}

/** Path and query as they were called, which is what was signed. */
function pathOf({ req: { url } }: HonoContext): string {
  const { origin } = new URL(url)
  return url.slice(origin.length)
}
