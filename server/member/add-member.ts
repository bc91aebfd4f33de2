import { audit } from '../access/audit.ts'
import type { User } from '../access/user.ts'
import type { Context } from '../platform/context.ts'
import { newId } from '../platform/id.ts'
import { checkPosition } from './check-position.ts'
import { type Position, refuse } from './member.ts'
import * as members from './store.ts'

/** Gives somebody who may sign in a place in an organization. */
export async function addMember(ctx: Context, user: Pick<User, 'id' | 'email'>, position: Position): Promise<string> {
  const { organizationId } = ctx
  await checkPosition(ctx, position)
  const id = newId()
  const added = await members.insert(ctx.db, { id, organizationId, userId: user.id, ...position, createdAt: ctx.clock.now() })
  if (!added) return refuse('member-already', `${user.email} belongs to this organization already`)
  await audit(ctx, { action: 'member.added', subject: `member:${id}`, detail: { email: user.email, ...position } })
  return id
}
