import type { Choice } from './choose-leaving.ts'
import type { DeliveryContext } from './delivery.ts'
import * as events from './event-store.ts'
import { endFailed } from './settle-failure.ts'
import * as messages from './store.ts'

/** Writes down why a queued message does not leave, or not yet. */
export async function keepBack(ctx: DeliveryContext, { message, verdict }: Choice['kept'][number]): Promise<void> {
  const event = { organizationId: message.organizationId, messageId: message.id, at: ctx.clock.now() }
  switch (verdict.verdict) {
    case 'skip':
      // It was tried while there was time, and turned away: that is why nobody heard of it.
      if (verdict.reason === 'too_late' && message.errorCode !== null) {
        return endFailed(ctx, { message, errorCode: message.errorCode, from: ['queued'] })
      }
      await messages.change(ctx.db, message, ['queued'], { status: 'skipped', reasonCode: verdict.reason, waitingCode: null })
      await events.insertMany(ctx.db, [{ ...event, type: 'skipped', detail: { reason: verdict.reason } }])
      return
    case 'wait':
      await messages.change(ctx.db, message, ['queued'], { nextAttemptAt: verdict.until, waitingCode: verdict.reason })
      if (message.waitingCode !== verdict.reason) {
        await events.insertMany(ctx.db, [{ ...event, type: 'waiting', detail: { reason: verdict.reason } }])
      }
      return
  }
}
