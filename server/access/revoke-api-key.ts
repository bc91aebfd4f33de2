import type { Context } from '../platform/context.ts'
import { inTransaction } from '../platform/database/database.ts'
import { audit } from './audit.ts'
import * as apiKeys from './store.ts'

/** Ends a key: from now on it opens nothing. Answers false when there is no such key in use. */
export async function revokeApiKey(ctx: Context, id: string): Promise<boolean> {
  return inTransaction(ctx, async (tx) => {
    const revoked = await apiKeys.revoke(tx.db, tx.organizationId, id, tx.clock.now())
    if (revoked) {
      const name = (await apiKeys.namesOf(tx.db, [id])).get(id)
      await audit(tx, { action: 'api-key.revoked', subject: `api-key:${id}`, detail: { name } })
    }
    return revoked
  })
}
