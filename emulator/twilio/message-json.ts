import type { Message } from '../ledger/message.ts'
import { failureOf } from '../rules/failures.ts'

/** Twilio's own fee; what WhatsApp takes is on the bill, not in the message. */
const FEE_USD = 0.005
const FAILURE_FEE_USD = 0.001

/** The Message resource as Twilio writes it: every key always there, figures as strings, dates in RFC 2822. */
export function messageJson(message: Message) {
  const { accountSid, sid, reachedAt, errorCode } = message
  const path = `${messagesPath(accountSid)}/${sid}`
  const sent = sentAt(message)
  const fee = feeOf(message)
  return {
    account_sid: accountSid,
    api_version: '2010-04-01',
    body: message.body,
    date_created: rfc2822(message.acceptedAt),
    date_sent: sent === undefined ? null : rfc2822(sent),
    date_updated: rfc2822(Math.max(message.acceptedAt, ...Object.values(reachedAt))),
    direction: message.direction,
    error_code: errorCode,
    error_message: errorCode === null ? null : failureOf(errorCode).message,
    from: message.from,
    messaging_service_sid: message.messagingServiceSid,
    num_media: String(message.mediaUrls.length),
    num_segments: message.from === null ? '0' : '1',
    price: fee === null ? null : `-${fee.toFixed(5)}`,
    price_unit: fee === null ? null : 'USD',
    sid,
    status: message.status,
    subresource_uris: { media: `${path}/Media.json` },
    to: message.to,
    uri: `${path}.json`,
  }
}

/** An inbound message counts as sent when it arrived. */
export function sentAt({ direction, acceptedAt, reachedAt }: Message): number | undefined {
  return direction === 'inbound' ? acceptedAt : reachedAt.sent
}

/** In US dollars; null while nothing was charged. */
export function feeOf(message: Message): number | null {
  if (message.errorCode !== null) return FAILURE_FEE_USD
  return sentAt(message) === undefined ? null : FEE_USD
}

export function messagesPath(accountSid: string): string {
  return `${accountPath(accountSid)}/Messages`
}

export function accountPath(accountSid: string): string {
  return `/2010-04-01/Accounts/${accountSid}`
}

export function rfc2822(instant: number): string {
  return new Date(instant).toUTCString().replace('GMT', '+0000')
}
