import type { Db } from '../platform/database/database.ts'
import type { ReasonCode } from './reason.ts'

/** Makes due what waits for this reason, of one client or of all. */
export async function makeDue(
  db: Db,
  organizationId: string,
  { reason, clientId }: { reason: ReasonCode; clientId?: string | undefined },
  nextAttemptAt: Date,
): Promise<{ id: string; organizationId: string; urgent: boolean }[]> {
  const waiting = db
    .updateTable('message')
    .set({ nextAttemptAt })
    .where('organizationId', '=', organizationId)
    .where('status', '=', 'queued')
    .where('waitingCode', '=', reason)
    .where('nextAttemptAt', '>', nextAttemptAt)
  const concerned = clientId === undefined ? waiting : waiting.where('clientId', '=', clientId)
  return concerned.returning(['id', 'organizationId', 'urgent']).execute()
}
