import type { Locale } from '../calendar/locale.ts'
import type { LocalDateTime } from '../calendar/zone.ts'
import type { Clock } from '../platform/clock.ts'
import type { Db } from '../platform/database/database.ts'
import { newId } from '../platform/id.ts'
import type { JobQueue } from '../platform/jobs.ts'
import * as events from './event-store.ts'
import { DELIVERY_QUEUE } from './message.ts'
import type { ReasonCode } from './reason.ts'
import * as messages from './store.ts'

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

type Means = { db: Db; clock: Clock; jobs: JobQueue }

/** Writes each message as a row and, for those that are to leave, its job: all in the caller's transaction. Answers the ids. */
export async function queueMessages(ctx: Means, news: readonly NewMessage[]): Promise<string[]> {
  const now = ctx.clock.now()
  const rows = news.map((message) => ({ id: newId(), ...message }))
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
  await enqueueDelivery(
    ctx,
    rows.filter((row) => row.skip === undefined),
  )
  return rows.map((row) => row.id)
}

interface Deliverable {
  id: string
  organizationId: string
  urgent?: boolean
  notBefore?: Date
}

export async function enqueueDelivery(ctx: Means, rows: readonly Deliverable[]): Promise<void> {
  await ctx.jobs.enqueue(
    ctx.db,
    DELIVERY_QUEUE,
    rows.map((row) => ({
      id: row.id,
      group: row.organizationId,
      priority: row.urgent === true ? 10 : 0,
      ...(row.notBefore === undefined ? {} : { delayMs: row.notBefore.getTime() - ctx.clock.now().getTime() }),
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
    nextAttemptAt: notBefore ?? now,
    createdAt: now,
  }
}
