import { inTransaction } from '../../platform/database/database.ts'
import { newId } from '../../platform/id.ts'
import * as attempts from '../attempt-store.ts'
import * as events from '../event-store.ts'
import type { Message } from '../message.ts'
import { settleDeliveries } from '../settle-deliveries.ts'
import { type FailedMessage, type FailureContext, holdUnwilling, settleFailure, waitForSender } from '../settle-failure.ts'
import * as messages from '../store.ts'
import { noteArrival, noteFailures } from '../trouble/note-outcomes.ts'
import { type Callback, hasArrived, progressOf } from './callback.ts'
import { merge } from './merge.ts'
import * as callbacks from './store.ts'
import { whole } from '../../platform/context.ts'

export type CallbackContext = FailureContext

/** What became of a report. `unknown-attempt`: it is not of this installation, or gone. `other-message`: the attempt has another SID. */
export type Receipt = 'merged' | 'known' | 'unknown-attempt' | 'other-message'

/** Whether the provider reported it by itself, or it was seen in its list, or asked for at night. */
type Way = 'told' | 'list' | 'asked'

/**
 * Takes in what the provider reports of an attempt: kept once, and merged into the message, in one transaction. The attempt is
 * held before its message, as by whoever settles it, so that a report and the answer to the request may come at once. A message
 * that turns out to have arrived shows that its sender works; whoever looked into the list is in a transaction yet, and says nothing.
 */
export async function receiveCallback(ctx: CallbackContext, attemptId: string, callback: Callback, way: Way = 'told'): Promise<Receipt> {
  const receipt = await takeIn(ctx, attemptId, callback, way)
  if (receipt === 'merged' && way !== 'list' && hasArrived(callback)) await noteArrival(ctx, attemptId)
  return receipt
}

function takeIn(ctx: CallbackContext, attemptId: string, callback: Callback, way: Way): Promise<Receipt> {
  return inTransaction(ctx, async (tx) => {
    await holdWhoMayBeUnwilling(tx, attemptId, callback)
    const attempt = await attempts.findAndHold(tx.db, attemptId)
    if (attempt === undefined) return 'unknown-attempt'
    const message = await messages.findAndHold(tx.db, attempt.organizationId, attempt.messageId)
    if (message === undefined) return 'unknown-attempt'
    if (!(await keep(tx, attempt, message, callback))) return 'known'
    if (attempt.providerId !== null && attempt.providerId !== callback.providerId) return 'other-message'
    await apply(tx, attempt, message, { ...callback, way })
    return 'merged'
  })
}

/** A client is held before their messages, and this report may say that they want none. */
async function holdWhoMayBeUnwilling(ctx: CallbackContext, attemptId: string, { errorCode }: Callback): Promise<void> {
  if (errorCode === null) return
  const message = await messages.findOfAttempt(ctx.db, attemptId)
  if (message !== undefined) await holdUnwilling(ctx, [{ message, errorCode }])
}

function keep({ db, clock }: CallbackContext, attempt: attempts.Attempt, message: Message, { form, ...callback }: Callback) {
  // A message that left and has no number any more is an erased client's: what is told of it later must not bring the number back.
  const isErased = message.recipient.phone === null
  const { id: attemptId, organizationId, messageId } = attempt
  const kept = JSON.stringify(isErased ? {} : form)
  return callbacks.insert(db, { id: newId(), organizationId, messageId, attemptId, receivedAt: clock.now(), ...callback, form: kept })
}

type Seen = Callback & { way: Way }

async function apply(ctx: CallbackContext, attempt: attempts.KnownAttempt, message: Message, callback: Seen): Promise<void> {
  const progress = progressOf(callback)
  if (progress === undefined) return
  const taken = attempt.outcome === 'accepted' ? message : await adopt(ctx, attempt, message, callback)
  if (progress === 'failed' && (await callbacks.mayArriveOtherwise(ctx.db, attempt))) return
  const next = merge(taken, { progress, errorCode: callback.errorCode }, ctx.clock.now())
  if (next === taken) return
  await write(ctx, attempt, taken, { ...next, providerId: taken.providerId ?? callback.providerId }, callback.way)
}

/** The provider has it, whatever became of its answer: the attempt is settled as that answer would have settled it. */
async function adopt(ctx: CallbackContext, attempt: attempts.Attempt, message: Message, { providerId, way }: Seen): Promise<Message> {
  const how = way === 'list' ? { found: way } : {}
  await settleDeliveries(ctx, [{ message, attempt, delivery: { outcome: 'accepted', providerId }, ...how }])
  return (await messages.find(ctx.db, whole(message.organizationId), message.id)) ?? message
}

async function write(ctx: CallbackContext, attempt: attempts.KnownAttempt, before: Message, next: Message, way: Way): Promise<void> {
  const { organizationId, id, status, errorCode, providerId, sentAt, deliveredAt, readAt } = next
  if (status === 'failed') return fail(ctx, attempt, { message: before, errorCode, from: [before.status] }, way)
  const change = { status, errorCode, providerId, sentAt, deliveredAt, readAt, reasonCode: null, waitingCode: null }
  await messages.change(ctx.db, before, [before.status], change)
  await events.insertMany(ctx.db, [{ organizationId, messageId: id, at: ctx.clock.now(), type: status }])
  ctx.log.info({ event: `message.${status}`, messageId: id, kind: next.kind }, status)
}

/**
 * What failed for what its sender is waits for the sender, once that is paused for it. Only what is told as it happens can pause
 * it: what is asked for may be of days ago, and where nothing is told nothing would say when it works again.
 */
async function fail(ctx: CallbackContext, { sender }: attempts.KnownAttempt, failed: FailedMessage, way: Way): Promise<void> {
  const { errorCode } = failed
  const outcomes =
    way !== 'told' || sender === null || errorCode === null ? [] : [{ sender, delivery: { outcome: 'rejected', errorCode } as const }]
  const paused = await noteFailures(ctx, outcomes, 'by report')
  const probeAt = paused.get(sender ?? '')
  return probeAt === undefined ? settleFailure(ctx, failed) : waitForSender(ctx, failed, probeAt)
}
