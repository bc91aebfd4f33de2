import { audit } from '../access/audit.ts'
import { invitationLetter } from '../access/letters.ts'
import { hashOfToken, newToken } from '../access/token.ts'
import { emailOf } from '../access/user.ts'
import * as organizations from '../organization/store.ts'
import { inTransaction } from '../platform/database/database.ts'
import { newId } from '../platform/id.ts'
import { positionOf } from './change-member.ts'
import { checkPosition } from './check-position.ts'
import { type Invitation, INVITATION_LASTS_MS, invitationAddress } from './invitation.ts'
import * as invitations from './invitation-store.ts'
import { mayGive } from './may-give.ts'
import { type MemberContext, type Position, refuse } from './member.ts'
import * as members from './store.ts'

/** Asks somebody to come. The link is answered this once; whoever opens it becomes the member. */
export async function invite(ctx: MemberContext, email: string, position: Position): Promise<Invitation & { link: string }> {
  return inTransaction(ctx, async (tx) => {
    mayGive(tx, position)
    await checkPosition(tx, position)
    const to = emailOf(email)
    if (await members.hasEmail(tx.db, tx.organizationId, to)) refuse('member-already', `${to} belongs to this organization already`)
    const token = newToken()
    const now = tx.clock.now()
    const expiresAt = new Date(now.getTime() + INVITATION_LASTS_MS)
    const invitation = { id: newId(), organizationId: tx.organizationId, email: to, ...position, createdAt: now, expiresAt }
    await invitations.replace(tx.db, { ...invitation, tokenHash: hashOfToken(token) })
    await audit(tx, { action: 'invitation.made', subject: `invitation:${invitation.id}`, detail: { email: to, ...position } })
    return { ...invitation, link: invitationAddress(tx.people.publicUrl, token) }
  })
}

/** Sends the link too, where there is a mail server; answers whether that took it. */
export async function mailInvitation({ db, organizationId, people }: MemberContext, email: string, link: string): Promise<boolean> {
  const organization = await organizations.find(db, organizationId)
  if (people.mailer === undefined || organization === undefined) return false
  return people.mailer(invitationLetter(email, organization.name, organization.locale, link))
}

/** Takes an invitation back: its link opens nothing any more. */
export async function takeBack(ctx: MemberContext, id: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const invitation = (await invitations.find(tx.db, tx, id)) ?? refuse('not-found', 'There is no such invitation')
    mayGive(tx, positionOf(invitation))
    await invitations.remove(tx.db, tx.organizationId, id)
    await audit(tx, { action: 'invitation.taken-back', subject: `invitation:${id}`, detail: { email: invitation.email } })
  })
}
