import type { Locale } from '../calendar/locale.ts'
import type { LocalDateTime } from '../calendar/zone.ts'
import { Refusal } from '../platform/refusal.ts'
import { NOBODY_KNOWS } from './errors/known-errors.ts'

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
  /** Somebody waits for it. */
  urgent: boolean
  /** How it left last. */
  form: 'text' | 'template'
  /** Free text was refused: a template or nothing. */
  templateOnly: boolean
  /** The other form of the number, in E.164, where the first was refused. */
  toVariant: string | null
  /** An attempt of it was given up without anybody knowing whether it brought the message. */
  mayHaveArrived: boolean
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
  /** When it leaves at the earliest, while it is queued. */
  nextAttemptAt: Date | null
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
export function leftOrMayHave({ status, mayHaveArrived }: Pick<Message, 'status' | 'mayHaveArrived'>): boolean {
  return mayHaveArrived || hasLeft({ status })
}

/** It left, or it is still being found out. */
export function hasLeft({ status }: Pick<Message, 'status'>): boolean {
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

/** Why it is to leave once more by itself, if it is: it failed, or nobody knows. */
export function triedAgainFor({ status, errorCode }: Pick<Message, 'status' | 'errorCode'>): 'trying_again' | 'sent_again' | null {
  if (status !== 'queued' || errorCode === null) return null
  return errorCode === NOBODY_KNOWS ? 'sent_again' : 'trying_again'
}

export type MessageRefusal = 'not-found' | 'not-retriable'

export function refuse(code: MessageRefusal, message: string): never {
  throw new Refusal(code, message)
}
