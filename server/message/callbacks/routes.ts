import { Hono } from 'hono'
import * as organizations from '../../organization/store.ts'
import { atMostEvery } from '../../platform/at-most-every.ts'
import { isId } from '../../platform/id.ts'
import type { OwnAccounts } from '../channels/twilio-whatsapp/own-accounts.ts'
import { signedForm, type SignedFormMeans, type SourcesOf } from '../channels/twilio-whatsapp/signed-form.ts'
import { STATUS_DOOR } from '../channels/twilio-whatsapp/status-callback.ts'
import * as attempts from '../attempt-store.ts'
import { readCallback } from './read-callback.ts'
import { type CallbackContext, receiveCallback } from './receive-callback.ts'

const TELL_EVERY_MS = 30_000

/** Where Twilio reports what becomes of messages. */
export function callbackRoutes(means: CallbackContext & SignedFormMeans & { accounts: OwnAccounts }): Hono {
  const routes = new Hono()
  const tell = atMostEvery(TELL_EVERY_MS, (why: string, keptBack) =>
    means.log.info({ event: `callback.${why}`, keptBack }, 'a report that concerns no message of ours'),
  )
  const sourcesOf: SourcesOf = async (c) => {
    const attemptId = c.req.param('attemptId') ?? ''
    const organizationId = isId(attemptId) ? await attempts.organizationIdOf(means.db, attemptId) : undefined
    const organization = organizationId === undefined ? undefined : await organizations.find(means.db, organizationId)
    return means.accounts.sourcesOf(organization, means.clock.now())
  }
  routes.post(`${STATUS_DOOR}/:attemptId`, ...signedForm(means, sourcesOf), async (c) => {
    const attemptId = c.req.param('attemptId')
    if (!isId(attemptId)) return c.text('Not found', 404)
    const callback = readCallback(c.get('form'))
    if (callback === undefined) return c.text('No report', 400)
    const receipt = await receiveCallback(means, attemptId, callback)
    // Twilio can do nothing about it, and would only call it an error of ours.
    if (receipt === 'unknown-attempt' || receipt === 'other-message') tell(receipt)
    return c.body(null, 204)
  })
  return routes
}
