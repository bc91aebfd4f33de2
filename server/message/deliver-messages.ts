import { setTimeout as wait } from 'node:timers/promises'
import { refuseInTransaction } from '../platform/database/open-transaction.ts'
import type { Delivery } from './channel.ts'
import type { Claimed } from './claim.ts'
import { claimThese } from './claim-messages.ts'
import type { DeliveryContext } from './delivery.ts'
import { type Settled, settleDeliveries } from './settle-deliveries.ts'

/** Whoever begins a request later than this might still be at it when the lease is over, and another has taken up the message. */
const LATEST_START_MS = 8_000

/** Delivers these messages, those that may leave now: claimed, requested, settled. A crash in between leaves an attempt whose lease lapses. */
export async function deliverMessages(ctx: DeliveryContext, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const { claimed } = await claimThese(ctx, ids)
  return deliverClaimed(ctx, claimed)
}

export async function deliverClaimed(ctx: DeliveryContext, claimed: readonly Claimed[]): Promise<void> {
  if (claimed.length === 0) return
  await settleDeliveries(ctx, await Promise.all(claimed.map((one) => deliver(ctx, one))))
}

/** Makes the request of a claimed message, when its sender's turn has come, outside any transaction. Never throws. */
export async function deliver(ctx: DeliveryContext, claimed: Claimed): Promise<Settled> {
  refuseInTransaction('A request over the network')
  const aheadMs = claimed.leavesAtMs - performance.now()
  if (aheadMs > 0) await wait(aheadMs)
  const delivery: Delivery = isLate(ctx, claimed) ? { outcome: 'retry', errorCode: null } : await request(ctx, claimed)
  return { message: claimed.message, attempt: claimed.attempt, delivery, sender: claimed.channel.sender.id }
}

/**
 * This process may have been asleep: another one may hold the message by now. Its own clock stands still while the machine
 * sleeps, and the other may be set back.
 */
function isLate({ clock }: DeliveryContext, { claimedAt, claimedAtMs }: Claimed): boolean {
  return Math.max(performance.now() - claimedAtMs, clock.now().getTime() - claimedAt.getTime()) > LATEST_START_MS
}

async function request({ log }: DeliveryContext, { channel, attempt, to, body, template }: Claimed): Promise<Delivery> {
  try {
    return await channel.send({ attemptId: attempt.id, to, body, template })
  } catch (error) {
    // A channel does not throw; should one do, nobody knows whether the request left.
    log.error({ event: 'message.channel-threw', messageId: attempt.messageId, error: (error as Error).name }, 'channel threw')
    return { outcome: 'uncertain', errorCode: null }
  }
}
