import type { Context } from '../platform/context.ts'
import * as events from './event-store.ts'
import type { ReasonCode } from './reason.ts'
import * as messages from './store.ts'

/** Takes back what still waits about an appointment. What is on its way already is not touched. Answers how many. */
export async function supersedeMessages(ctx: Context, appointmentId: string, reason: ReasonCode): Promise<number> {
  return recordSkipped(ctx, await messages.skipQueued(ctx.db, ctx.organizationId, { appointmentId }, reason), reason)
}

/** Takes back all that still waits for a client who does not want it. Answers how many. */
export async function withholdMessages(ctx: Context, clientId: string, reason: ReasonCode): Promise<number> {
  return recordSkipped(ctx, await messages.skipQueued(ctx.db, ctx.organizationId, { clientId }, reason), reason)
}

async function recordSkipped(ctx: Context, ids: readonly string[], reason: ReasonCode): Promise<number> {
  const at = ctx.clock.now()
  await events.insertMany(
    ctx.db,
    ids.map((messageId) => ({ organizationId: ctx.organizationId, messageId, at, type: 'skipped', detail: { reason } })),
  )
  return ids.length
}
