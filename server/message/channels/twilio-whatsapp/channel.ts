import twilio from 'twilio'
import { codeOf } from '../../../platform/error-code.ts'
import type { Channel, Delivery } from '../../channel.ts'
import { RedirectedClient } from './redirected-client.ts'

/** A Twilio account that sends: `from` in E.164. `apiUrl` is Twilio, or any server that speaks like it. */
export interface TwilioAccount {
  accountSid: string
  authToken: string
  from: string
  apiUrl: string
}

/** Twilio may take up to 30 s to answer; a shorter wait would only make more outcomes uncertain. */
const TIMEOUT_MS = 30_000

/** Errors that say for certain that no request was made. */
const neverLeft = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])

/** WhatsApp through Twilio's official SDK. */
export function twilioWhatsapp({ accountSid, authToken, from, apiUrl }: TwilioAccount): Channel {
  const httpClient = new RedirectedClient(new URL(apiUrl), { timeout: TIMEOUT_MS, maxSockets: 256 })
  const client = twilio(accountSid, authToken, { httpClient })
  return {
    async send({ to, body }) {
      try {
        const message = await client.messages.create({ from: `whatsapp:${from}`, to: `whatsapp:${to}`, body })
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
    const errorCode = error.code ?? null
    if (error.status === 429) return { outcome: 'retry', errorCode }
    if (error.status >= 400 && error.status < 500) return { outcome: 'rejected', errorCode: errorCode ?? error.status }
    return { outcome: 'uncertain', errorCode }
  }
  if (neverLeft.has(codeOf(error))) return { outcome: 'retry', errorCode: null }
  return { outcome: 'uncertain', errorCode: null }
}
