import { setTimeout as sleep } from 'node:timers/promises'
import type { App } from '../app.ts'
import { deliverMessages } from '../message/deliver-messages.ts'
import type { Message } from '../message/message.ts'
import * as messages from '../message/store.ts'
import * as organizations from '../organization/store.ts'
import * as heartbeats from '../platform/heartbeat-store.ts'

const PAUSE_MS = 100
/** As many at once as a worker takes. */
const BATCH = 64

/** Whether nothing more is to be expected of a message for now. */
export function isSettled({ status }: Message): boolean {
  switch (status) {
    case 'sent':
    case 'delivered':
    case 'read':
    case 'failed':
    case 'skipped':
      return true
    case 'queued':
    case 'sending':
    case 'uncertain':
      return false
  }
}

/**
 * Waits until these messages have left, failed or been skipped, but no longer than `patienceMs`. Where no worker lives it
 * delivers them itself, as a worker would; what nobody can deliver now is not waited for.
 */
export async function settleMessages(app: App, ids: readonly string[], patienceMs: number): Promise<Message[]> {
  const deadline = performance.now() + patienceMs
  for (;;) {
    const found = await messages.findMany(app.database.db, ids)
    const open = found.filter((message) => !isSettled(message) && message.waitingCode === null)
    if (open.length === 0 || performance.now() > deadline) return found
    if (!(await heartbeats.isWorkerAlive(app.database.db, app.clock.now()))) {
      const ours = await deliverable(app, open)
      if (ours.length === 0) return found
      for (let done = 0; done < ours.length; done += BATCH) await deliverMessages(app.delivery, ours.slice(done, done + BATCH))
    }
    await sleep(PAUSE_MS)
  }
}

/** Those that this process has a channel for: another one may have it, so here they are not even tried. */
async function deliverable({ database, channels }: App, open: readonly Message[]): Promise<string[]> {
  const known = await organizations.findMany(database.db, [...new Set(open.map(({ organizationId }) => organizationId))])
  return open.flatMap(({ id, organizationId }) => {
    const organization = known.get(organizationId)
    return organization && 'channel' in channels.of(organization) ? [id] : []
  })
}
