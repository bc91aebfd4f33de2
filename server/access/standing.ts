import type { Locale } from '../calendar/locale.ts'
import type { Clock } from '../platform/clock.ts'
import { everywhere, type Scope } from '../platform/context.ts'
import type { Db } from '../platform/database/database.ts'
import type { Role } from './role.ts'
import type { User } from './user.ts'

/** As what somebody acts in an organization, and where. */
export interface Standing {
  role: Role
  scope: Scope
}

/** Commands and workers, which are no person. */
export const unlimited: Standing = { role: 'owner', scope: everywhere }

/** What a door gets that is a person's own: it belongs to no organization. */
export interface PersonContext {
  db: Db
  clock: Clock
  user: User
  /** What they read. */
  language: Locale
}
