import { inTransaction } from '../platform/database/database.ts'
import { isRefusedData } from '../platform/database/refused-data.ts'
import { codeOf } from '../platform/error-code.ts'
import * as attempts from './attempt-store.ts'
import type { Delivery } from './channel.ts'
import * as events from './event-store.ts'
import type { Message } from './message.ts'
import * as sending from './sending-store.ts'
import { comeBackLater, type FailureContext, holdUnwilling, settleFailure, waitForSender } from './settle-failure.ts'
import * as messages from './store.ts'
import { firstLook } from './uncertain/next-look.ts'
import { isOfSender, noteFailures, noteSuccesses, type Outcome } from './trouble/note-outcomes.ts'

export interface Settled {
  message: Message
  attempt: attempts.Attempt
  delivery: Delivery
  /** How it became known, when nobody answered the request. */
  found?: 'list'
  /** Whoever made the request, where it was made just now. */
  sender?: string
}

/**
 * The same for whoever has to go on whatever was told: what the database takes from nobody is put aside, and does not keep the others from
 * being settled. Its attempt's lease lapses, and it is looked for.
 */
export async function settleOrPutAside(ctx: FailureContext, settled: readonly Settled[]): Promise<void> {
  try {
    await settleDeliveries(ctx, settled)
  } catch (error) {
    if (!isRefusedData(error)) throw error
    const [only, ...others] = settled
    if (others.length > 0) for (const one of settled) await settleOrPutAside(ctx, [one])
    else ctx.log.error({ event: 'message.unsettled', messageId: only?.message.id, error: codeOf(error) }, 'what was told of it is refused')
  }
}

/** Writes down what came of each request: what was accepted in one go, the rest one by one. */
export async function settleDeliveries(
  ctx: FailureContext,
  settled: readonly Settled[],
  lookFirstAt: (now: Date) => Date = firstLook,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const now = tx.clock.now()
    const ours = await attempts.settleMany(tx.db, settled, { settledAt: now, nextLookAt: lookFirstAt(now) })
    const news = settled.filter(({ attempt }) => ours.has(attempt.id))
    await holdUnwilling(
      tx,
      news.flatMap(({ message, delivery }) => (delivery.outcome === 'rejected' ? [{ message, errorCode: delivery.errorCode }] : [])),
    )
    await settleAccepted(tx, news, now)
    const paused = await noteFailures(tx, outcomesOf(news))
    for (const { message, delivery, sender = '' } of news) {
      if (delivery.outcome === 'accepted') continue
      const probeAt = isOfSender(delivery) ? paused.get(sender) : undefined
      if (probeAt === undefined) await followUp(tx, message, delivery, now)
      else await waitForSender(tx, { message, errorCode: delivery.errorCode, from: ['sending', 'uncertain'] }, probeAt)
    }
  })
  await noteSuccesses(ctx, outcomesOf(settled))
  for (const { message, delivery } of settled) {
    const errorCode = delivery.outcome === 'accepted' ? undefined : delivery.errorCode
    ctx.log.info({ event: `message.${delivery.outcome}`, messageId: message.id, kind: message.kind, errorCode }, delivery.outcome)
  }
}

/**
 * That it was sent, the attempt knows. Its history says besides when it was found in the provider's list, and when it had left by
 * another attempt already: then it has left twice.
 */
async function settleAccepted({ db }: FailureContext, news: readonly Settled[], now: Date): Promise<void> {
  const accepted = news.flatMap(({ message, delivery, found }) =>
    delivery.outcome === 'accepted' ? [{ message, providerId: delivery.providerId, ...(found === undefined ? {} : { found }) }] : [],
  )
  const changed = await sending.markSent(db, accepted, now)
  const told = accepted.filter(({ message, found }) => found !== undefined || !changed.has(message.id))
  await events.tellReaders(
    db,
    accepted.map(({ message }) => message),
  )
  await events.insertMany(
    db,
    told.map(({ message, ...detail }) => toEvent(message, now, changed.has(message.id) ? 'sent' : 'sent_twice', detail)),
  )
}

function outcomesOf(settled: readonly Settled[]): Outcome[] {
  return settled.flatMap(({ sender, delivery }) => (sender === undefined ? [] : [{ sender, delivery }]))
}

function toEvent({ organizationId, id }: Message, at: Date, type: string, detail: Record<string, unknown>): events.NewMessageEvent {
  return { organizationId, messageId: id, at, type, detail }
}

async function followUp(
  ctx: FailureContext,
  message: Message,
  delivery: Exclude<Delivery, { outcome: 'accepted' }>,
  now: Date,
): Promise<void> {
  const { outcome, errorCode } = delivery
  switch (outcome) {
    case 'rejected':
      return settleFailure(ctx, { message, errorCode, from: ['sending', 'uncertain'] })
    case 'retry':
      return comeBackLater(ctx, { message, errorCode, from: ['sending', 'uncertain'] }, delivery.afterMs)
    case 'uncertain':
      await messages.change(ctx.db, message, ['sending'], { status: 'uncertain', errorCode })
      await events.insertMany(ctx.db, [toEvent(message, now, 'uncertain', { errorCode })])
      return
  }
}
