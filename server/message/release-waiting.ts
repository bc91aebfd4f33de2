import type { Clock } from '../platform/clock.ts'
import { type Db, inTransaction } from '../platform/database/database.ts'
import type { ReasonCode } from './reason.ts'
import { wakeDelivery } from './wake-delivery.ts'
import * as waiting from './waiting-store.ts'

/** What an organization's messages, or those to one client, waited for has come: they are tried at once, not at their next turn. */
export async function releaseWaiting(
  ctx: { db: Db; clock: Clock },
  organizationId: string,
  what: { reason: ReasonCode; clientId?: string },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const released = await waiting.makeDue(tx.db, organizationId, what, tx.clock.now())
    if (released > 0) await wakeDelivery(tx.db)
  })
}
