import type { Message } from '../ledger/message.ts'
import { newSid } from '../twilio/compose-message.ts'

type Asked = Pick<Message, 'accountSid' | 'direction' | 'to' | 'from' | 'phone' | 'body' | 'acceptedAt' | 'status'>

/** A message that no request to the API asked for: from a client, or an answer to one. */
export function makeMessage(asked: Asked & Partial<Message>): Message {
  return {
    sid: newSid((asked.mediaUrls ?? []).length > 0),
    messagingServiceSid: null,
    mediaUrls: [],
    contentSid: null,
    contentVariables: null,
    rendered: null,
    statusCallback: null,
    sendAt: null,
    flaw: null,
    reachedAt: {},
    errorCode: null,
    tapped: null,
    answers: null,
    ...asked,
  }
}

/** What answers a message of a client, back the way it came. */
export function makeReply(inbound: Message, asked: Pick<Message, 'body' | 'acceptedAt' | 'status'> & Partial<Message>): Message {
  const { accountSid, phone, from, to } = inbound
  return makeMessage({ accountSid, phone, direction: 'outbound-reply', to: from ?? '', from: to, ...asked })
}
