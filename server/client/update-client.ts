import { inTransaction } from '../platform/database/database.ts'
import { type Client, type ClientContext, refuse } from './client.ts'
import { type ClientInput, ownPhone, refuseTaken } from './create-client.ts'
import * as clients from './store.ts'

/** Changes what is given. A new phone or consent changes what may be sent, and the plan follows in the same transaction. */
export async function updateClient(ctx: ClientContext, id: string, input: ClientInput): Promise<Client> {
  return inTransaction(ctx, async (tx) => {
    const before = await clients.findForUpdate(tx.db, tx.organizationId, id)
    if (before === undefined) return refuse('not-found', 'There is no such client')
    const change = await toChange(tx, id, input)
    if (Object.keys(change).length > 0) await clients.update(tx.db, tx.organizationId, id, change)
    const after = (await clients.find(tx.db, tx.organizationId, id)) ?? before
    if (after.phone !== before.phone || after.whatsapp.consent !== before.whatsapp.consent) await tx.on.clientChanged(tx, id)
    return after
  })
}

async function toChange(ctx: ClientContext, id: string, { phone, whatsapp, ...rest }: ClientInput) {
  const parsed = phone === undefined ? undefined : await ownPhone(ctx, phone)
  if (parsed) await refuseTaken(ctx, parsed, id)
  const change = { ...rest, phone: parsed, whatsappConsent: whatsapp?.consent }
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}
