import type { Clock } from '../../platform/clock.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Log } from '../../platform/log.ts'
import type { Delivery } from '../channel.ts'
import { stopsSender } from '../errors/known-errors.ts'
import { wakeDelivery } from '../wake-delivery.ts'
import { makePausedDue } from '../waiting-store.ts'
import { PROBED_EVERY_MS } from './heed-pauses.ts'
import * as troubles from './trouble-store.ts'

interface NoteContext {
  db: Db
  clock: Clock
  log: Log
}

/** One request, and whose it was. */
export interface Outcome {
  sender: string
  delivery: Delivery
}

/** Whether a request was refused, or taken first and reported on later. */
type Told = 'at once' | 'by report'

/** So many failures of the sender itself, within so long, and no success between: it is not this or that message. */
const MOST_FAILURES = 5
const WINDOW_MS = 60_000

/** Notes the failures that are a sender's own, and pauses it after a row of them. Answers which senders are paused, and until when. */
export async function noteFailures(ctx: NoteContext, outcomes: readonly Outcome[], told: Told = 'at once'): Promise<Map<string, Date>> {
  const failed = outcomes.filter(({ delivery }) => isOfSender(delivery))
  // In order, so that two who settle at once do not stand in each other's way.
  const bySender = [...Map.groupBy(failed, ({ sender }) => sender)].sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [sender, of] of bySender) await addTo(ctx, sender, of, told)
  if (bySender.length === 0) return new Map()
  const paused = await troubles.paused(
    ctx.db,
    bySender.map(([sender]) => sender),
  )
  return new Map(paused.map(({ sender, probeAt }) => [sender, probeAt]))
}

async function addTo({ db, clock, log }: NoteContext, sender: string, failed: readonly Outcome[], told: Told): Promise<void> {
  const now = clock.now()
  const errorCode = failed.flatMap(({ delivery }) => (delivery.outcome === 'rejected' ? [delivery.errorCode] : [])).at(-1)
  if (errorCode === undefined) return
  const windowStart = new Date(now.getTime() - WINDOW_MS)
  await troubles.addFailures(db, sender, { failures: failed.length, errorCode, now, windowStart, reported: told === 'by report' })
  const probeAt = new Date(now.getTime() + PROBED_EVERY_MS)
  const paused = await troubles.pause(db, sender, { failures: MOST_FAILURES, now, probeAt })
  if (paused)
    log.error({ event: 'sender.paused', errorCode }, 'a sender is turned away again and again: its messages wait; see puntual doctor')
}

/** What was taken shows that its sender works: whatever waited for that is due. For after the transaction, since it touches the messages of others. */
export async function noteSuccesses(ctx: NoteContext, outcomes: readonly Outcome[]): Promise<void> {
  const working = new Set(outcomes.flatMap(({ sender, delivery }) => (delivery.outcome === 'accepted' ? [sender] : [])))
  const pausedBy = new Date(ctx.clock.now().getTime() - PROBED_EVERY_MS)
  if (working.size > 0 && (await troubles.forgetRefused(ctx.db, [...working], pausedBy)) > 0) await release(ctx)
}

/** The same of a message that arrived: nothing shows more, if it left since. */
export async function noteArrival(ctx: NoteContext, attemptId: string): Promise<void> {
  if ((await troubles.forgetArrived(ctx.db, attemptId, WINDOW_MS)) > 0) await release(ctx)
}

async function release({ db, clock, log }: NoteContext): Promise<void> {
  log.info({ event: 'sender.works-again' }, 'a paused sender works again: what waited leaves')
  await makePausedDue(db, clock.now())
  await wakeDelivery(db)
}

/** Whether it was turned away for what its sender is, not for what it says or to whom. */
export function isOfSender(delivery: Delivery): boolean {
  return delivery.outcome === 'rejected' && stopsSender(delivery.errorCode)
}
