import { newId } from '../platform/id.ts'
import { chooseLeaving, claimOf } from './choose-leaving.ts'
import type { Claim } from './claim.ts'
import { writeAttempts } from './claim-messages.ts'
import type { DeliveryContext, Recheck } from './delivery.ts'
import { keepBack } from './keep-back.ts'
import type { Message } from './message.ts'
import { type NewMessage, writeQueued } from './queue-messages.ts'
import { insertSending } from './sending-store.ts'

/** A message that is not written down yet: its words are put together when it leaves, or else when it is written. */
export interface Draft {
  facts: Omit<NewMessage, 'body' | 'skip' | 'notBefore'>
  compose: () => string
}

/**
 * Writes down messages that are due, in the caller's transaction, and claims at once those that may leave: what leaves in the very
 * transaction that writes it needs no second look. The others wait their turn. Answers the ids, in the order of the drafts.
 */
export async function claimNew(ctx: DeliveryContext, recheck: Recheck, drafts: readonly Draft[]): Promise<Claim & { ids: string[] }> {
  const now = ctx.clock.now()
  const written = drafts.map((draft) => ({ draft, message: toMessage(draft, now) }))
  const choice = await chooseLeaving(
    ctx,
    recheck,
    written.map(({ message }) => message),
  )
  await insertSending(ctx.db, choice.claimed)
  await writeAttempts(ctx, choice.claimed)
  const leaving = new Set(choice.claimed.map(({ message }) => message.id))
  const staying = written.filter(({ message }) => !leaving.has(message.id))
  await writeQueued(
    ctx,
    staying.map(({ draft: { facts, compose }, message }) => ({ ...facts, body: compose(), id: message.id })),
  )
  for (const one of choice.kept) await keepBack(ctx, one)
  return { ...claimOf(choice), ids: written.map(({ message }) => message.id) }
}

function toMessage({ facts }: Draft, now: Date): Message {
  return {
    ...facts,
    id: newId(),
    status: 'queued',
    form: 'text',
    templateOnly: false,
    toVariant: null,
    mayHaveArrived: false,
    body: '',
    waitingCode: null,
    reasonCode: null,
    errorCode: null,
    providerId: null,
    reportsAsked: false,
    price: null,
    priceUnit: null,
    createdAt: now,
    nextAttemptAt: now,
    sentAt: null,
    deliveredAt: null,
    readAt: null,
  }
}
