import { expect, test } from 'vitest'
import type { Emulator } from '../emulator.ts'
import { Ledger } from '../ledger/ledger.ts'
import { MessageIndex } from '../ledger/message-index.ts'
import { Life } from '../life/life.ts'
import { openWebhooks, outbound } from '../testing/webhook-parts.ts'
import { Clock } from '../time/clock.ts'
import { updateMessage } from './update-message.ts'

test('cancelling is answered once it outlives the process', async () => {
  const written = Promise.withResolvers<undefined>()
  const { webhooks } = await openWebhooks()
  const ledger = new Ledger(new MessageIndex(10), () => written.promise)
  const clock = new Clock(() => Promise.resolve())
  const life = new Life({ ledger, clock, webhooks } as Emulator)
  const message = outbound({ status: 'scheduled', sendAt: Date.now() + 3_600_000 })
  ledger.messages.add(message)
  let isAnswered = false
  const cancelled = updateMessage({ ledger, life } as Emulator, message, new URLSearchParams('Status=canceled')).then(() => {
    isAnswered = true
  })
  await new Promise((resolve) => setImmediate(resolve))
  expect([message.status, isAnswered]).toEqual(['canceled', false])
  written.resolve(undefined)
  await cancelled
})
