import type { Ledger } from '../ledger/ledger.ts'
import type { Conversation } from '../ledger/message-index.ts'
import type { Message } from '../ledger/message.ts'
import { withoutChannel } from '../ledger/message.ts'

const MOST_PHONES = 1_000
const MOST_MESSAGES = 500
const EXCERPT = 90

/** The list of phones: whoever heard last comes first. */
export function phonesView(ledger: Ledger) {
  const conversations = ledger.messages.conversations()
  const phones = conversations.slice(-MOST_PHONES).reverse()
  return { phoneCount: conversations.length, phones: phones.map((conversation) => phoneView(ledger, conversation)) }
}

/** What one phone received, oldest first, as far as a screen needs it. */
export function conversationView(ledger: Ledger, phone: string) {
  const conversation = ledger.messages.conversation(phone)
  const messages = conversation?.messages.slice(-MOST_MESSAGES) ?? []
  return { phone, total: conversation?.total ?? 0, messages: messages.map(messageView) }
}

/** What changed, for a page that already shows the rest. */
export function changesView(ledger: Ledger, changed: Iterable<Message>) {
  const messages = [...changed]
  const phones = new Set(messages.map(({ to }) => withoutChannel(to)))
  const conversations = [...phones].map((phone) => ledger.messages.conversation(phone)).filter((found) => found !== undefined)
  return { phones: conversations.map((conversation) => phoneView(ledger, conversation)), messages: messages.map(messageView) }
}

function phoneView(ledger: Ledger, { phone, messages, total }: Conversation) {
  const last = messages.at(-1)
  const excerpt = last === undefined ? null : { ...messageView(last), body: last.body.slice(0, EXCERPT) }
  return { phone, total, readReceipts: ledger.userOf(phone).readReceipts, last: excerpt }
}

function messageView(message: Message) {
  const { sid, to, from, messagingServiceSid, body, mediaUrls, contentSid, contentVariables, acceptedAt, reachedAt } = message
  const sender = from === null ? messagingServiceSid : withoutChannel(from)
  return {
    sid,
    phone: withoutChannel(to),
    sender,
    body,
    mediaUrls,
    contentSid,
    contentVariables,
    at: { accepted: acceptedAt, ...reachedAt },
  }
}
