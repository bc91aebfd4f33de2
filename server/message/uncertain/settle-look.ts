import { inTransaction } from '../../platform/database/database.ts'
import type { Asked, Found } from '../channel.ts'
import { progressOf } from '../callbacks/callback.ts'
import { receiveCallback } from '../callbacks/receive-callback.ts'
import type { Message } from '../message.ts'
import { type FailureContext, holdUnwilling } from '../settle-failure.ts'
import * as messages from '../store.ts'
import { isSameText } from '../wording.ts'
import { giveUp, isOfNoUse } from './give-up.ts'
import * as looks from './look-store.ts'
import { LONGEST_REQUEST_MS, lookInTurn, nextLook } from './next-look.ts'
import { whole } from '../../platform/context.ts'

/** What was looked for: the attempt, when the provider was asked, and for whom. */
export interface Sought {
  look: looks.Look
  askedAt: Date
  to: string | null
}

/** A list may lag behind once; an attempt that is not in it twice, and can no longer get there, was not taken. */
const ENOUGH_SILENCES = 2

/**
 * Writes down what a look told. Found: the message is settled as the lost answer would have settled it, and as far on as it is.
 * Not found for good: it is sent once more. No answer: nothing is concluded from it.
 */
export async function settleLook(ctx: FailureContext, sought: Sought, answer: Asked<Found[]>): Promise<void> {
  const found = answer.outcome === 'answered' ? answer.value : []
  await inTransaction(ctx, async (tx) => {
    const { look } = sought
    const unheld = await messages.find(tx.db, whole(look.organizationId), look.messageId)
    // Whoever turns out to want no messages is held before the attempt, as by whoever hears a report.
    if (unheld)
      await holdUnwilling(
        tx,
        found.map(({ errorCode }) => ({ message: unheld, errorCode })),
      )
    if (!(await looks.stillLooking(tx.db, look))) return
    const message = await messages.findAndHold(tx.db, look.organizationId, look.messageId)
    if (message?.status !== 'uncertain') return looks.lookAgain(tx.db, look, { at: null, silences: look.silences })
    if (answer.outcome !== 'answered') return afterNoAnswer(tx, sought, message)
    const taken = found.length === 0 ? undefined : await ownOf(tx, look, message, found)
    if (taken !== undefined && 'before' in taken)
      return looks.lookAgain(tx.db, look, { at: lookInTurn(tx.clock.now(), taken.before), silences: look.silences })
    if (taken === undefined) return afterSilence(tx, sought, message)
    await adopt(tx, look, message, taken)
  })
}

/**
 * Which of them is this attempt's: the first that is nobody's yet. In doubt while it may still turn out to be that of another
 * attempt with the same words to the same phone, be it under way or in another worker's hands: then, how many of those come before.
 */
async function ownOf(
  { db }: FailureContext,
  look: looks.Look,
  { body, recipient }: Message,
  found: readonly Found[],
): Promise<Found | { before: number } | undefined> {
  const alike = (await looks.rivals(db, recipient.phone ?? '')).filter((rival) => isSameText(rival.body, body))
  const ids = alike.map(({ id }) => id)
  if (alike.some(({ isOpen }) => isOpen) || (await looks.holdFree(db, ids)) < ids.length)
    return { before: ids.filter((id) => id < look.id).length }
  const known = await looks.knownProviderIds(
    db,
    found.map(({ providerId }) => providerId),
  )
  return found.find(({ providerId }) => !known.has(providerId))
}

async function adopt(ctx: FailureContext, { id }: looks.Look, message: Message, { providerId, status, errorCode }: Found): Promise<void> {
  // In a word that nobody knows, it is in the list all the same.
  const word = progressOf({ status }) === undefined ? 'accepted' : status
  await receiveCallback(ctx, id, { providerId, status: word, errorCode, form: {} }, 'list')
  ctx.log.info({ event: 'message.found', messageId: message.id, kind: message.kind, status }, 'found in the provider’s list')
}

async function afterSilence(ctx: FailureContext, { look, askedAt }: Sought, message: Message): Promise<void> {
  const silences = look.silences + 1
  if (silences >= ENOUGH_SILENCES && isOver(look, askedAt)) return giveUp(ctx, look, message)
  return looks.lookAgain(ctx.db, look, { at: nextLookAt(ctx, look, message), silences })
}

/** It is asked until it answers; once nobody is served by knowing, that nobody knows is what is to be known. */
async function afterNoAnswer(ctx: FailureContext, { look, askedAt, to }: Sought, message: Message): Promise<void> {
  const isPointless = to === null || isOfNoUse(message, ctx.clock.now())
  if (isPointless && isOver(look, askedAt)) return giveUp(ctx, look, message)
  return looks.lookAgain(ctx.db, look, { at: nextLookAt(ctx, look, message), silences: look.silences })
}

function nextLookAt({ clock }: FailureContext, { startedAt }: looks.Look, { urgent }: Message): Date {
  return nextLook({ startedAt, urgent }, clock.now())
}

function isOver({ startedAt }: looks.Look, askedAt: Date): boolean {
  return askedAt.getTime() - startedAt.getTime() >= LONGEST_REQUEST_MS
}
