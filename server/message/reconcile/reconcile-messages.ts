import { setTimeout as wait } from 'node:timers/promises'
import type { GoOn } from '../../platform/chores/chore.ts'
import { progressOf } from '../callbacks/callback.ts'
import { receiveCallback } from '../callbacks/receive-callback.ts'
import type { Channel } from '../channel.ts'
import type { FailureContext } from '../settle-failure.ts'
import * as reconcile from './reconcile-store.ts'

export type ReconcileContext = FailureContext & { organizationId: string }

export interface Pacing {
  goOn: GoOn
  /** From one question to the next. */
  everyMs: number
}

const HOUR_MS = 3_600_000
/** What Twilio has not told within three days it does not tell any more. */
const BACK_MS = 72 * HOUR_MS
/** A report may still be under way, and a price takes a while. */
const FRESH_MS = HOUR_MS
/** In one night, of one organization. */
const MOST = 2_000
/** A provider that does not answer is left alone until the next night. */
const MOST_FAULTS = 3

/** Asked of another account, or removed there: the rest may be known all the same. */
const NO_SUCH_MESSAGE = 20404

/**
 * Asks the provider what no report has told of an organization's latest messages, one after the other: how they stand, taken in as
 * a report would be, and what they cost.
 */
export async function reconcileMessages(ctx: ReconcileContext, channel: Channel, { goOn, everyMs }: Pacing): Promise<void> {
  const { db, clock, log, organizationId } = ctx
  const now = clock.now().getTime()
  const window = { since: new Date(now - BACK_MS), leftBy: new Date(now - FRESH_MS), limit: MOST }
  const open = await reconcile.unsettled(db, organizationId, window)
  const found = { asked: 0, news: 0, priced: 0, faults: 0 }
  for (const one of open) {
    const nextMs = performance.now() + everyMs
    await ask(ctx, channel, one, found)
    if (found.faults === MOST_FAULTS || !(await goOn())) break
    await wait(Math.max(0, nextMs - performance.now()))
  }
  if (open.length > 0) log.info({ event: 'message.reconciled', organizationId, open: open.length, ...found }, 'asked what was not reported')
}

type Found = Record<'asked' | 'news' | 'priced' | 'faults', number>

async function ask(ctx: ReconcileContext, channel: Channel, one: reconcile.Unsettled, found: Found): Promise<void> {
  const answer = await channel.look(one.providerId)
  found.asked += 1
  if (answer.outcome !== 'answered') {
    if (answer.outcome === 'unreachable' || answer.errorCode !== NO_SUCH_MESSAGE) found.faults += 1
    return
  }
  const { status, errorCode, price, priceUnit } = answer.value
  if (price !== null) {
    await reconcile.setPrice(ctx.db, ctx.organizationId, one, { price, priceUnit })
    found.priced += 1
  }
  if (progressOf({ status }) === 'sent') return
  const receipt = await receiveCallback(ctx, one.attemptId, { providerId: one.providerId, status, errorCode, form: {} }, 'asked')
  if (receipt === 'merged') found.news += 1
}
