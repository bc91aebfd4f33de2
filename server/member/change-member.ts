import { audit } from '../access/audit.ts'
import * as organizations from '../organization/store.ts'
import { inTransaction } from '../platform/database/database.ts'
import { checkPosition } from './check-position.ts'
import { mayGive } from './may-give.ts'
import { type Member, type MemberContext, type Position, refuse } from './member.ts'
import * as members from './store.ts'

export type PositionChange = { [K in keyof Position]?: Position[K] | undefined }

/** Gives somebody another role, other locations or another column; from their next request on it counts. */
export async function changeMember(ctx: MemberContext, id: string, change: PositionChange): Promise<Member> {
  return inTransaction(ctx, async (tx) => {
    const before = await hold(tx, id)
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<Position>
    const after = { ...positionOf(before), ...given }
    mayGive(tx, after)
    await checkPosition(tx, after)
    await members.update(tx.db, tx.organizationId, id, after)
    await refuseOwnerless(tx)
    const detail = { email: before.user.email, before: positionOf(before), after }
    await audit(tx, { action: 'member.changed', subject: `member:${id}`, detail })
    return { ...before, ...after }
  })
}

/** Somebody belongs no more: their sessions go on, and lead nowhere here. */
export async function removeMember(ctx: MemberContext, id: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const before = await hold(tx, id)
    await members.remove(tx.db, tx.organizationId, id)
    await refuseOwnerless(tx)
    const detail = { email: before.user.email, before: positionOf(before) }
    await audit(tx, { action: 'member.removed', subject: `member:${id}`, detail })
  })
}

/** The member, if they are whoever asks' to touch; the people of an organization change one after the other. */
async function hold(tx: MemberContext, id: string): Promise<Member> {
  await organizations.findForUpdate(tx.db, tx.organizationId)
  const member = (await members.find(tx.db, tx, id)) ?? refuse('not-found', 'There is no such member')
  mayGive(tx, positionOf(member))
  return member
}

async function refuseOwnerless({ db, organizationId }: MemberContext): Promise<void> {
  if (await members.hasOwner(db, organizationId)) return
  refuse('last-owner', 'Somebody must own the whole organization: make another an owner first')
}

export function positionOf({ role, locationIds, professionalId }: Position): Position {
  return { role, locationIds, professionalId }
}
