import type { Context } from '../platform/context.ts'
import { inTransaction } from '../platform/database/database.ts'
import { knownError } from './errors/known-errors.ts'
import * as events from './event-store.ts'
import { failureOf } from './failure.ts'
import { type Message, refuse } from './message.ts'
import * as messages from './store.ts'
import { wakeDelivery } from './wake-delivery.ts'

/** As if it had never been tried: with free text again, to the client's own phone. */
const anew = {
  status: 'queued',
  errorCode: null,
  templateOnly: false,
  toVariant: null,
  providerId: null,
  sentAt: null,
  price: null,
  priceUnit: null,
} as const

/**
 * Sends a failed message once more, through the same last look as the first time. Only what certainly failed may be repeated, and
 * not to somebody who wants no messages. A wrong number may: the last look takes the client's phone as it is by then.
 */
export async function retryMessage(ctx: Context, id: string): Promise<Message> {
  return inTransaction(ctx, async (tx) => {
    const message = await messages.find(tx.db, tx, id)
    if (message === undefined) return refuse('not-found', 'There is no such message')
    if (message.status === 'failed') refuseUnwanted(message)
    const now = tx.clock.now()
    const queued = await messages.change(tx.db, message, ['failed'], { ...anew, nextAttemptAt: now })
    if (!queued) return refuse('not-retriable', `Only a message that failed can be retried; this one is ${message.status}`)
    const event = { organizationId: tx.organizationId, messageId: id, at: now, type: 'retried', detail: { actor: tx.actor } }
    await events.insertMany(tx.db, [event])
    await wakeDelivery(tx.db)
    return (await messages.find(tx.db, tx, id)) ?? message
  })
}

function refuseUnwanted({ errorCode }: Message): void {
  if (knownError(errorCode)?.class !== 'suppress') return
  const { title, fix } = failureOf(errorCode, 'en')
  refuse('not-retriable', `${title}, so this message cannot be retried. ${fix}`)
}
