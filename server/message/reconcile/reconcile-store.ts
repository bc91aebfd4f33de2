import { sql } from 'kysely'
import type { Db } from '../../platform/database/database.ts'

/** A message that the provider took, of which not all is known that it could tell. */
export interface Unsettled {
  id: string
  attemptId: string
  providerId: string
}

/** An organization's messages written since then that left before `leftBy`: those nobody reported on first, then those without a price. */
export async function unsettled(
  db: Db,
  organizationId: string,
  { since, leftBy, limit }: { since: Date; leftBy: Date; limit: number },
): Promise<Unsettled[]> {
  const { rows } = await sql<Unsettled>`select message.id, attempt.id as attempt_id, message.provider_id from message
    join attempt on attempt.organization_id = message.organization_id and attempt.message_id = message.id
      and attempt.provider_id = message.provider_id and attempt.outcome = 'accepted'
    where message.organization_id = ${organizationId} and message.created_at >= ${since} and message.sent_at <= ${leftBy}
      and (message.status = 'sent' or (message.status in ('delivered', 'read', 'failed') and message.price is null))
    order by message.status = 'sent' desc, message.created_at, message.id limit ${limit}`.execute(db)
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
