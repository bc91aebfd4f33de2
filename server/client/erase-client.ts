import { inTransaction } from '../platform/database/database.ts'
import { type Client, type ClientContext, refuse } from './client.ts'
import { forgotten } from './identity-store.ts'
import { forgetAliases } from './search-store.ts'
import * as clients from './store.ts'

/** What stands where a person's data stood. */
export const ERASED = '—'

/** Erases the person and keeps the figures: name, phone and e-mail go, appointments stay without them. Not undone by anything. */
export async function eraseClient(ctx: ClientContext, id: string): Promise<Client> {
  return inTransaction(ctx, async (tx) => {
    const client = await clients.findForUpdate(tx.db, tx, id)
    if (client === undefined) return refuse('not-found', 'There is no such client')
    await clients.update(tx.db, tx.organizationId, id, { name: ERASED, phone: null, email: null, notes: null, ...forgotten })
    await forgetAliases(tx.db, tx.organizationId, id)
    await tx.on.clientChanged(tx, id)
    await tx.on.clientErased(tx, id)
    await clients.update(tx.db, tx.organizationId, id, { erasedAt: tx.clock.now() })
    return { ...client, name: ERASED, phone: null, email: null, notes: null }
  })
}
