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

test('a message is sent and delivered within a second, read within three, and then has its price', async () => {
  const { messages } = officialClient(emulator.url)
  const { sid } = await messages.create({ to: 'whatsapp:+573152084471', from: SENDER, body: 'Hola' })
  const seen = new Set<string>()
  const reaching = (wanted: string, deadlineMs: number) =>
    until(async () => {
      const message = await messages(sid).fetch()
      seen.add(message.status)
      return message.status === wanted ? message : undefined
    }, deadlineMs)
  const sent = await reaching('sent', 1_000)
  expect(sent).toMatchObject({ price: '-0.00500', priceUnit: 'USD' })
  expect(sent.dateSent).toBeInstanceOf(Date)
  await reaching('delivered', 1_000)
  await reaching('read', 3_000)
  expect([...seen].filter((status) => status !== 'queued')).toEqual(['sent', 'delivered', 'read'])
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
