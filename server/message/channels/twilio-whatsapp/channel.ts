import twilio from 'twilio'
import { codeOf } from '../../../platform/error-code.ts'
import type { Channel, Delivery } from '../../channel.ts'
import { senderOf, type TwilioAccount, writerOf } from './account.ts'
import { asked } from './asked.ts'
import { costOf } from './cost.ts'
import { errorCodeOf } from './error-code.ts'
import { messageList } from './message-list.ts'
import { BEGINS_TOO_LATE, RedirectedClient, waitAskedFor } from './redirected-client.ts'
import { statusCallbackOf } from './status-callback.ts'
import { templateHost } from './template-host.ts'

/** Twilio may take up to 30 s to answer; a shorter wait would only make more outcomes uncertain. */
const TIMEOUT_MS = 30_000

/** With the 8 s in which it is to be asked for, and the answer's 30, less than the lease of its attempt. */
const BEGINS_WITHIN_MS = 5_000

/** Errors that say for certain that no request was made. */
const neverLeft = new Set([
  BEGINS_TOO_LATE,
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** WhatsApp through Twilio's official SDK. */
export function twilioWhatsapp(account: TwilioAccount): Channel {
  const { accountSid, authToken, apiUrl } = account
  const httpClient = new RedirectedClient(new URL(apiUrl), { timeout: TIMEOUT_MS, maxSockets: 256, beginsWithinMs: BEGINS_WITHIN_MS })
  const client = twilio(accountSid, authToken, { httpClient })
  return {
    sender: senderOf(account),
    get reports() {
      return account.callbackBase !== undefined
    },
    templates: templateHost(account),
    find: messageList(account),
    look: (providerId) =>
      asked(async () => {
        const { status, errorCode, price, priceUnit } = await client.messages(providerId).fetch()
        // The SDK's types promise more than a server that speaks like Twilio may keep.
        const told = { price: price as string | null, priceUnit: priceUnit as string | null }
        return { status, errorCode: errorCodeOf(errorCode), price: costOf(told.price), priceUnit: told.priceUnit }
      }),
    async send({ attemptId, to, body, template }) {
      const words =
        template === undefined ? { body } : { contentSid: template.contentSid, contentVariables: JSON.stringify(template.variables) }
      const { callbackBase } = account
      const report = callbackBase === undefined ? {} : { statusCallback: statusCallbackOf(callbackBase, attemptId) }
      try {
        const message = await client.messages.create({ ...writerOf(account), to: `whatsapp:${to}`, ...words, ...report })
        return { outcome: 'accepted', providerId: message.sid }
      } catch (error) {
        return outcomeOf(error)
      }
    },
  }
}

/** Twilio has no idempotency key, so all depends on what an error proves about the request. */
function outcomeOf(error: unknown): Delivery {
  if (error instanceof twilio.RestException) {
    const errorCode = errorCodeOf(error.code)
    if (error.status === 429) return { outcome: 'retry', errorCode, afterMs: waitAskedFor(error) }
    if (error.status >= 400 && error.status < 500) return { outcome: 'rejected', errorCode: errorCode ?? error.status }
    return { outcome: 'uncertain', errorCode }
  }
  if (neverLeft.has(codeOf(error))) return { outcome: 'retry', errorCode: null }
  return { outcome: 'uncertain', errorCode: null }
}
