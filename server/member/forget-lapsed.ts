import * as limits from '../access/rate-limit-store.ts'
import * as users from '../access/user-store.ts'
import type { Chore } from '../platform/chores/chore.ts'
import type { ChoreContext } from '../platform/chores/run-chore.ts'
import * as invitations from './invitation-store.ts'

const HOUR_MS = 3_600_000
/** An invitation that nobody answered is shown for a while: it may be made again. */
const SHOWN_MS = 30 * 24 * HOUR_MS

/** Forgets, every hour, sessions, links, invitations and counts of tries whose time is over. */
export function forgetLapsed({ db, clock }: ChoreContext): Chore {
  return {
    name: 'forget-lapsed',
    everyMs: HOUR_MS,
    run: async () => {
      const now = clock.now()
      await users.removeLapsed(db, now)
      await limits.removeLapsed(db, now)
      await invitations.removeLapsed(db, new Date(now.getTime() - SHOWN_MS))
    },
  }
}
