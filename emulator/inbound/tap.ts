import type { RenderedButton } from '../content/rendered.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Message } from '../ledger/message.ts'
import { senderOf, withoutChannel } from '../ledger/message.ts'
import type { User } from '../people/user.ts'
import type { Inbound } from './inbound.ts'

/** The tapped button, and the message it answers. A payload that no message offers counts as well: a business must bear forged ones. */
export function tapOf(ledger: Ledger, inbound: Inbound, user: User): Pick<Message, 'tapped' | 'answers'> {
  const { buttonPayload: payload, buttonText, body, originalSid } = inbound
  if (payload === undefined) return { tapped: null, answers: originalSid ?? null }
  const original = originalSid === undefined ? newestWith(payload, ledger, inbound, user) : ledger.messages.find(originalSid)
  const text = buttonText ?? buttonOf(original, payload)?.title ?? body ?? payload
  return { tapped: { text, payload }, answers: original?.sid ?? null }
}

function newestWith(payload: string, { messages }: Ledger, { to }: Inbound, { phone }: User): Message | undefined {
  const sender = withoutChannel(to)
  const received = messages.conversation(phone)?.messages ?? []
  return received.findLast((message) => senderOf(message) === sender && buttonOf(message, payload) !== undefined)
}

function buttonOf(message: Message | undefined, payload: string): RenderedButton | undefined {
  return message?.rendered?.buttons.find((button) => button.kind === 'reply' && button.payload === payload)
}
