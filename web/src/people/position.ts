import type { Schemas } from '@puntual/contract'
import type { Role } from '../access/me.ts'

export type Member = Schemas['Member']
export type Invitation = Schemas['Invitation']

/** As what somebody works, and where. */
export interface Position {
  role: Role
  /** Null: everywhere. */
  locationIds: string[] | null
  professionalId: string | null
}

/** The greatest first, as people speak of them. */
export const roles: readonly Role[] = ['owner', 'admin', 'receptionist', 'professional']

export function positionOf({ role, locationIds, professionalId }: Position): Position {
  return { role, locationIds, professionalId }
}

export type PositionFault = 'columnMissing' | 'locationsMissing'

/** What is still missing before anybody could work like this. */
export function faultsIn({ role, locationIds, professionalId }: Position): PositionFault[] {
  return [
    ...(locationIds?.length === 0 ? (['locationsMissing'] as const) : []),
    ...(role === 'professional' && professionalId === null ? (['columnMissing'] as const) : []),
  ]
}
