import { atMostEvery } from '../../platform/at-most-every.ts'
import { type Loop, startLoop } from '../../platform/loop.ts'
import * as looks from './look-store.ts'
import { LARGEST_ROUND, nextRound, type ResolveContext, resolveUncertain } from './resolve-uncertain.ts'

/** What became uncertain meanwhile in another process is looked for this much later at most. */
const LONGEST_SLEEP_MS = 1_000
/** What is due and not to be had is in another worker's hands. */
const SHORTEST_SLEEP_MS = 20
const RETRY_MS = 2_000
const TELL_EVERY_MS = 60_000

/** Looks for messages of which nobody knows, whenever a look is due. */
export function startResolving(ctx: ResolveContext): Loop {
  const tell = atMostEvery(TELL_EVERY_MS, (unanswered: number, keptBack) =>
    ctx.log.warn({ event: 'uncertain.unanswered', unanswered, keptBack }, 'the provider cannot be asked what it took; asking again'),
  )
  let limit = LARGEST_ROUND
  return startLoop('uncertain messages', ctx.log, RETRY_MS, async () => {
    const resolved = await resolveUncertain(ctx, limit)
    limit = nextRound(limit, resolved)
    const { looked, unanswered } = resolved
    if (unanswered > 0) tell(unanswered)
    if (looked > 0) return 0
    const next = await looks.nextDue(ctx.db)
    const untilNext = next === undefined ? LONGEST_SLEEP_MS : next.getTime() - ctx.clock.now().getTime()
    return Math.min(LONGEST_SLEEP_MS, Math.max(SHORTEST_SLEEP_MS, untilNext))
  })
}
