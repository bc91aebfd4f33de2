import type { WhatsappIdentity } from '../client/identity-store.ts'

/** What a message from a client turned out to mean. */
export const meanings = ['confirm', 'decline', 'move', 'stop', 'start', 'stale_button', 'foreign_button', 'media', 'talk'] as const
export type Meaning = (typeof meanings)[number]

/** A message from a phone, as the provider tells it. */
export interface Inbound extends WhatsappIdentity {
  providerId: string
  /** The words, or the button's label. */
  body: string
  buttonPayload: string | null
  /** The message it answers, by the provider's id. */
  answersProviderId: string | null
  hasMedia: boolean
}

/** Reads what Twilio posts; undefined when it is no message of anybody's. */
export function readInbound(form: URLSearchParams): Inbound | undefined {
  const field = (name: string): string | null => form.get(name) || null
  const providerId = field('MessageSid')
  const address = withoutChannel(field('From'))
  if (providerId === null || address === null) return undefined
  return {
    providerId,
    address,
    externalUserId: withoutChannel(field('ExternalUserId')),
    body: field('Body') ?? field('ButtonText') ?? '',
    buttonPayload: field('ButtonPayload'),
    answersProviderId: field('OriginalRepliedMessageSid'),
    hasMedia: Number(form.get('NumMedia') ?? 0) > 0,
  }
}

function withoutChannel(address: string | null): string | null {
  return address?.replace(/^whatsapp:/, '') ?? null
}
