import { inTransaction } from '../platform/database/database.ts'
import * as attempts from './attempt-store.ts'
import { settleDeliveries } from './settle-deliveries.ts'
import type { FailureContext } from './settle-failure.ts'
import * as messages from './store.ts'
import { whole } from '../platform/context.ts'

/** At once; whoever gets as many has more to do. */
export const LARGEST_RECOVERY = 200

/**
 * Attempts whose worker died in the middle: nobody knows whether the request left, so the message says just that, and is looked for at
 * once, for its lease has long given the provider time to list it. Answers how many.
 */
export async function recoverLapsedAttempts(ctx: FailureContext): Promise<number> {
  return inTransaction(ctx, async (tx) => {
    const lapsed = await attempts.holdLapsed(tx.db, tx.clock.now(), LARGEST_RECOVERY)
    const settled = []
    for (const attempt of lapsed) {
      const message = await messages.find(tx.db, whole(attempt.organizationId), attempt.messageId)
      if (message) settled.push({ message, attempt, delivery: { outcome: 'uncertain', errorCode: null } as const })
    }
    if (settled.length > 0) await settleDeliveries(tx, settled, (now) => now)
    return settled.length
  })
}
