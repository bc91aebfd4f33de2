import type { Log } from '../log.ts'
import { startLoop } from '../loop.ts'
import type { Chore } from './chore.ts'
import * as chores from './chore-store.ts'
import { type ChoreContext, runChore } from './run-chore.ts'

/** How often a chore is looked at: what another worker left behind is taken up this soon. */
const LONGEST_SLEEP_MS = 60_000
const SHORTEST_SLEEP_MS = 1_000
const RETRY_MS = 60_000

/** Does each of these chores when it is due and nobody else does it. Stopping leaves off in the middle, and somebody goes on later. */
export function startChores(ctx: ChoreContext & { log: Log }, all: readonly Chore[]): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const loops = all.map((chore) =>
    startLoop(chore.name, ctx.log, RETRY_MS, async () => {
      await runChore(ctx, chore, stopping.signal)
      return sleepFor(ctx, chore)
    }),
  )
  return {
    stop: async () => {
      stopping.abort()
      await Promise.all(loops.map((loop) => loop.stop()))
    },
  }
}

async function sleepFor({ db, clock }: ChoreContext, { name }: Chore): Promise<number> {
  const due = await chores.dueAt(db, name)
  const untilDue = due === undefined ? LONGEST_SLEEP_MS : due.getTime() - clock.now().getTime()
  // What is due and not done is in another worker's hands.
  return untilDue <= 0 ? LONGEST_SLEEP_MS : Math.min(LONGEST_SLEEP_MS, Math.max(SHORTEST_SLEEP_MS, untilDue))
}
