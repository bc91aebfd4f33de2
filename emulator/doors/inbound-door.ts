import type { Context } from 'hono'
import type { Emulator } from '../emulator.ts'
import type { Inbound } from '../inbound/inbound.ts'
import { receive } from '../inbound/receive.ts'
import { senderOf, withoutChannel } from '../ledger/message.ts'
import type { Fields } from './read-body.ts'
import { BadRequest, readBody } from './read-body.ts'
import { phone, text } from './read-field.ts'

const fields = ['from', 'to', 'body', 'buttonPayload', 'buttonText', 'originalSid', 'mediaUrls'] as const

/** What a client writes or taps. It answers once the message is kept; the business is told meanwhile. */
export function inboundDoor(emulator: Emulator) {
  return async (c: Context) => {
    const { sid, from, to, body, phone: whom } = await receive(emulator, inboundOf(emulator, await readBody(c, fields)))
    const openUntil = emulator.windows.openUntil(whom, withoutChannel(to), emulator.clock.now())
    return { sid, from, to, body, windowOpenUntil: openUntil === null ? null : new Date(openUntil).toISOString() }
  }
}

function inboundOf(emulator: Emulator, given: Fields): Inbound {
  const from = phone(given, 'from')
  const texts = (['body', 'buttonPayload', 'buttonText', 'originalSid'] as const).map((name) => [name, text(given, name)] as const)
  return {
    from,
    to: text(given, 'to') ?? onlySender(emulator, from),
    mediaUrls: textsOf(given, 'mediaUrls'),
    ...Object.fromEntries(texts.filter(([, value]) => value !== undefined)),
  }
}

/** The business that wrote to this phone, or that there is at all, as long as there is but one. */
function onlySender({ accounts, ledger, people }: Emulator, from: string): string {
  const received = ledger.messages.conversation(people.of(from).phone)?.messages.filter(({ direction }) => direction !== 'inbound') ?? []
  const wrote = received.flatMap((message) => senderOf(message) ?? [])
  const declared = accounts.all().flatMap(({ senders }) => senders)
  for (const senders of [wrote, declared].map((all) => new Set(all))) {
    const [sender] = senders
    if (sender !== undefined && senders.size === 1) return sender
  }
  throw new BadRequest('to must be given: which business the message is for cannot be told from what was sent so far')
}

function textsOf(given: Fields, name: string): string[] {
  const value = given[name] ?? []
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value
  throw new BadRequest(`${name} must be a list of texts`)
}
