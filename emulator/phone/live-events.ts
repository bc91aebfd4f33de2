import { setTimeout as wait } from 'node:timers/promises'
import type { Context } from 'hono'
import type { SSEMessage } from 'hono/streaming'
import { streamSSE } from 'hono/streaming'
import type { Emulator } from '../emulator.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { changesView } from './conversation-view.ts'
import { PendingChanges } from './pending-changes.ts'

const GROUPED_FOR_MS = 150
const WORTH_SENDING = 300
const RETRY_MS = 1_000

/** Server-sent events for the page: `changes`, or `stale` when so much changed that asking anew is cheaper. */
export function liveEvents({ ledger, stopping }: Emulator, c: Context): Response {
  return streamSSE(c, async (stream) => {
    const pending = new PendingChanges(WORTH_SENDING)
    const unlisten = ledger.listen(pending)
    await stream.writeSSE({ event: 'hello', data: '{}', retry: RETRY_MS })
    while (!stream.aborted && !stopping.aborted) {
      const event = eventOf(ledger, pending)
      if (event !== undefined) await stream.writeSSE(event)
      await wait(GROUPED_FOR_MS, undefined, { ref: false, signal: stopping }).catch(() => undefined)
    }
    unlisten()
  })
}

function eventOf(ledger: Ledger, pending: PendingChanges): SSEMessage | undefined {
  const messages = pending.take()
  if (messages === 'too many') return { event: 'stale', data: '{}' }
  return messages.size === 0 ? undefined : { event: 'changes', data: JSON.stringify(changesView(ledger, messages)) }
}
