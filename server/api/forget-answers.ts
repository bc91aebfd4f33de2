import type { Chore } from '../platform/chores/chore.ts'
import type { ChoreContext } from '../platform/chores/run-chore.ts'
import { expiredBefore } from './answer-once.ts'
import * as answers from './idempotency-store.ts'

const HOUR_MS = 3_600_000
const BATCH = 500

/** Forgets, every hour, the answers that were kept for requests made twice, once nobody may count on them. */
export function forgetAnswers({ db, clock }: ChoreContext): Chore {
  return {
    name: 'forget-answers',
    everyMs: HOUR_MS,
    run: async ({ goOn }) => {
      let removed: number
      do removed = await answers.removeOlderThan(db, expiredBefore(clock.now()), BATCH)
      while (removed === BATCH && (await goOn()))
    },
  }
}
