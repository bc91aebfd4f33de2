import { setTimeout as wait } from 'node:timers/promises'
import type { App } from './app.ts'
import { choresOf } from './chores.ts'
import { LARGEST_RECOVERY, recoverLapsedAttempts } from './message/recover-messages.ts'
import { startResolving } from './message/uncertain/worker.ts'
import { startDelivering } from './message/worker.ts'
import { startWatchingTemplates } from './notification/templates/worker.ts'
import { startChores } from './platform/chores/worker.ts'
import { newId } from './platform/id.ts'
import { startLoop } from './platform/loop.ts'
import * as heartbeats from './platform/heartbeat-store.ts'

export interface Worker {
  stop(): Promise<void>
}

const HEARTBEAT_MS = 5_000
/** An urgent message is settled within 90 s, and an attempt's lease takes 45 of them. */
const RECOVERY_MS = 2_000
const RETRY_MS = 2_000
/** Whatever is in the middle of a question that nobody answers is left there: it is asked again, by whoever is there next. */
const PATIENCE_MS = 5_000

/** All background work: what is due, what nobody knows of, what crashes left behind, and the sign of life that /readyz looks for. */
export function startWorker(app: App): Worker {
  const { log, clock, delivery } = app
  const { db } = app.database
  const id = newId()
  const beat = startLoop('heartbeat', log, RETRY_MS, async () => {
    await heartbeats.beat(db, id, clock.now())
    return HEARTBEAT_MS
  })
  const deliveries = startDelivering(delivery, app.database)
  const watch = startWatchingTemplates({ ...delivery, channels: app.channels })
  const resolving = startResolving({ ...delivery, channels: app.channels })
  const recovery = startLoop('recovery', log, RETRY_MS, async () => {
    return (await recoverLapsedAttempts(delivery)) === LARGEST_RECOVERY ? 0 : RECOVERY_MS
  })
  const chores = startChores({ db, clock, log }, choresOf(app))
  return {
    stop: async () => {
      const stopped = Promise.all([beat, watch, resolving, recovery, chores, deliveries].map((one) => one.stop()))
      await Promise.race([stopped, wait(PATIENCE_MS, undefined, { ref: false })])
      await heartbeats.leave(db, id).catch(() => undefined)
    },
  }
}
