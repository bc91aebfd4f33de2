import * as appointments from '../appointment/store.ts'
import type { Context } from '../platform/context.ts'
import { replan } from './replan.ts'

/** A rule of the organization changed, or what may be sent to a client: every future appointment is planned again, once. */
export async function replanUpcoming(ctx: Context, of: { clientId?: string } = {}): Promise<void> {
  const ids = await appointments.holdUpcoming(ctx.db, ctx.organizationId, ctx.clock.now(), of)
  for (let from = 0; from < ids.length; from += BATCH) {
    await replan(ctx, await appointments.findMany(ctx.db, ids.slice(from, from + BATCH), ctx.organizationId))
  }
}

const BATCH = 500
