import type { Locale } from '../calendar/locale.ts'
import type { LocalDateTime } from '../calendar/zone.ts'
import { Refusal } from '../platform/refusal.ts'

/** The life of a message. `sent` means that the provider took it; `uncertain` that nobody knows yet. */
export const messageStatuses = ['queued', 'sending', 'uncertain', 'sent', 'delivered', 'read', 'failed', 'skipped'] as const
export type MessageStatus = (typeof messageStatuses)[number]

/** One text to one person: a row before it leaves, and what became of it. Amounts as decimal strings. */
export interface Message {
  id: string
  organizationId: string
  appointmentId: string | null
  clientId: string | null
  kind: string
  status: MessageStatus
  /** How it left last. */
  form: 'text' | 'template'
  /** Free text was refused: a template or nothing. */
  templateOnly: boolean
  /** The other form of the number, in E.164, where the first was refused. */
  toVariant: string | null
  locale: Locale
  body: string
  /** Once it has left, `phone` is where it went: perhaps the number in another form, or an id; see `showRecipient`. */
  recipient: { name: string; phone: string | null }
  /** The start, on the wall clock, that the text speaks of. */
  localStart: LocalDateTime | null
  usefulUntil: Date | null
  waitingCode: string | null
  reasonCode: string | null
  errorCode: number | null
  providerId: string | null
  /** Whether the provider was asked to report what becomes of it. */
  reportsAsked: boolean
  /** What the provider charges, a decimal of this currency. */
  price: string | null
  priceUnit: string | null
  createdAt: Date
  nextAttemptAt: Date
  sentAt: Date | null
  deliveredAt: Date | null
  readAt: Date | null
}

/** One thing that happened to a message. */
export interface MessageEvent {
  at: Date
  type: string
  detail: Record<string, unknown>
}

/** It reached the person, or it may have. */
export function leftOrMayHave({ status }: Pick<Message, 'status'>): boolean {
  switch (status) {
    case 'sending':
    case 'uncertain':
    case 'sent':
    case 'delivered':
    case 'read':
      return true
    case 'queued':
    case 'failed':
    case 'skipped':
      return false
  }
}

/** It failed, and is to leave once more by itself. */
export function isTriedAgain({ status, errorCode }: Pick<Message, 'status' | 'errorCode'>): boolean {
  return status === 'queued' && errorCode !== null
}

export type MessageRefusal = 'not-found' | 'not-retriable'

export function refuse(code: MessageRefusal, message: string): never {
  throw new Refusal(code, message)
}
