import type { Rendered } from '../content/rendered.ts'

/** Twilio's own words for how far a message came. */
export type Status =
  'accepted' | 'scheduled' | 'queued' | 'sending' | 'sent' | 'delivered' | 'read' | 'failed' | 'undelivered' | 'canceled' | 'received'

export type Direction = 'outbound-api' | 'outbound-reply' | 'inbound'

/** A message as accepted, and how far it came. Instants are epoch milliseconds on the emulator's clock. */
export interface Message {
  readonly sid: string
  readonly accountSid: string
  readonly direction: Direction
  /** Both as written on the wire: `whatsapp:+57…`. Without `from`, a Messaging Service has not chosen yet. */
  readonly to: string
  from: string | null
  /** The client's phone without its channel: the conversation this belongs to. */
  readonly phone: string
  readonly messagingServiceSid: string | null
  /** For a template, its text with the variables filled in. Emptied by redaction. */
  body: string
  readonly mediaUrls: readonly string[]
  readonly contentSid: string | null
  readonly contentVariables: string | null
  /** What a phone shows of a template beyond its text. */
  readonly rendered: Rendered | null
  readonly statusCallback: string | null
  readonly acceptedAt: number
  /** When a scheduled message is to leave. */
  readonly sendAt: number | null
  /** Accepted with a fault that WhatsApp turns down later, such as 63028. */
  readonly flaw: number | null
  /** What faults decide by; see Chance. Absent where none do. */
  readonly luck?: number
  status: Status
  /** It stays as it is for ever: stuck, or its reader blocked the business or hides what was read. */
  halted?: boolean
  reachedAt: Partial<Record<Status, number>>
  errorCode: number | null
  /** Of an inbound message: the button that was tapped, and the message it answers. */
  readonly tapped: { readonly text: string; readonly payload: string } | null
  readonly answers: string | null
}

const E164 = /^\+[1-9]\d{7,14}$/
/** WhatsApp's business-scoped id of a user who shows no number, for example CO.1A2B3C. */
const BSUID = /^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/

export function isE164(phone: string): boolean {
  return E164.test(phone)
}

export function isBsuid(id: string): boolean {
  return BSUID.test(id)
}

export function withoutChannel(address: string): string {
  return address.startsWith('whatsapp:') ? address.slice('whatsapp:'.length) : address
}

export function onWhatsApp(address: string): boolean {
  return address.startsWith('whatsapp:')
}

/** The business's number of a message, whichever way it went, without its channel. */
export function senderOf({ direction, to, from }: Message): string | null {
  const address = direction === 'inbound' ? to : from
  return address === null ? null : withoutChannel(address)
}
