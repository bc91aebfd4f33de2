import type { JobEngine } from '../platform/jobs.ts'
import { type DeliveryContext, deliverMessages } from './deliver-messages.ts'
import { DELIVERY_QUEUE } from './message.ts'
import { recoverLapsedAttempts, requeueOverdue } from './recover-messages.ts'

/** Takes up delivery jobs until the engine stops. */
export async function workOnDeliveries(ctx: DeliveryContext & { jobs: JobEngine }): Promise<void> {
  await ctx.jobs.work(DELIVERY_QUEUE, (ids) => deliverMessages(ctx, ids))
}

/** What a crash or a lost job may have left behind; any number of workers may look at once. */
export async function recoverMessages(ctx: DeliveryContext): Promise<void> {
  await recoverLapsedAttempts(ctx)
  await requeueOverdue(ctx)
}
