import * as appointments from '../appointment/store.ts'
import * as organizations from '../organization/store.ts'
import type { Context } from '../platform/context.ts'
import { replan } from './replan.ts'

/** A rule of the organization changed, or what may be sent to a client: every future appointment is planned again, once. */
export async function replanUpcoming(ctx: Context, of: { clientId?: string } = {}): Promise<void> {
  const ids = await appointments.holdUpcoming(ctx.db, ctx.organizationId, ctx.clock.now(), of)
  // Read once they are held: whoever changes the rules meanwhile plans them after us.
  const organization = await organizations.find(ctx.db, ctx.organizationId)
  if (organization === undefined) return
  for (let from = 0; from < ids.length; from += BATCH) {
    const some = await appointments.findMany(ctx.db, ids.slice(from, from + BATCH), ctx.organizationId)
    await replan(ctx, organization.whatsapp, some)
  }
}

const BATCH = 500
