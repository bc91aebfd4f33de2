import type { Emulator } from '../emulator.ts'
import type { Message } from '../ledger/message.ts'
import { senderOf } from '../ledger/message.ts'
import { failureOf } from '../rules/failures.ts'

type Parts = Pick<Emulator, 'contents'>

/** A message as far as a screen needs it. */
export function messageView({ contents }: Parts, message: Message) {
  const { sid, phone, direction, body, mediaUrls, contentSid, contentVariables, rendered } = message
  const { status, errorCode, sendAt, tapped, answers, acceptedAt, reachedAt } = message
  const content = contentSid === null ? undefined : contents.find(contentSid)
  return {
    sid,
    phone,
    sender: senderOf(message) ?? message.messagingServiceSid ?? '',
    isInbound: direction === 'inbound',
    body,
    mediaUrls,
    contentSid,
    contentVariables,
    template: content === undefined ? null : { name: content.friendlyName, approval: content.approval?.status ?? null },
    rendered,
    status,
    errorCode,
    errorName: errorCode === null ? null : failureOf(errorCode).message,
    sendAt,
    tapped,
    answers,
    at: { accepted: acceptedAt, ...reachedAt },
  }
}
