import type { Db } from '../platform/database/database.ts'
import type { ReasonCode } from './reason.ts'

/** Makes due what waits for this reason. */
export async function makeDue(
  db: Db,
  organizationId: string,
  waitingCode: ReasonCode,
  nextAttemptAt: Date,
): Promise<{ id: string; organizationId: string; urgent: boolean }[]> {
  return db
    .updateTable('message')
    .set({ nextAttemptAt })
    .where('organizationId', '=', organizationId)
    .where('status', '=', 'queued')
    .where('waitingCode', '=', waitingCode)
    .where('nextAttemptAt', '>', nextAttemptAt)
    .returning(['id', 'organizationId', 'urgent'])
    .execute()
}
