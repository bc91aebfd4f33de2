import { audit } from '../access/audit.ts'
import { createResetLink } from '../access/reset-link.ts'
import { inTransaction } from '../platform/database/database.ts'
import { positionOf } from './change-member.ts'
import { mayGive } from './may-give.ts'
import { type MemberContext, refuse } from './member.ts'
import * as members from './store.ts'

/**
 * A link for somebody who lost their password, to be handed to them. Whoever has it becomes them: so only for those who are nobody
 * greater, and nobody elsewhere. Whoever runs the installation may do it for all.
 */
export async function giveResetLink(ctx: MemberContext, id: string): Promise<{ link: string; expiresAt: Date }> {
  return inTransaction(ctx, async (tx) => {
    const member = (await members.find(tx.db, tx, id)) ?? refuse('not-found', 'There is no such member')
    mayGive(tx, positionOf(member))
    if (!tx.actor.startsWith('operator:') && (await members.isSomebodyElsewhere(tx.db, tx.organizationId, member.user.id))) {
      refuse('belongs-elsewhere', 'This person signs in elsewhere too: they ask for a letter, or whoever runs the installation helps')
    }
    const made = await createResetLink(tx.db, tx.people.publicUrl, member.user.id)
    await audit(tx, { action: 'member.reset-link', subject: `member:${id}`, detail: { email: member.user.email } })
    return made
  })
}
