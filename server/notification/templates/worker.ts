import { type Loop, startLoop } from '../../platform/loop.ts'
import { pushRequested } from './push-requested.ts'
import * as templates from './template-store.ts'
import { type WatchContext, watchTemplates } from './watch-templates.ts'

/** The longest a watch sleeps: what another process handed in meanwhile is looked at soon. */
const LONGEST_SLEEP_MS = 1_000

/** Hands in what was requested, and looks at templates when they are due: those under review within seconds at first, the others four times a day. */
export function startWatchingTemplates(ctx: WatchContext): Loop {
  return startLoop('template watch', ctx.log, 5_000, async () => {
    await pushRequested(ctx)
    await watchTemplates(ctx)
    const next = await templates.nextCheck(ctx.db)
    return next === undefined ? LONGEST_SLEEP_MS : Math.min(LONGEST_SLEEP_MS, Math.max(0, next.getTime() - ctx.clock.now().getTime()))
  })
}
