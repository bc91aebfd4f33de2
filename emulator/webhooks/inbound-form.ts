import type { Message } from '../ledger/message.ts'
import { isE164 } from '../ledger/message.ts'
import { externalUserId } from '../people/external-user-id.ts'
import type { User } from '../people/user.ts'
import { mediaTypeOf } from './media-type.ts'
import type { Form } from './sign.ts'

/** What Twilio tells the business of a message from a client. */
export function inboundForm(message: Message, user: User): Form {
  const { sid, accountSid, body, from, to, mediaUrls } = message
  const context = contextOf(message, user)
  return {
    SmsMessageSid: sid,
    SmsSid: sid,
    MessageSid: sid,
    AccountSid: accountSid,
    SmsStatus: 'received',
    ApiVersion: '2010-04-01',
    From: from ?? '',
    To: to,
    Body: body,
    MessageType: messageType(message),
    NumMedia: String(mediaUrls.length),
    NumSegments: '1',
    ReferralNumMedia: '0',
    ExternalUserId: `whatsapp:${externalUserId(user)}`,
    ...context,
    ...payloadOf(message),
    ...mediaFields(mediaUrls),
    ChannelMetadata: JSON.stringify({ type: 'whatsapp', data: { context } }),
  }
}

/** What WhatsApp itself says, once more in `ChannelMetadata`. */
function contextOf({ tapped, answers }: Message, user: User): Form {
  const waId = user.waId ?? (isE164(user.phone) ? user.phone.slice(1) : null)
  return {
    ...(tapped === null ? {} : { ButtonText: tapped.text }),
    ...(tapped === null && answers === null ? {} : { Forwarded: 'false', FrequentlyForwarded: 'false' }),
    ProfileName: user.name ?? '',
    ...(waId === null ? {} : { WaId: waId }),
  }
}

function payloadOf({ tapped, answers, to }: Message): Form {
  return {
    ...(tapped === null ? {} : { ButtonPayload: tapped.payload }),
    ...(answers === null ? {} : { OriginalRepliedMessageSid: answers, OriginalRepliedMessageSender: to }),
  }
}

function mediaFields(mediaUrls: readonly string[]): Form {
  const fields = mediaUrls.flatMap((url, index) => [
    [`MediaUrl${index}`, url],
    [`MediaContentType${index}`, mediaTypeOf(url)],
  ])
  return Object.fromEntries(fields) as Form
}

function messageType({ tapped, mediaUrls }: Message): string {
  if (tapped !== null) return 'interactive'
  const [first] = mediaUrls
  if (first === undefined) return 'text'
  const type = mediaTypeOf(first)
  const kind = /^(?:image|audio|video)(?=\/)/.exec(type)?.[0]
  return kind ?? (type === 'text/vcard' ? 'contacts' : 'document')
}
