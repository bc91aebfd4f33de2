import type { Clock } from './clock.ts'
import type { Db } from './database/database.ts'

/** Who asks, as the history keeps it: `user:<id>`, `operator:<id>`, `api-key:<id>`, `cli`, `system`. */
export type Actor = string

/** Which part of an organization somebody may see and touch; null is all of it. */
export interface Scope {
  locationIds: readonly string[] | null
  professionalId: string | null
}

export const everywhere: Scope = { locationIds: null, professionalId: null }

/** What every use case is handed: the organization it may touch, on whose word, and the means. */
export interface Context {
  db: Db
  clock: Clock
  organizationId: string
  actor: Actor
}
