import type { Emulator } from '../emulator.ts'
import type { Message } from '../ledger/message.ts'
import { isBsuid, withoutChannel } from '../ledger/message.ts'
import type { User } from '../people/user.ts'
import { announce } from './announce.ts'
import type { Inbound } from './inbound.ts'
import { heedOptOut } from './opt-out.ts'
import { makeMessage } from './make-message.ts'
import { refuseBadInbound, refuseForeignAnswer } from './refuse-inbound.ts'
import { answerFromSandbox } from './sandbox.ts'
import { tapOf } from './tap.ts'

/** Of messages to a number that nobody has written from or declared: there is no business to tell. */
const NOBODY = `AC${'0'.repeat(32)}`

/** Takes in what a client writes or taps: kept, it opens the window, and the business is told; its TwiML answers leave. */
export async function receive(emulator: Emulator, inbound: Inbound): Promise<Message> {
  const { ledger, people, windows } = emulator
  const user = people.of(inbound.from)
  refuseBadInbound(inbound, user)
  refuseForeignAnswer(ledger, inbound, user)
  await introduce(emulator, user)
  const message = compose(emulator, inbound, user)
  await ledger.accept(message)
  if (await answerFromSandbox(emulator, message)) return message
  await windows.open(message, withoutChannel(message.to), message.acceptedAt)
  await heedOptOut(emulator, message)
  announce(emulator, message)
  return message
}

/** From now on somebody may answer who showed nothing but a business-scoped id. */
async function introduce({ people }: Emulator, user: User): Promise<void> {
  if (isBsuid(user.phone) && user.bsuid === null) await people.describe({ ...user, bsuid: user.phone })
}

function compose(emulator: Emulator, inbound: Inbound, user: User): Message {
  const sender = withoutChannel(inbound.to)
  const { tapped, answers } = tapOf(emulator.ledger, inbound, user)
  return makeMessage({
    accountSid: accountOf(emulator, sender),
    direction: 'inbound',
    status: 'received',
    to: `whatsapp:${sender}`,
    from: `whatsapp:${user.waId === null ? user.phone : `+${user.waId}`}`,
    phone: user.phone,
    body: tapped?.text ?? inbound.body ?? '',
    mediaUrls: inbound.mediaUrls ?? [],
    acceptedAt: emulator.clock.now(),
    tapped,
    answers,
  })
}

function accountOf({ accounts, ledger }: Emulator, sender: string): string {
  const owner = accounts.ownerOf(sender)
  if (owner !== undefined) return owner.sid
  const wrote = ({ direction, from }: Message) => direction !== 'inbound' && from === `whatsapp:${sender}`
  return ledger.messages.all().findLast(wrote)?.accountSid ?? NOBODY
}
