import type { Clock } from './clock.ts'
import type { Db } from './database/database.ts'

/** Who asks, as the history keeps it: `api-key:<id>`, `cli`, `system`. */
export type Actor = string

/** What every use case is handed: the organization it may touch, on whose word, and the means. */
export interface Context {
  db: Db
  clock: Clock
  organizationId: string
  actor: Actor
}
