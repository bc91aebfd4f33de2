import type { Emulator } from '../emulator.ts'
import { SANDBOX_LASTS_MS } from '../inbound/sandbox-words.ts'
import type { Conversation } from '../ledger/message-index.ts'
import type { Message } from '../ledger/message.ts'
import { senderOf } from '../ledger/message.ts'
import { messageView } from './message-view.ts'

const MOST_PHONES = 1_000
const MOST_MESSAGES = 500
const EXCERPT = 90

type Parts = Pick<Emulator, 'clock' | 'contents' | 'ledger' | 'people' | 'windows'>

/** The list of phones: whoever heard last comes first, and whoever was described but heard nothing comes last. */
export function phonesView(emulator: Parts) {
  const { messages } = emulator.ledger
  const silent = [...emulator.people.all()]
    .filter(({ phone }) => messages.conversation(phone) === undefined)
    .map(({ phone }) => nothing(phone))
  const conversations = [...messages.conversations().reverse(), ...silent]
  return { phoneCount: conversations.length, phones: conversations.slice(0, MOST_PHONES).map((one) => phoneView(emulator, one)) }
}

/** What one phone received and wrote, oldest first. */
export function conversationView(emulator: Parts, phone: string) {
  const conversation = emulator.ledger.messages.conversation(phone) ?? nothing(phone)
  const messages = conversation.messages.slice(-MOST_MESSAGES).map((message) => messageView(emulator, message))
  return { ...phoneView(emulator, conversation), messages }
}

/** What changed, for a page that already shows the rest. */
export function changesView(emulator: Parts, changed: Iterable<Message>) {
  const messages = [...changed]
  const phones = [...new Set(messages.map(({ phone }) => phone))]
  const conversations = phones.map((phone) => emulator.ledger.messages.conversation(phone)).filter((found) => found !== undefined)
  return {
    phones: conversations.map((conversation) => phoneView(emulator, conversation)),
    messages: messages.map((message) => messageView(emulator, message)),
  }
}

function phoneView(emulator: Parts, conversation: Conversation) {
  const { phone, messages, total } = conversation
  const { name, readReceipts, joinedAt, blocked, notOnWhatsApp } = emulator.people.of(phone)
  const last = messages.at(-1)
  return {
    phone,
    total,
    name,
    readReceipts,
    blocked,
    notOnWhatsApp,
    joinedUntil: joinedAt === null ? null : joinedAt + SANDBOX_LASTS_MS,
    windows: windowsOf(emulator, conversation),
    last: last === undefined ? null : { ...messageView(emulator, last), body: last.body.slice(0, EXCERPT) },
  }
}

/** Until when each business may answer in its own words; null where it may not. */
function windowsOf({ clock, windows }: Parts, { phone, messages }: Conversation): Record<string, number | null> {
  const senders = new Set(messages.slice(-MOST_MESSAGES).map(senderOf))
  const now = clock.now()
  return Object.fromEntries(
    [...senders].filter((sender) => sender !== null).map((sender) => [sender, windows.openUntil(phone, sender, now)]),
  )
}

function nothing(phone: string): Conversation {
  return { phone, messages: [], total: 0 }
}
