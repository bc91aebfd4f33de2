import type { ClientListeners } from '../client/client.ts'
import * as clients from '../client/store.ts'
import type { Clock } from '../platform/clock.ts'
import { whole } from '../platform/context.ts'
import type { Db } from '../platform/database/database.ts'
import type { Log } from '../platform/log.ts'
import { chooseRemedy } from './errors/choose-remedy.ts'
import { knownError, sourceOf } from './errors/known-errors.ts'
import * as events from './event-store.ts'
import type { Message, MessageStatus } from './message.ts'
import { type Pace, paces, retryDelay } from './retry-delay.ts'
import type { ReasonCode } from './reason.ts'
import * as messages from './store.ts'
import { wakeDelivery } from './wake-delivery.ts'
import { withdrawConsent } from './withdraw-consent.ts'

export interface FailureContext {
  db: Db
  clock: Clock
  log: Log
  /** Who may be written to may change. */
  on: ClientListeners
}

interface Failing {
  message: Message
  errorCode: number | null
}

/** A message that certainly did not arrive, as it left. */
export interface FailedMessage extends Failing {
  /** Where it may be now; anywhere else it has moved on, and nothing happens. */
  from: readonly MessageStatus[]
}

/** What is set when it is to leave once more, and what its history says of that. */
interface NextTry {
  at: Date
  set?: { templateOnly: true } | { toVariant: string } | { waitingCode: ReasonCode }
  as?: 'template' | 'other_number'
}

/** As long as Twilio may have us wait. */
const LONGEST_HOLD_MS = 24 * 3_600_000
/** Whoever asks for more patience than a message has is asked once more while that may still help. */
const LAST_TRY_MS = 2 * 60_000

/**
 * Decides, in the caller's transaction, what becomes of a message that failed, by what its code means: over, again later, once as
 * a template or once to the other form of the number.
 */
export async function settleFailure(ctx: FailureContext, failed: FailedMessage): Promise<void> {
  const now = ctx.clock.now()
  const remedy = chooseRemedy(failed.message, failed.errorCode)
  switch (remedy.remedy) {
    case 'none':
      return endFailed(ctx, failed)
    case 'later':
      return tryLater(ctx, failed, remedy.pace)
    case 'as_template':
      return tryAgain(ctx, failed, { at: now, set: { templateOnly: true }, as: 'template' })
    case 'other_number':
      return tryAgain(ctx, failed, { at: now, set: { toVariant: remedy.to }, as: 'other_number' })
  }
}

/**
 * What becomes of a message that was turned away at the door (429), or found nobody there. It comes back within seconds, unless
 * a day is to be waited for, and for as long as it is of use. `afterMs` is how long the provider asks to be left alone.
 */
export async function comeBackLater(ctx: FailureContext, failed: FailedMessage, afterMs = 0): Promise<void> {
  const known = knownError(failed.errorCode)
  const pace: Pace = known?.class === 'retry' ? known.pace : paces.seconds
  const firstMs = pace.leastMs === undefined ? paces.seconds.firstMs : pace.firstMs
  const leastMs = Math.max(pace.leastMs ?? 0, Math.min(afterMs, mostPatience(failed.message, ctx.clock.now())))
  return tryLater(ctx, failed, { ...pace, firstMs, leastMs, retries: Infinity })
}

function mostPatience({ usefulUntil }: Message, now: Date): number {
  const leftMs = usefulUntil === null ? Infinity : usefulUntil.getTime() - now.getTime() - LAST_TRY_MS
  return Math.max(0, Math.min(LONGEST_HOLD_MS, leftMs))
}

/** Its sender is paused: not this message failed, it comes back when the sender is tried again. */
export function waitForSender(ctx: FailureContext, failed: FailedMessage, probeAt: Date): Promise<void> {
  return tryAgain(ctx, failed, { at: probeAt, set: { waitingCode: 'sender_paused' } })
}

/** It has failed for good. */
export async function endFailed(ctx: FailureContext, failed: FailedMessage): Promise<void> {
  const { message, errorCode, from } = failed
  await holdUnwilling(ctx, [failed])
  if (!(await messages.change(ctx.db, message, from, { status: 'failed', errorCode, waitingCode: null }))) return
  await record(ctx, message, 'failed', { errorCode })
  const unwilling = unwillingOf(failed)
  if (unwilling !== undefined) {
    const { clientId, organizationId } = unwilling
    await withdrawConsent({ ...ctx, ...whole(organizationId), actor: 'system' }, clientId, `twilio:${errorCode}`)
  }
  if (knownError(errorCode) === undefined && errorCode !== null) {
    const event = { event: 'message.unknown-error', messageId: message.id, errorCode, source: sourceOf(errorCode) }
    ctx.log.error(event, 'a code that the catalogue does not know')
  }
}

/**
 * Holds those who turn out to want no messages: client before appointment before message, and one client after the other, as
 * everybody takes them who changes what may be sent. For a transaction that is about to touch more messages than one.
 */
export async function holdUnwilling(ctx: FailureContext, failed: readonly Failing[]): Promise<void> {
  const unwilling = failed.flatMap((one) => unwillingOf(one) ?? [])
  for (const { clientId, organizationId } of unwilling.sort((a, b) => (a.clientId < b.clientId ? -1 : 1))) {
    await clients.findAndHold(ctx.db, organizationId, clientId)
  }
}

/** The client who wants no messages; undefined for any other failure, and for a message that is nobody's. */
function unwillingOf({ message: { clientId, organizationId }, errorCode }: Failing) {
  return knownError(errorCode)?.class === 'suppress' && clientId !== null ? { clientId, organizationId } : undefined
}

async function tryLater(ctx: FailureContext, failed: FailedMessage, pace: Pace): Promise<void> {
  const before = await events.retriesOf(ctx.db, failed.message, failed.errorCode)
  if (before >= pace.retries) return endFailed(ctx, failed)
  return tryAgain(ctx, failed, { at: new Date(ctx.clock.now().getTime() + retryDelay(pace, before + 1, Math.random())) })
}

/** Back to the queue, unless it would leave when it is of no use any more: then the failure is what is to be known of it. */
async function tryAgain(ctx: FailureContext, failed: FailedMessage, { at, set, as }: NextTry): Promise<void> {
  const { message, errorCode, from } = failed
  const { usefulUntil } = message
  if (usefulUntil !== null && at >= usefulUntil) return endFailed(ctx, failed)
  const leftNothing = { providerId: null, sentAt: null, price: null, priceUnit: null }
  if (!(await messages.change(ctx.db, message, from, { status: 'queued', nextAttemptAt: at, errorCode, ...leftNothing, ...set }))) return
  await record(ctx, message, 'retry', { errorCode, notBefore: at.toISOString(), ...(as === undefined ? {} : { as }) })
  await wakeDelivery(ctx.db)
}

function record(ctx: FailureContext, message: Message, type: 'failed' | 'retry', detail: Record<string, unknown>): Promise<void> {
  return events.insertMany(ctx.db, [{ organizationId: message.organizationId, messageId: message.id, at: ctx.clock.now(), type, detail }])
}
