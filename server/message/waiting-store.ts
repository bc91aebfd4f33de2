import type { Db } from '../platform/database/database.ts'
import type { ReasonCode } from './reason.ts'

/** Makes due what waits for this reason, of one client or of all; answers how many. */
export async function makeDue(
  db: Db,
  organizationId: string,
  { reason, clientId }: { reason: ReasonCode; clientId?: string | undefined },
  nextAttemptAt: Date,
): Promise<number> {
  const waiting = db
    .updateTable('message')
    .set({ nextAttemptAt })
    .where('organizationId', '=', organizationId)
    .where('status', '=', 'queued')
    .where('waitingCode', '=', reason)
    .where('nextAttemptAt', '>', nextAttemptAt)
  const concerned = clientId === undefined ? waiting : waiting.where('clientId', '=', clientId)
  const { numUpdatedRows } = await concerned.executeTakeFirst()
  return Number(numUpdatedRows)
}
