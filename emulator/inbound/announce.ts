import type { Emulator } from '../emulator.ts'
import type { Message } from '../ledger/message.ts'
import type { Reply } from '../webhooks/webhooks.ts'
import { makeReply } from './make-message.ts'

/** Tells the business in the background, and sends what it answers in TwiML. */
export function announce(emulator: Emulator, message: Message): void {
  tell(emulator, message).catch(() => emulator.log('The answer to a message from a client could not be written to the ledger'))
}

async function tell(emulator: Emulator, message: Message): Promise<void> {
  for (const reply of await emulator.webhooks.announceInbound(message)) await send(emulator, message, reply)
}

async function send({ clock, ledger, life }: Emulator, message: Message, reply: Reply): Promise<void> {
  const answer = makeReply(message, { ...reply, acceptedAt: clock.now(), status: 'queued' })
  await ledger.accept(answer)
  life.follow(answer)
}
