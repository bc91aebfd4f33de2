import { randomUUID } from 'node:crypto'
import { fill } from '../content/fill.ts'
import type { Emulator } from '../emulator.ts'
import type { Message, Status } from '../ledger/message.ts'
import { TwilioRefusal } from './errors.ts'
import { refuseBadForm } from './refuse-form.ts'
import { refuseByAccount } from './refuse-account.ts'
import { sendAtOf } from './schedule.ts'

type Parts = Pick<Emulator, 'accounts' | 'clock' | 'contents' | 'limits' | 'people' | 'rules'>

/** Turns the form of a create request into the message it asks for, or refuses as Twilio does. */
export function composeMessage(emulator: Parts, accountSid: string, form: URLSearchParams): Message {
  refuseBadForm(form)
  const sendAt = sendAtOf(form, emulator.clock.now())
  const content = contentOf(emulator, accountSid, form)
  refuseByAccount(emulator, accountSid, form)
  const to = form.get('To') ?? ''
  const mediaUrls = form.getAll('MediaUrl').filter((url) => url !== '')
  const messagingServiceSid = optional(form, 'MessagingServiceSid')
  return {
    sid: newSid(mediaUrls.length > 0),
    accountSid,
    direction: 'outbound-api',
    to,
    from: optional(form, 'From'),
    phone: emulator.people.of(to).phone,
    messagingServiceSid,
    body: content.body ?? form.get('Body') ?? '',
    mediaUrls,
    contentSid: optional(form, 'ContentSid'),
    contentVariables: optional(form, 'ContentVariables'),
    rendered: content.rendered,
    statusCallback: optional(form, 'StatusCallback'),
    acceptedAt: emulator.clock.now(),
    sendAt,
    flaw: content.flaw,
    status: initialStatus(sendAt, messagingServiceSid),
    reachedAt: {},
    errorCode: null,
    tapped: null,
    answers: null,
  }
}

export function newSid(hasMedia: boolean): string {
  return `${hasMedia ? 'MM' : 'SM'}${randomUUID().replaceAll('-', '')}`
}

function contentOf({ contents }: Parts, accountSid: string, form: URLSearchParams) {
  const sid = optional(form, 'ContentSid')
  if (sid === null) return { body: undefined, rendered: null, flaw: null }
  const content = contents.find(sid)
  if (content === undefined || (content.accountSid !== null && content.accountSid !== accountSid)) throw new TwilioRefusal(21655)
  const { body, rendered, errorCode } = fill(content, optional(form, 'ContentVariables'))
  const hasOtherMedia = form.getAll('MediaUrl').some((url) => url !== '')
  return { body, rendered, flaw: hasOtherMedia ? 63030 : errorCode }
}

function initialStatus(sendAt: number | null, messagingServiceSid: string | null): Status {
  if (sendAt !== null) return 'scheduled'
  return messagingServiceSid === null ? 'queued' : 'accepted'
}

function optional(form: URLSearchParams, name: string): string | null {
  return form.get(name) || null
}
