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

/** Writes down what came of each request. */
export async function settleDeliveries(ctx: SettleContext, settled: readonly Settled[]): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const tries = await attempts.countOf(
      tx.db,
      settled.map(({ message }) => message.id),
    )
    for (const one of settled) await settleOne(tx, one, tries.get(one.message.id) ?? 1)
  })
  for (const { message, delivery } of settled) {
    const errorCode = delivery.outcome === 'accepted' ? undefined : delivery.errorCode
    ctx.log.info({ event: `message.${delivery.outcome}`, messageId: message.id, kind: message.kind, errorCode }, delivery.outcome)
  }
}

async function settleOne(ctx: SettleContext, { message, attempt, delivery }: Settled, tries: number): Promise<void> {
  const now = ctx.clock.now()
  if (!(await attempts.settle(ctx.db, attempt, delivery, now))) return
  await follow(ctx, message, delivery, tries, now)
  const detail = delivery.outcome === 'accepted' ? { providerId: delivery.providerId } : { errorCode: delivery.errorCode }
  const type = { accepted: 'sent', rejected: 'failed', retry: 'retry', uncertain: 'uncertain' }[delivery.outcome]
  await events.insertMany(ctx.db, [{ organizationId: message.organizationId, messageId: message.id, at: now, type, detail }])
}

async function follow(ctx: SettleContext, message: Message, delivery: Delivery, tries: number, now: Date): Promise<void> {
  switch (delivery.outcome) {
    case 'accepted':
      await messages.change(ctx.db, message, ['sending', 'uncertain'], { status: 'sent', providerId: delivery.providerId, sentAt: now })
      return
    case 'rejected':
      await messages.change(ctx.db, message, ['sending', 'uncertain'], { status: 'failed', errorCode: delivery.errorCode })
      return
    case 'retry': {
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
