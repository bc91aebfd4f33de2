import { type Loop, startLoop } from '../platform/loop.ts'
import type { Log } from '../platform/log.ts'
import * as reminders from './store.ts'
import { type SweepContext, sweepDueReminders } from './sweep-due-reminders.ts'

/** The longest a sweep sleeps: a reminder planned meanwhile, due sooner than that, is at most this late. */
const LONGEST_SLEEP_MS = 500

/** Sweeps what is due, then sleeps until the next is. */
export function startSweeping(ctx: SweepContext, log: Log): Loop {
  return startLoop('reminder sweep', log, 2_000, async () => {
    const settled = await sweepDueReminders(ctx)
    if (settled > 0) log.info({ event: 'reminder.swept', settled }, 'due reminders settled')
    const next = await reminders.nextDue(ctx.db)
    return next === undefined ? LONGEST_SLEEP_MS : Math.min(LONGEST_SLEEP_MS, Math.max(0, next.getTime() - ctx.clock.now().getTime()))
  })
}
