import type { Emulator } from '../emulator.ts'
import type { Message } from '../ledger/message.ts'
import { withoutChannel } from '../ledger/message.ts'
import { makeReply } from './make-message.ts'
import { isSandbox, JOIN_WORDS, SANDBOX_LASTS_MS } from './sandbox-words.ts'

/** Whether the sandbox dealt with it by itself: joining, leaving, and whoever has not joined are not the business's concern. */
export async function answerFromSandbox(emulator: Emulator, message: Message): Promise<boolean> {
  if (!emulator.rules.sandbox || !isSandbox(withoutChannel(message.to))) return false
  const words = message.body.trim().replace(/\s+/g, ' ').toLowerCase()
  if (words === JOIN_WORDS) await join(emulator, message)
  else if (!hasJoined(emulator, message))
    await say(emulator, message, `You have not joined this sandbox. Write "${JOIN_WORDS}" to join it.`)
  else if (words === 'stop') await leave(emulator, message)
  else return false
  return true
}

function hasJoined({ people }: Emulator, { phone, acceptedAt }: Message): boolean {
  const { joinedAt } = people.of(phone)
  return joinedAt !== null && acceptedAt < joinedAt + SANDBOX_LASTS_MS
}

async function join(emulator: Emulator, message: Message): Promise<void> {
  const { people, windows } = emulator
  await people.describe({ ...people.of(message.phone), joinedAt: message.acceptedAt })
  await windows.open(message, withoutChannel(message.to), message.acceptedAt)
  await say(emulator, message, 'You have joined the sandbox for three days. Write "stop" to leave it.')
}

async function leave(emulator: Emulator, message: Message): Promise<void> {
  const { people } = emulator
  await people.describe({ ...people.of(message.phone), joinedAt: null })
  await say(emulator, message, `You have left the sandbox. Write "${JOIN_WORDS}" to join it again.`)
}

/** Sent already: no rule that holds for the business stops what Twilio itself says. */
async function say({ clock, ledger, life }: Emulator, message: Message, body: string): Promise<void> {
  const now = clock.now()
  const reply = makeReply(message, { body, acceptedAt: now, status: 'sent', reachedAt: { sent: now } })
  await ledger.accept(reply)
  life.follow(reply)
}
