import type { Context } from '../platform/context.ts'
import * as events from './event-store.ts'
import type { Message } from './message.ts'
import type { ReasonCode } from './reason.ts'
import * as messages from './store.ts'
import { wakeDelivery } from './wake-delivery.ts'

/** Takes back what still waits about an appointment. What is on its way already is not touched. Answers whose ids. */
export async function supersedeMessages(ctx: Context, appointmentId: string, reason: ReasonCode): Promise<string[]> {
  const ids = await messages.skipQueued(ctx.db, ctx.organizationId, { appointmentId }, reason)
  await recordSkipped(ctx, ids, reason)
  return ids
}

/** Takes back all that still waits for a client who does not want it. Answers how many. */
export async function withholdMessages(ctx: Context, clientId: string, reason: ReasonCode): Promise<number> {
  return recordSkipped(ctx, await messages.skipQueued(ctx.db, ctx.organizationId, { clientId }, reason), reason)
}

/** Takes back these, which the caller holds and knows to be waiting. */
export async function withholdThese(ctx: Context, waiting: readonly Message[], reason: ReasonCode): Promise<void> {
  for (const message of waiting) {
    await messages.change(ctx.db, message, ['queued'], { status: 'skipped', reasonCode: reason, waitingCode: null })
  }
  await recordSkipped(
    ctx,
    waiting.map(({ id }) => id),
    reason,
  )
}

/** What was taken back because of an act that is undone waits again, until the hour that it waited for. */
export async function releaseSuperseded(ctx: Context, taken: readonly { message: Message; at: Date }[]): Promise<void> {
  const now = ctx.clock.now()
  const again = taken.filter(({ message: { status, reasonCode } }) => {
    return status === 'skipped' && (reasonCode === 'superseded' || reasonCode === 'appointment_over')
  })
  for (const { message, at } of again) {
    await messages.change(ctx.db, message, ['skipped'], { status: 'queued', reasonCode: null, nextAttemptAt: at })
  }
  await events.insertMany(
    ctx.db,
    again.map(({ message: { organizationId, id } }) => ({
      organizationId,
      messageId: id,
      at: now,
      type: 'queued',
      detail: { because: 'undone' },
    })),
  )
  if (again.length > 0) await wakeDelivery(ctx.db)
}

async function recordSkipped(ctx: Context, ids: readonly string[], reason: ReasonCode): Promise<number> {
  const at = ctx.clock.now()
  await events.insertMany(
    ctx.db,
    ids.map((messageId) => ({ organizationId: ctx.organizationId, messageId, at, type: 'skipped', detail: { reason } })),
  )
  return ids.length
}
