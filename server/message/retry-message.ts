import type { Context } from '../platform/context.ts'
import { inTransaction } from '../platform/database/database.ts'
import * as events from './event-store.ts'
import { type Message, refuse } from './message.ts'
import { enqueueDelivery } from './queue-messages.ts'
import * as messages from './store.ts'

/** Sends a failed message once more, through the same last look as the first time. Only what certainly failed may be repeated. */
export async function retryMessage(ctx: Context, id: string): Promise<Message> {
  return inTransaction(ctx, async (tx) => {
    const message = await messages.find(tx.db, tx.organizationId, id)
    if (message === undefined) return refuse('not-found', 'There is no such message')
    const now = tx.clock.now()
    const queued = await messages.change(tx.db, message, ['failed'], { status: 'queued', nextAttemptAt: now, errorCode: null })
    if (!queued) return refuse('not-retriable', `Only a message that failed can be retried; this one is ${message.status}`)
    const event = { organizationId: tx.organizationId, messageId: id, at: now, type: 'retried', detail: { actor: tx.actor } }
    await events.insertMany(tx.db, [event])
    await enqueueDelivery(tx, [{ id, organizationId: tx.organizationId, urgent: true }])
    return (await messages.find(tx.db, tx.organizationId, id)) ?? message
  })
}
