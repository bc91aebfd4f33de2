import { mayActAs } from '../access/role.ts'
import { type MemberContext, type Position, refuse } from './member.ts'

/** Nobody gives, or takes away, more than they have: neither a greater role nor locations that are not theirs. */
export function mayGive({ role, scope }: Pick<MemberContext, 'role' | 'scope'>, position: Position): void {
  if (!mayActAs(role, position.role)) {
    refuse('not-yours-to-give', `The role ${position.role} is not yours to give or take: you have ${role}`, [
      { path: 'role', message: 'Choose one that is not greater than yours' },
    ])
  }
  const { locationIds } = scope
  if (locationIds === null || position.locationIds?.every((id) => locationIds.includes(id))) return
  refuse('not-yours-to-give', 'You are limited to some locations, and give or take no others', [
    { path: 'locationIds', message: 'Name locations of yours, and no others' },
  ])
}
