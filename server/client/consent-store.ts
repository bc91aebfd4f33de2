import { anyOf } from '../platform/database/any-of.ts'
import type { Db } from '../platform/database/database.ts'
import { newId } from '../platform/id.ts'
import type { Consent } from './client.ts'

/** Who said, and when, that a client may or may not be written to: the actor of the API, or `whatsapp` for the client's own words. */
export interface ConsentEvent {
  organizationId: string
  clientId: string
  at: Date
  consent: Consent
  source: string
}

/** Only ever added to: it is the proof. */
export async function record(db: Db, event: ConsentEvent): Promise<void> {
  await db
    .insertInto('consentEvent')
    .values({ ...event, id: newId() })
    .execute()
}

/** Which of the clients whom these are for want no messages now. */
export async function withdrawnAmong(
  db: Db,
  messages: readonly { organizationId: string; clientId: string | null }[],
): Promise<ReadonlySet<string>> {
  const to = messages.flatMap(({ organizationId, clientId }) => (clientId === null ? [] : [{ organizationId, clientId }]))
  if (to.length === 0) return new Set()
  const rows = await db
    .selectFrom('client')
    .select('id')
    .where('organizationId', '=', anyOf(to.map(({ organizationId }) => organizationId)))
    .where('id', '=', anyOf(to.map(({ clientId }) => clientId)))
    .where('whatsappConsent', '=', 'withdrawn')
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** Oldest first. */
export async function ofClient(db: Db, organizationId: string, clientId: string) {
  return db
    .selectFrom('consentEvent')
    .select(['at', 'consent', 'source'])
    .where('organizationId', '=', organizationId)
    .where('clientId', '=', clientId)
    .orderBy('id')
    .execute()
}
