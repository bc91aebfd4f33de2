import type { Clock } from './clock.ts'
import type { Db } from './database/database.ts'

/** Who asks, as the history keeps it: `user:<id>`, `operator:<id>`, `api-key:<id>`, `cli`, `system`. */
export type Actor = string

/** Which part of an organization somebody may see and touch; null is all of it. */
export interface Scope {
  locationIds: readonly string[] | null
  professionalId: string | null
}

/** Whether something of this location and this column lies within a scope; null is of no place in particular. */
export function sees({ locationIds, professionalId }: Scope, of: { locationId: string | null; professionalId?: string | null }): boolean {
  const isThere = locationIds === null || of.locationId === null || locationIds.includes(of.locationId)
  return isThere && (professionalId === null || of.professionalId == null || of.professionalId === professionalId)
}

export const everywhere: Scope = { locationIds: null, professionalId: null }

/** What every use case is handed: the organization it may touch, on whose word, and the means. */
export interface Context {
  db: Db
  clock: Clock
  organizationId: string
  actor: Actor
  /** What of the organization whoever asks may see and touch. */
  scope: Scope
  /** The language that whoever asks reads; unsaid, that of the organization's staff. */
  language?: string
}

/** An organization, and what of it may be seen: a store that reads for people takes it, so that no door can forget. */
export type Within = Pick<Context, 'organizationId' | 'scope'>

/** Said on purpose, by what is done for the organization and not for a person. */
export function whole(organizationId: string): Within {
  return { organizationId, scope: everywhere }
}
