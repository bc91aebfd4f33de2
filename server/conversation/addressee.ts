import * as organizations from '../organization/store.ts'
import * as messages from '../message/store.ts'
import type { Db } from '../platform/database/database.ts'
import type { Inbound } from './inbound.ts'
import * as inbounds from './inbound-store.ts'
import { variantsOf } from './match-sender.ts'

/**
 * Which of the organizations that share the installation's account a message is for: who has it already, else whose message it
 * answers, else who wrote last to where it comes from, else the first that was here. Undefined where nobody shares it.
 */
export async function addresseeOf(db: Db, inbound: Inbound): Promise<string | undefined> {
  const { answersProviderId, address, providerId } = inbound
  return (
    (await inbounds.holderOf(db, providerId)) ??
    (answersProviderId === null ? undefined : await messages.ownerOfProvided(db, answersProviderId)) ??
    (await messages.lastWriterTo(db, { address, phones: variantsOf(address) })) ??
    (await organizations.firstWithoutAccount(db))
  )
}
