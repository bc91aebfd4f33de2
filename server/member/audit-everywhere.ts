import { audit } from '../access/audit.ts'
import type { Clock } from '../platform/clock.ts'
import { type Db, inTransaction } from '../platform/database/database.ts'
import * as members from './store.ts'

/** Writes down what somebody did about themselves wherever they belong: those who work with them there may want to know. */
export async function auditEverywhere(means: { db: Db; clock: Clock }, userId: string, action: string): Promise<void> {
  await inTransaction(means, async (tx) => {
    for (const { organization } of await members.ofUser(tx.db, userId)) {
      await audit({ ...tx, organizationId: organization.id, actor: `user:${userId}` }, { action, subject: `user:${userId}` })
    }
  })
}
