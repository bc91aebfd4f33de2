import type { Db } from '../platform/database/database.ts'
import type { ReasonCode } from './reason.ts'

/** Makes due what waits for a paused sender, whoever's it is: what waits for another one is kept back again. */
export async function makePausedDue(db: Db, nextAttemptAt: Date): Promise<void> {
  const reason: ReasonCode = 'sender_paused'
  await db
    .updateTable('message')
    .set({ nextAttemptAt })
    .where('status', '=', 'queued')
    .where('waitingCode', '=', reason)
    .where('nextAttemptAt', '>', nextAttemptAt)
    .execute()
}

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
