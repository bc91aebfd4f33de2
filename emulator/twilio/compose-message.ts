import { randomUUID } from 'node:crypto'
import type { Message } from '../ledger/message.ts'
import { isE164, withoutChannel } from '../ledger/message.ts'
import { TwilioRefusal } from './errors.ts'

const LONGEST_BODY = 1_600

/** Turns the form of a create request into the message it asks for, or refuses as Twilio does. */
export function composeMessage(accountSid: string, form: URLSearchParams): Message {
  const to = form.get('To') ?? ''
  const from = form.get('From') ?? ''
  const messagingServiceSid = optional(form, 'MessagingServiceSid')
  refuseWhatIsMissing(form)
  refuseBadAddresses(to, from)
  refuseLongBody(form.get('Body') ?? '')
  const mediaUrls = form.getAll('MediaUrl').filter((url) => url !== '')
  return {
    sid: `${mediaUrls.length === 0 ? 'SM' : 'MM'}${randomUUID().replaceAll('-', '')}`,
    accountSid,
    to,
    from: from === '' ? null : from,
    messagingServiceSid,
    body: form.get('Body') ?? '',
    mediaUrls,
    contentSid: optional(form, 'ContentSid'),
    contentVariables: optional(form, 'ContentVariables'),
    statusCallback: optional(form, 'StatusCallback'),
    acceptedAt: Date.now(),
    status: messagingServiceSid === null ? 'queued' : 'accepted',
    reachedAt: {},
    errorCode: null,
  }
}

function refuseWhatIsMissing(form: URLSearchParams): void {
  if (!given(form, 'To')) throw new TwilioRefusal(21604)
  if (!given(form, 'From') && !given(form, 'MessagingServiceSid')) throw new TwilioRefusal(21603)
  if (!given(form, 'Body') && !given(form, 'MediaUrl') && !given(form, 'ContentSid')) throw new TwilioRefusal(21619)
}

function refuseBadAddresses(to: string, from: string): void {
  if (!isE164(withoutChannel(to))) throw new TwilioRefusal(21211, `The 'To' number ${to} is not a valid phone number.`)
  if (from === '') return
  if (onWhatsApp(to) !== onWhatsApp(from)) throw new TwilioRefusal(21910)
  if (!onWhatsApp(from)) throw new TwilioRefusal(21606) // every sender here is a WhatsApp one
  if (!isE164(withoutChannel(from))) {
    throw new TwilioRefusal(21212, `The 'From' number ${from} is not a valid phone number, shortcode, or alphanumeric sender ID.`)
  }
}

function refuseLongBody(body: string): void {
  if (body.length > LONGEST_BODY && Array.from(body).length > LONGEST_BODY) throw new TwilioRefusal(21617)
}

function onWhatsApp(address: string): boolean {
  return address.startsWith('whatsapp:')
}

function given(form: URLSearchParams, name: string): boolean {
  return optional(form, name) !== null
}

function optional(form: URLSearchParams, name: string): string | null {
  return form.get(name) || null
}
