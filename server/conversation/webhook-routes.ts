import { type Context, Hono } from 'hono'
import type { OwnAccounts } from '../message/channels/twilio-whatsapp/own-accounts.ts'
import { signedForm, type SignedFormMeans, type SourcesOf } from '../message/channels/twilio-whatsapp/signed-form.ts'
import * as organizations from '../organization/store.ts'
import { atMostEvery } from '../platform/at-most-every.ts'
import type { Clock } from '../platform/clock.ts'
import type { Db } from '../platform/database/database.ts'
import { addresseeOf } from './addressee.ts'
import { type Inbound, readInbound } from './inbound.ts'
import { receiveInbound } from './receive-inbound.ts'
import type { ConversationContext } from './received.ts'

export interface WebhookMeans extends SignedFormMeans {
  db: Db
  clock: Clock
  accounts: OwnAccounts
  /** Signs the buttons. */
  buttonKey: string
  contextFor: (organizationId: string, actor: string) => Omit<ConversationContext, 'buttonKey'>
}

const WARN_EVERY_MS = 30_000

/** Where the account that an installation's organizations share tells what clients write; below it, by its slug, each organization's own. */
export const inboundPath = '/webhooks/twilio/inbound'

/** Where Twilio tells what clients write and tap. */
export function webhookRoutes(means: WebhookMeans): Hono {
  const routes = new Hono()
  const warn = atMostEvery(WARN_EVERY_MS, (slug: string, keptBack) =>
    means.log.warn(
      { event: 'webhook.unknown-organization', slug, keptBack },
      'Twilio tells of messages to an organization that is not here',
    ),
  )
  const sourcesOf: SourcesOf = async (c) =>
    means.accounts.sourcesOf(await organizations.findBySlug(means.db, c.req.param('slug') ?? ''), means.clock.now())
  const receive = async (c: Context, organizationId: string, inbound: Inbound) => {
    await receiveInbound({ ...means.contextFor(organizationId, 'client'), buttonKey: means.buttonKey }, inbound)
    return c.body('<?xml version="1.0" encoding="UTF-8"?><Response/>', 200, { 'content-type': 'text/xml' })
  }
  routes.post(`${inboundPath}/:slug`, ...signedForm(means, sourcesOf), async (c) => {
    const slug = c.req.param('slug')
    const organization = await organizations.findBySlug(means.db, slug)
    if (organization === undefined) {
      warn(slug)
      return c.text('Forbidden', 403)
    }
    const inbound = readInbound(c.get('form'))
    return inbound === undefined ? c.text('No message', 400) : receive(c, organization.id, inbound)
  })
  routes.post(inboundPath, ...signedForm(means, () => Promise.resolve([])), async (c) => {
    const inbound = readInbound(c.get('form'))
    if (inbound === undefined) return c.text('No message', 400)
    const organizationId = await addresseeOf(means.db, inbound)
    if (organizationId === undefined) {
      warn('')
      return c.text('Forbidden', 403)
    }
    return receive(c, organizationId, inbound)
  })
  return routes
}
