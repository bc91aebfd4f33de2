import type { Context } from '../platform/context.ts'
import * as events from './event-store.ts'
import type { ReasonCode } from './reason.ts'
import * as messages from './store.ts'

/** Takes back what still waits about an appointment. What is on its way already is not touched. Answers how many. */
export async function supersedeMessages(ctx: Context, appointmentId: string, reason: ReasonCode): Promise<number> {
  const ids = await messages.skipQueued(ctx.db, ctx.organizationId, appointmentId, reason)
  const at = ctx.clock.now()
  await events.insertMany(
    ctx.db,
    ids.map((messageId) => ({ organizationId: ctx.organizationId, messageId, at, type: 'skipped', detail: { reason } })),
  )
  return ids.length
}
