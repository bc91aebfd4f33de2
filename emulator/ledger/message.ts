/** The course of a message that nothing stops. The delays count from acceptance. */
export const course = [
  { status: 'sent', afterMs: 150 },
  { status: 'delivered', afterMs: 450 },
  { status: 'read', afterMs: 1_800 },
] as const

export type Step = (typeof course)[number]['status']
export type Status = 'accepted' | 'queued' | Step

/** A message as accepted, and how far it came. Instants are epoch milliseconds. */
export interface Message {
  readonly sid: string
  readonly accountSid: string
  readonly to: string
  readonly from: string | null
  readonly messagingServiceSid: string | null
  readonly body: string
  readonly mediaUrls: readonly string[]
  readonly contentSid: string | null
  readonly contentVariables: string | null
  readonly statusCallback: string | null
  readonly acceptedAt: number
  status: Status
  reachedAt: Partial<Record<Step, number>>
  errorCode: number | null
}

/** Who uses WhatsApp on a number, as far as it differs from everyone else. */
export interface User {
  readonly phone: string
  readonly readReceipts: boolean
}

const E164 = /^\+[1-9]\d{7,14}$/

export function isE164(phone: string): boolean {
  return E164.test(phone)
}

export function withoutChannel(address: string): string {
  return address.startsWith('whatsapp:') ? address.slice('whatsapp:'.length) : address
}

export function isUnfinished(message: Message): boolean {
  return message.status !== 'read' && message.errorCode === null
}
