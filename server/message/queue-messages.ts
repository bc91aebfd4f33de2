import type { Locale } from '../calendar/locale.ts'
import type { LocalDateTime } from '../calendar/zone.ts'
import type { Clock } from '../platform/clock.ts'
import type { Db } from '../platform/database/database.ts'
import { newId } from '../platform/id.ts'
import * as events from './event-store.ts'
import type { ReasonCode } from './reason.ts'
import * as messages from './store.ts'
import { wakeDelivery } from './wake-delivery.ts'

/** A text to write down: to leave, or to be skipped for a reason. */
export interface NewMessage {
  organizationId: string
  appointmentId: string | null
  clientId: string | null
  kind: string
  /** Leaves before what is not urgent: somebody waits for it. */
  urgent: boolean
  locale: Locale
  body: string
  recipient: { name: string; phone: string | null }
  localStart: LocalDateTime | null
  usefulUntil: Date | null
  /** Not before this instant; now, when absent. */
  notBefore?: Date
  skip?: ReasonCode
}

type Means = { db: Db; clock: Clock }

/** Writes each message as a row, in the caller's transaction, and wakes the workers when one is to leave. Answers the ids. */
export async function queueMessages(ctx: Means, news: readonly NewMessage[]): Promise<string[]> {
  const rows = news.map((message) => ({ id: newId(), ...message }))
  await writeQueued(ctx, rows)
  if (rows.some((row) => row.skip === undefined)) await wakeDelivery(ctx.db)
  return rows.map((row) => row.id)
}

/** The same, of messages that have their ids, for whoever delivers them anyway. */
export async function writeQueued(ctx: Means, rows: readonly (NewMessage & { id: string })[]): Promise<void> {
  const now = ctx.clock.now()
  await messages.insertMany(
    ctx.db,
    rows.map((row) => toRow(row, now)),
  )
  await events.insertMany(
    ctx.db,
    rows.map((row) => ({
      organizationId: row.organizationId,
      messageId: row.id,
      at: now,
      type: row.skip === undefined ? 'queued' : 'skipped',
      detail: row.skip === undefined ? {} : { reason: row.skip },
    })),
  )
}

function toRow({ recipient, notBefore, skip, ...row }: NewMessage & { id: string }, now: Date) {
  return {
    ...row,
    channel: 'whatsapp',
    status: skip === undefined ? ('queued' as const) : ('skipped' as const),
    reasonCode: skip ?? null,
    recipientName: recipient.name,
    recipientPhone: recipient.phone,
    nextAttemptAt: skip === undefined ? (notBefore ?? now) : null,
    createdAt: now,
  }
}
