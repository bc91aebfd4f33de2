import { createHash } from 'node:crypto'
import type { Message, Status } from '../ledger/message.ts'
import { withoutChannel } from '../ledger/message.ts'
import { externalUserId } from '../people/external-user-id.ts'
import type { User } from '../people/user.ts'
import { failureOf } from '../rules/failures.ts'
import type { Form } from './sign.ts'

/** What Twilio tells a status callback: what WhatsApp itself reports carries WhatsApp's fields as well. */
export function statusForm(message: Message, status: Status, user: User): Form {
  const { sid, accountSid, from, to, messagingServiceSid } = message
  return {
    SmsSid: sid,
    SmsStatus: status,
    MessageStatus: status,
    MessageSid: sid,
    AccountSid: accountSid,
    To: to,
    ApiVersion: '2010-04-01',
    ...(from === null ? {} : { From: from }),
    ...(messagingServiceSid === null ? {} : { MessagingServiceSid: messagingServiceSid }),
    ...channelFields(message, status, user),
  }
}

function channelFields(message: Message, status: Status, user: User): Form {
  const common = {
    ChannelPrefix: 'whatsapp',
    ChannelToAddress: `${withoutChannel(message.to).slice(0, -4)}XXXX`,
    ...(user.notOnWhatsApp ? {} : { ExternalUserId: `whatsapp:${externalUserId(user)}` }),
  }
  const ChannelInstallSid = installSid(message.from ?? '')
  switch (status) {
    case 'sent':
      return { ...common, ChannelInstallSid, StructuredMessage: 'false' }
    case 'delivered':
      return { ...common, ChannelInstallSid, EventType: 'DELIVERED' }
    case 'read':
      return { ...common, EventType: 'READ' }
    case 'failed':
    case 'undelivered':
      return { ...common, ChannelInstallSid, ...failureFields(message.errorCode) }
    case 'accepted':
    case 'scheduled':
    case 'queued':
    case 'sending':
    case 'canceled':
    case 'received':
      return {}
  }
}

function failureFields(errorCode: number | null): Form {
  if (errorCode === null) return {}
  const { message } = failureOf(errorCode)
  return { ErrorCode: String(errorCode), ErrorMessage: message, ChannelStatusMessage: message }
}

/** Where the channel is installed: the same for everything a sender sends. */
function installSid(sender: string): string {
  return `XE${createHash('sha256').update(sender).digest('hex').slice(0, 32)}`
}
