import { z } from 'zod'
import type { Locale } from '../calendar/locale.ts'
import { phoneAt } from '../phone/phone.ts'
import { failureOf } from './failure.ts'
import { triedAgainFor, type Message, type MessageEvent, messageStatuses } from './message.ts'
import { noticeOf } from './notice.ts'
import { reasonOf } from './reason.ts'

const at = z.string().meta({ format: 'date-time' })
const reason = z.object({ code: z.string(), text: z.string() })

export const shownMessage = z
  .object({
    id: z.string(),
    appointmentId: z.string().nullable(),
    clientId: z.string().nullable(),
    kind: z.string(),
    status: z.enum(messageStatuses),
    body: z.string(),
    recipient: z.object({
      name: z.string(),
      phone: z.string().nullable().describe('Null without one, and for somebody whom WhatsApp shows by an id alone'),
    }),
    twilioSid: z.string().nullable(),
    reason: reason.nullable().describe('Why it was skipped'),
    waiting: reason.nullable().describe('Why a queued message has not left yet'),
    error: z.object({ code: z.int(), title: z.string(), fix: z.string() }).nullable().describe('Why it failed, and what to do'),
    notice: z
      .object({ code: z.literal('no_delivery_report'), title: z.string(), fix: z.string() })
      .nullable()
      .describe('Something to know of a message that has not failed: nobody has reported on it for 4 hours'),
    price: z
      .string()
      .nullable()
      .describe('What Twilio charges for it, a positive decimal; null until known, by the next morning as a rule'),
    priceUnit: z.string().nullable().describe('The currency of the price'),
    createdAt: at,
    sentAt: at.nullable(),
    deliveredAt: at.nullable(),
    readAt: at.nullable(),
  })
  .meta({ id: 'Message' })

export const shownMessageWithEvents = shownMessage
  .extend({ events: z.array(z.object({ at, type: z.string(), detail: z.record(z.string(), z.unknown()) })) })
  .meta({ id: 'MessageWithEvents' })

export const retriedMessages = z
  .object({
    dryRun: z.boolean(),
    failed: z.int().describe('How many may be sent once more; who wants no messages is left out'),
    retried: z.int().describe('How many of them are on their way again'),
    more: z.boolean().describe('There are more than can be sent at once: ask again'),
    byCode: z.array(z.object({ code: z.int(), title: z.string(), fix: z.string(), messages: z.int() })),
  })
  .meta({ id: 'RetriedMessages' })

/** Whom it is for, by the phone as people write it; null where WhatsApp showed an id instead. */
export function showRecipient({ recipient: { name, phone } }: Message): { name: string; phone: string | null } {
  return { name, phone: phone === null ? null : phoneAt(phone) }
}

/** Who reads, and when. */
export interface Reader {
  locale: Locale
  now: Date
}

/** A message as its readers see it, explanations in their language. */
export function showMessage(message: Message, { locale, now }: Reader): z.input<typeof shownMessage> {
  const iso = (instant: Date | null): string | null => instant && instant.toISOString()
  return {
    ...message,
    recipient: showRecipient(message),
    twilioSid: message.providerId,
    reason: reasonOf(message.reasonCode, locale),
    waiting: reasonOf(message.waitingCode ?? triedAgainFor(message), locale),
    error: message.status === 'failed' ? failureOf(message.errorCode, locale) : null,
    notice: noticeOf(message, locale, now),
    createdAt: message.createdAt.toISOString(),
    sentAt: iso(message.sentAt),
    deliveredAt: iso(message.deliveredAt),
    readAt: iso(message.readAt),
  }
}

export function showEvents(events: readonly MessageEvent[]) {
  return events.map(({ at, type, detail }) => ({ at: at.toISOString(), type, detail }))
}
