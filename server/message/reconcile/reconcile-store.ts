import { sql } from 'kysely'
import type { Db } from '../../platform/database/database.ts'

/** A message that the provider took, of which not all is known that it could tell. */
export interface Unsettled {
  id: string
  attemptId: string
  providerId: string
}

/**
 * An organization's messages that left since then and before `leftBy`, whenever they were written: those nobody reported on first,
 * then those without a price.
 */
export async function unsettled(
  db: Db,
  organizationId: string,
  { since, leftBy, limit }: { since: Date; leftBy: Date; limit: number },
): Promise<Unsettled[]> {
  const { rows } = await sql<Unsettled>`select message.id, attempt.id as attempt_id, message.provider_id from attempt
    join message on message.organization_id = attempt.organization_id and message.id = attempt.message_id
      and message.provider_id = attempt.provider_id
    where attempt.organization_id = ${organizationId} and attempt.started_at >= ${since} and attempt.outcome = 'accepted'
      and message.sent_at <= ${leftBy}
      and (message.status = 'sent' or (message.status in ('delivered', 'read', 'failed') and message.price is null))
    order by message.status = 'sent' desc, attempt.started_at, attempt.id limit ${limit}`.execute(db)
  return rows
}

export async function setPrice(
  db: Db,
  organizationId: string,
  { id, providerId }: Unsettled,
  { price, priceUnit }: { price: string; priceUnit: string | null },
): Promise<void> {
  await db
    .updateTable('message')
    .set({ price, priceUnit })
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .where('providerId', '=', providerId)
    .execute()
}
