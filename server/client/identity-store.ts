import { sql } from 'kysely'
import type { Phone } from '../phone/phone.ts'
import type { Db } from '../platform/database/database.ts'

/** Where somebody writes from: a number or a business-scoped id, without the channel, and the id that goes with it. */
export interface WhatsappIdentity {
  address: string
  externalUserId: string | null
}

/** Those who have one of these phones; two of them would leave it open who wrote. */
export async function withPhone(db: Db, organizationId: string, phones: readonly Phone[]): Promise<string[]> {
  const rows = await ofOrganization(db, organizationId)
    .where('phone', 'in', [...phones])
    .limit(2)
    .execute()
  return rows.map(({ id }) => id)
}

/** Those who wrote from this address or under this id before. */
export async function withIdentity(db: Db, organizationId: string, { address, externalUserId }: WhatsappIdentity): Promise<string[]> {
  const rows = await ofOrganization(db, organizationId)
    .where((row) =>
      row.or([row('whatsappAddress', '=', address), ...(externalUserId === null ? [] : [row('externalUserId', '=', externalUserId)])]),
    )
    .limit(2)
    .execute()
  return rows.map(({ id }) => id)
}

/** Remembers where a client was last heard from; what is not given stays as it was, and time does not go back. */
export async function remember(
  db: Db,
  organizationId: string,
  clientId: string,
  heard: { address: string | undefined; externalUserId: string | null; at: Date },
): Promise<void> {
  await db
    .updateTable('client')
    .set({
      lastInboundAt: sql<Date>`greatest(last_inbound_at, ${heard.at}::timestamptz)`,
      ...(heard.address === undefined ? {} : { whatsappAddress: heard.address }),
      ...(heard.externalUserId === null ? {} : { externalUserId: heard.externalUserId }),
    })
    .where('organizationId', '=', organizationId)
    .where('id', '=', clientId)
    .execute()
}

/** Whose phone is another now was heard from at none of the old places. */
export const forgotten = { whatsappAddress: null, externalUserId: null, lastInboundAt: null } as const

function ofOrganization(db: Db, organizationId: string) {
  return db.selectFrom('client').select('id').where('organizationId', '=', organizationId).where('erasedAt', 'is', null).orderBy('id')
}
