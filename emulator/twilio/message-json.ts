import type { Message } from '../ledger/message.ts'

const FEE_USD = '-0.00500'

/** The Message resource as Twilio writes it: every key always there, figures as strings, dates in RFC 2822. */
export function messageJson(message: Message) {
  const { accountSid, sid, reachedAt } = message
  const path = `${messagesPath(accountSid)}/${sid}`
  const updatedAt = Math.max(message.acceptedAt, ...Object.values(reachedAt))
  return {
    account_sid: accountSid,
    api_version: '2010-04-01',
    body: message.body,
    date_created: rfc2822(message.acceptedAt),
    date_sent: reachedAt.sent === undefined ? null : rfc2822(reachedAt.sent),
    date_updated: rfc2822(updatedAt),
    direction: 'outbound-api',
    error_code: message.errorCode,
    error_message: null,
    from: message.from,
    messaging_service_sid: message.messagingServiceSid,
    num_media: String(message.mediaUrls.length),
    num_segments: message.messagingServiceSid === null ? '1' : '0',
    price: reachedAt.sent === undefined ? null : FEE_USD,
    price_unit: reachedAt.sent === undefined ? null : 'USD',
    sid,
    status: message.status,
    subresource_uris: { media: `${path}/Media.json` },
    to: message.to,
    uri: `${path}.json`,
  }
}

export function messagesPath(accountSid: string): string {
  return `/2010-04-01/Accounts/${accountSid}/Messages`
}

function rfc2822(instant: number): string {
  return new Date(instant).toUTCString().replace('GMT', '+0000')
}
