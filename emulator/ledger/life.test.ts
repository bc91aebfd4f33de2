import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunningEmulator } from '../server.ts'
import { startEmulator } from '../server.ts'
import { officialClient, SENDER } from '../testing/official-client.ts'
import { create, knock, ledger } from '../testing/requests.ts'
import { until } from '../testing/until.ts'

let emulator: RunningEmulator

beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.stop())

test('a message is sent and delivered within a second, read within three, and has its price once sent', async () => {
  const { messages } = officialClient(emulator.url)
  const { sid } = await messages.create({ to: 'whatsapp:+573152084471', from: SENDER, body: 'Hola' })
  const seen = new Set<string>()
  const read = await until(async () => {
    const message = await messages(sid).fetch()
    seen.add(message.status)
    expect(message.price).toBe(message.status === 'queued' ? null : '-0.00500')
    return message.status === 'read' ? message : undefined
  }, 5_000)
  expect(read).toMatchObject({ priceUnit: 'USD', errorCode: null })
  expect([...seen]).toEqual(['queued', 'sent', 'delivered', 'read'].filter((status) => seen.has(status)))
  const { accepted, sent, delivered, read: readAt } = await courseOf('+573152084471')
  expect([accepted, sent, delivered, readAt]).toEqual([accepted, sent, delivered, readAt].sort((one, other) => one - other))
  expect(delivered - accepted).toBeLessThan(1_000)
  expect(readAt - accepted).toBeLessThan(3_000)
})

test('who hides what they read stays at delivered', async () => {
  await knock(emulator.url, 'users', { phone: 'whatsapp:+573104827719', readReceipts: false })
  await create(emulator.url, { To: 'whatsapp:+573104827719' })
  await create(emulator.url, { To: 'whatsapp:+573208890142' })
  const statuses = await until(async () => {
    const entries = (await ledger(emulator.url)).slice(-2)
    return entries[1]?.status === 'read' ? entries.map(({ status }) => status) : undefined
  }, 3_000)
  expect(statuses).toEqual(['delivered', 'read'])
})

test('a message of a messaging service starts as accepted', async () => {
  const answer = await create(emulator.url, { From: undefined, MessagingServiceSid: `MG${'a'.repeat(32)}` })
  expect(await answer.json()).toMatchObject({ status: 'accepted', from: null, num_segments: '0' })
})

async function courseOf(phone: string) {
  const answer = await fetch(`${emulator.url}/emulator/conversations/${encodeURIComponent(phone)}`)
  const { messages } = (await answer.json()) as { messages: [{ at: Record<'accepted' | 'sent' | 'delivered' | 'read', number> }] }
  return messages[0].at
}
