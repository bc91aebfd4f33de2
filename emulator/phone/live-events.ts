import { setTimeout as wait } from 'node:timers/promises'
import type { Context } from 'hono'
import type { SSEMessage } from 'hono/streaming'
import { streamSSE } from 'hono/streaming'
import type { Emulator } from '../emulator.ts'
import type { Message } from '../ledger/message.ts'
import type { WebhookRecord } from '../webhooks/webhooks.ts'
import { changesView } from './conversation-view.ts'
import { PendingChanges } from './pending-changes.ts'

const GROUPED_FOR_MS = 150
const WORTH_SENDING = 300
const RETRY_MS = 1_000

/**
 * Server-sent events for the page: `changes` of messages, `webhooks`, or `stale` when so much changed, or something
 * else did, that asking anew is cheaper.
 */
export function liveEvents(emulator: Emulator, c: Context): Response {
  const { ledger, stopping, webhooks } = emulator
  return streamSSE(c, async (stream) => {
    const messages = new PendingChanges<Message>(WORTH_SENDING)
    const records = new PendingChanges<WebhookRecord>(WORTH_SENDING)
    const unlisten = [ledger.listen(messages), webhooks.listen(records.changed)]
    await stream.writeSSE({ event: 'hello', data: '{}', retry: RETRY_MS })
    while (!stream.aborted && !stopping.aborted) {
      for (const event of eventsOf(emulator, messages.take(), records.take())) await stream.writeSSE(event)
      await wait(GROUPED_FOR_MS, undefined, { ref: false, signal: stopping }).catch(() => undefined)
    }
    for (const stop of unlisten) stop()
  })
}

type Taken<T> = ReadonlySet<T> | 'too many'

function eventsOf(emulator: Emulator, messages: Taken<Message>, records: Taken<WebhookRecord>): SSEMessage[] {
  if (messages === 'too many' || records === 'too many') return [{ event: 'stale', data: '{}' }]
  return [
    ...(messages.size === 0 ? [] : [{ event: 'changes', data: JSON.stringify(changesView(emulator, messages)) }]),
    ...(records.size === 0 ? [] : [{ event: 'webhooks', data: JSON.stringify([...records]) }]),
  ]
}
