import { NOBODY_KNOWS } from '../errors/known-errors.ts'
import { beforeAllOf } from '../due-store.ts'
import * as events from '../event-store.ts'
import type { Message } from '../message.ts'
import { endFailed, type FailureContext } from '../settle-failure.ts'
import * as messages from '../store.ts'
import { wakeDelivery } from '../wake-delivery.ts'
import * as looks from './look-store.ts'

/** How long what has no end of its own is of use. */
const DAY_MS = 24 * 3_600_000

/**
 * Each time the provider's list was silent for long enough; whoever is unlucky that often has another trouble than luck. Where a worker
 * dies every second one attempt in twenty comes to nothing: three more of them are not enough for every message of twenty thousand.
 */
const MOST_TIMES = 5

/**
 * Ends looking for an attempt that was not found. The message is sent once more, for a text twice is better than none; it passes
 * the last look like any other. After a few times, or when it is of no use any more, it has failed, and nobody knows whether it
 * arrived.
 */
export async function giveUp(ctx: FailureContext, look: looks.Look, message: Message): Promise<void> {
  await looks.lookAgain(ctx.db, look, { at: null, silences: look.silences })
  if (message.recipient.phone === null || isOfNoUse(message, ctx.clock.now())) return endUnknown(ctx, message)
  if ((await events.countOf(ctx.db, message, 'sent_again')) >= MOST_TIMES) return endUnknown(ctx, message)
  return sendAgain(ctx, message)
}

export function isOfNoUse({ usefulUntil, createdAt }: Message, now: Date): boolean {
  return now >= (usefulUntil ?? new Date(createdAt.getTime() + DAY_MS))
}

async function endUnknown(ctx: FailureContext, message: Message): Promise<void> {
  await messages.change(ctx.db, message, ['uncertain'], { mayHaveArrived: true })
  await endFailed(ctx, { message, errorCode: NOBODY_KNOWS, from: ['uncertain'] })
  ctx.log.warn({ event: 'message.nobody-knows', messageId: message.id, kind: message.kind }, 'nobody knows whether it arrived')
}

/** It has had its turn: it leaves before whatever of its organization waits, however much of that there is. */
async function sendAgain({ db, clock, log }: FailureContext, message: Message): Promise<void> {
  const [now, { id: messageId, organizationId, kind }] = [clock.now(), message]
  const nextAttemptAt = await beforeAllOf(db, message, now)
  const again = { status: 'queued', nextAttemptAt, errorCode: NOBODY_KNOWS, mayHaveArrived: true } as const
  await messages.change(db, message, ['uncertain'], again)
  await events.insertMany(db, [{ organizationId, messageId, at: now, type: 'sent_again' }])
  await wakeDelivery(db)
  log.warn({ event: 'message.sent-again', messageId, kind }, 'not in the provider’s list: it is sent once more')
}
