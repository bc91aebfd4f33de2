import { inTransaction } from '../platform/database/database.ts'
import type { ClientContext, Consent } from './client.ts'
import * as consents from './consent-store.ts'
import * as clients from './store.ts'

/** Writes down what a client said about being written to; what is planned follows. Answers whether that was news; of somebody erased it is none. */
export async function changeConsent(ctx: ClientContext, clientId: string, consent: Consent, source: string): Promise<boolean> {
  return inTransaction(ctx, async (tx) => {
    const client = await clients.findAndHold(tx.db, tx.organizationId, clientId)
    if (client === undefined || client.whatsapp.consent === consent) return false
    await clients.update(tx.db, tx.organizationId, clientId, { whatsappConsent: consent })
    await consents.record(tx.db, { organizationId: tx.organizationId, clientId, at: tx.clock.now(), consent, source })
    await tx.on.clientChanged(tx, clientId)
    return true
  })
}
