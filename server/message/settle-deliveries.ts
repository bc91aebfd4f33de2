import type { Clock } from '../platform/clock.ts'
import { type Db, inTransaction } from '../platform/database/database.ts'
import type { JobQueue } from '../platform/jobs.ts'
import type { Log } from '../platform/log.ts'
import * as attempts from './attempt-store.ts'
import type { Delivery } from './channel.ts'
import * as events from './event-store.ts'
import type { Message } from './message.ts'
import { enqueueDelivery } from './queue-messages.ts'
import { retryDelay } from './retry-delay.ts'
import * as sending from './sending-store.ts'
import * as messages from './store.ts'

export interface Settled {
  message: Message
  attempt: attempts.Attempt
  delivery: Delivery
}

interface SettleContext {
  db: Db
  clock: Clock
  jobs: JobQueue
  log: Log
}

/** Writes down what came of each request: what was accepted in one go, the rest one by one. */
export async function settleDeliveries(ctx: SettleContext, settled: readonly Settled[]): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const now = tx.clock.now()
    const ours = await attempts.settleMany(tx.db, settled, now)
    const news = settled.filter(({ attempt }) => ours.has(attempt.id))
    const accepted = news.flatMap(({ message, delivery }) =>
      delivery.outcome === 'accepted' ? [{ message, providerId: delivery.providerId }] : [],
    )
    await sending.markSent(tx.db, accepted, now)
    for (const one of news) if (one.delivery.outcome !== 'accepted') await followUp(tx, one.message, one.delivery, now)
    await events.insertMany(
      tx.db,
      news.map((one) => toEvent(one, now)),
    )
  })
  for (const { message, delivery } of settled) {
    const errorCode = delivery.outcome === 'accepted' ? undefined : delivery.errorCode
    ctx.log.info({ event: `message.${delivery.outcome}`, messageId: message.id, kind: message.kind, errorCode }, delivery.outcome)
  }
}

function toEvent({ message, delivery }: Settled, at: Date): events.NewMessageEvent {
  const detail = delivery.outcome === 'accepted' ? { providerId: delivery.providerId } : { errorCode: delivery.errorCode }
  const type = { accepted: 'sent', rejected: 'failed', retry: 'retry', uncertain: 'uncertain' }[delivery.outcome]
  return { organizationId: message.organizationId, messageId: message.id, at, type, detail }
}

async function followUp(
  ctx: SettleContext,
  message: Message,
  delivery: Exclude<Delivery, { outcome: 'accepted' }>,
  now: Date,
): Promise<void> {
  switch (delivery.outcome) {
    case 'rejected':
      await messages.change(ctx.db, message, ['sending', 'uncertain'], { status: 'failed', errorCode: delivery.errorCode })
      return
    case 'retry': {
      const tries = await attempts.countOf(ctx.db, message.organizationId, message.id)
      const notBefore = new Date(now.getTime() + retryDelay(tries, Math.random()))
      await messages.change(ctx.db, message, ['sending'], { status: 'queued', nextAttemptAt: notBefore })
      await enqueueDelivery(ctx, [{ id: message.id, organizationId: message.organizationId, urgent: true, notBefore }])
      return
    }
    case 'uncertain':
      await messages.change(ctx.db, message, ['sending'], { status: 'uncertain', errorCode: delivery.errorCode })
      return
  }
}
