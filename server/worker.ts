import type { App } from './app.ts'
import { expiredBefore } from './api/answer-once.ts'
import * as answers from './api/idempotency-store.ts'
import { recoverLapsedAttempts } from './message/recover-messages.ts'
import { startResolving } from './message/uncertain/worker.ts'
import { startDelivering } from './message/worker.ts'
import { keepPlans } from './notification/keep-plans.ts'
import { startWatchingTemplates } from './notification/templates/worker.ts'
import { startSweeping } from './notification/worker.ts'
import { newId } from './platform/id.ts'
import { startLoop } from './platform/loop.ts'
import * as heartbeats from './platform/heartbeat-store.ts'

export interface Worker {
  stop(): Promise<void>
}

const HEARTBEAT_MS = 5_000
/** An urgent message is settled within 90 s, and an attempt's lease takes 60 of them. */
const RECOVERY_MS = 5_000
const CLEANUP_MS = 3_600_000
const DAY_MS = 24 * 3_600_000
const RETRY_MS = 2_000

/** All background work: deliveries, what nobody knows of, due reminders, what crashes left behind, and the sign of life that /readyz looks for. */
export function startWorker(app: App): Worker {
  const { log, clock, delivery } = app
  const { db } = app.database
  const id = newId()
  const beat = startLoop('heartbeat', log, RETRY_MS, async () => {
    await heartbeats.beat(db, id, clock.now())
    return HEARTBEAT_MS
  })
  const deliveries = startDelivering(delivery, app.database)
  const sweep = startSweeping(delivery, delivery.log)
  const watch = startWatchingTemplates({ ...delivery, channels: app.channels })
  const resolving = startResolving({ ...delivery, channels: app.channels })
  const recovery = startLoop('recovery', log, RETRY_MS, async () => {
    await recoverLapsedAttempts(delivery)
    return RECOVERY_MS
  })
  const cleanup = startLoop('clean-up', log, CLEANUP_MS, async () => {
    await answers.removeOlderThan(db, expiredBefore(clock.now()))
    return CLEANUP_MS
  })
  const keeping = startLoop('plan audit', log, CLEANUP_MS, async () => {
    await keepPlans({ ...delivery, contextFor: app.contextFor })
    return DAY_MS
  })
  return {
    stop: async () => {
      await Promise.all([beat, sweep, watch, resolving, recovery, cleanup, keeping, deliveries].map((chore) => chore.stop()))
      await heartbeats.leave(db, id).catch(() => undefined)
    },
  }
}
