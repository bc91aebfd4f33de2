import { type Insertable, sql } from 'kysely'
import type { MessageCallbackTable } from '../../migrations/tables.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Attempt } from '../attempt-store.ts'
import { failureWords } from './callback.ts'

/** Answers false when the same was reported before. */
export async function insert(db: Db, row: Insertable<MessageCallbackTable>): Promise<boolean> {
  const result = await db
    .insertInto('messageCallback')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Whether the message may still arrive by another attempt: one under way, or one that was taken and of which no failure was reported. */
export async function mayArriveOtherwise(db: Db, { id, organizationId, messageId }: Attempt): Promise<boolean> {
  const other = await db
    .selectFrom('attempt')
    .select('id')
    .where('organizationId', '=', organizationId)
    .where('messageId', '=', messageId)
    .where('id', '<>', id)
    .where((attempt) => attempt.or([attempt('settledAt', 'is', null), attempt('outcome', '=', 'accepted')]))
    .where((attempt) => {
      const failures = attempt
        .selectFrom('messageCallback')
        .select(sql`1`.as('one'))
        .whereRef('attemptId', '=', 'attempt.id')
      return attempt.not(attempt.exists(failures.where('status', 'in', failureWords)))
    })
    .limit(1)
    .executeTakeFirst()
  return other !== undefined
}

/** Removes the numbers and ids that reports on messages to an erased client hold, keeping what was reported. */
export async function redactOfClient(db: Db, organizationId: string, clientId: string): Promise<void> {
  await db
    .updateTable('messageCallback')
    .set({ form: '{}' })
    .where('organizationId', '=', organizationId)
    .where('messageId', 'in', (query) =>
      query.selectFrom('message').select('id').where('organizationId', '=', organizationId).where('clientId', '=', clientId),
    )
    .execute()
}
