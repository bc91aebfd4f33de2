import { inTransaction } from '../platform/database/database.ts'
import { type Client, type ClientContext, refuse } from './client.ts'
import { type ClientInput, ownPhone, recordConsent, refuseTaken } from './create-client.ts'
import { forgotten } from './identity-store.ts'
import * as clients from './store.ts'

/** Changes what is given. A new phone or consent changes what may be sent, and the plan follows in the same transaction. */
export async function updateClient(ctx: ClientContext, id: string, input: ClientInput): Promise<Client> {
  return inTransaction(ctx, async (tx) => {
    const before = await clients.findForUpdate(tx.db, tx, id)
    if (before === undefined) return refuse('not-found', 'There is no such client')
    const change = await toChange(tx, before, input)
    if (Object.keys(change).length > 0) await clients.update(tx.db, tx.organizationId, id, change)
    const after = (await clients.find(tx.db, tx, id)) ?? before
    const consentChanged = after.whatsapp.consent !== before.whatsapp.consent
    if (consentChanged) await recordConsent(tx, after)
    if (consentChanged || after.phone !== before.phone) await tx.on.clientChanged(tx, id)
    await tx.on.clientSaved(tx, id)
    return after
  })
}

async function toChange(ctx: ClientContext, before: Client, { phone, whatsapp, ...rest }: ClientInput) {
  const parsed = phone === undefined ? undefined : await ownPhone(ctx, phone)
  if (parsed) await refuseTaken(ctx, parsed, before.id)
  const moved = parsed !== undefined && parsed !== before.phone
  const change = { ...rest, phone: parsed, whatsappConsent: whatsapp?.consent, ...(moved ? forgotten : {}) }
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}
