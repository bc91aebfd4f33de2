import * as users from '../access/user-store.ts'
import * as appointments from '../appointment/store.ts'
import { firstRunAddress } from '../member/begin.ts'
import type { MemberContext } from '../member/member.ts'
import * as members from '../member/store.ts'
import * as organizations from '../organization/store.ts'
import { inTransaction } from '../platform/database/database.ts'
import { Refusal } from '../platform/refusal.ts'

export type WipeContext = MemberContext & { firstRunToken: string }

/**
 * Removes the demo with all that was done in it, and those who knew nothing else. Answers where the first business of one's own
 * is opened; undefined where somebody still signs in. A business of somebody's own is never removed.
 */
export async function wipeDemo(ctx: WipeContext): Promise<string | undefined> {
  return inTransaction(ctx, async (tx) => {
    const { db, organizationId } = tx
    const organization = await organizations.findForUpdate(db, organizationId)
    if (organization?.demo !== true) throw new Refusal('not-demo', 'Only the demo can be wiped')
    const strangers = await members.idsOfNobodyElsewhere(db, organizationId)
    await appointments.removeAll(db, organizationId)
    await organizations.remove(db, organizationId)
    await users.remove(db, strangers)
    return firstRunAddress(tx, ctx.people.publicUrl, ctx.firstRunToken)
  })
}
