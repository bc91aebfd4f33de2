import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunningEmulator } from '../server.ts'
import { startEmulator } from '../server.ts'
import { officialClient, SENDER } from '../testing/official-client.ts'
import { create, knock, ledger, look } from '../testing/requests.ts'
import { until } from '../testing/until.ts'

let emulator: RunningEmulator

beforeAll(async () => {
  emulator = await startEmulator({ rules: { window: false } })
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

test('a message of a messaging service starts as accepted, without a sender until one is chosen', async () => {
  const { messages } = officialClient(emulator.url)
  const service = { to: 'whatsapp:+573120001122', messagingServiceSid: `MG${'a'.repeat(32)}`, body: 'Hola' }
  const created = await messages.create(service)
  expect(created).toMatchObject({ status: 'accepted', from: null, numSegments: '0' })
  const sent = await until(async () => {
    const message = await messages(created.sid).fetch()
    return message.status === 'sent' ? message : undefined
  }, 2_000)
  expect(sent).toMatchObject({ from: SENDER, numSegments: '1', messagingServiceSid: service.messagingServiceSid })
})

test('moving the clock ahead takes every step on the way, each at its own instant', async () => {
  const { messages } = officialClient(emulator.url)
  const { sid, dateCreated } = await messages.create({ to: 'whatsapp:+573120003344', from: SENDER, body: 'Hola' })
  await knock(emulator.url, 'clock', { advanceMs: 86_400_000 })
  const message = await messages(sid).fetch()
  expect(message.status).toBe('read')
  expect(Number(message.dateUpdated) - Number(dateCreated)).toBeLessThanOrEqual(3_000)
})

test('who blocked the business never hears, and the business never learns', async () => {
  await knock(emulator.url, 'users', { phone: '+573120005566', blocked: true })
  await create(emulator.url, { To: 'whatsapp:+573120005566' })
  await knock(emulator.url, 'clock', { advanceMs: 7 * 86_400_000 })
  expect((await ledger(emulator.url)).at(-1)).toMatchObject({ status: 'sent', errorCode: null })
})

test('a scheduled message leaves at its time, unless it is cancelled', async () => {
  const { messages } = officialClient(emulator.url)
  const { now } = (await look(emulator.url, 'clock')) as { now: string }
  const sendAt = new Date(Date.parse(now) + 3_600_000)
  const service = { messagingServiceSid: `MG${'a'.repeat(32)}`, scheduleType: 'fixed', sendAt } as const
  const kept = await messages.create({ ...service, to: 'whatsapp:+573120007788', body: 'se queda' })
  const dropped = await messages.create({ ...service, to: 'whatsapp:+573120007788', body: 'se va' })
  expect(kept.status).toBe('scheduled')
  await messages(dropped.sid).update({ status: 'canceled' })
  await knock(emulator.url, 'clock', { advanceMs: 3_590_000 })
  expect((await messages(kept.sid).fetch()).status).toBe('scheduled')
  await knock(emulator.url, 'clock', { advanceMs: 20_000 })
  expect((await messages(kept.sid).fetch()).status).toBe('read')
  expect((await messages(dropped.sid).fetch()).status).toBe('canceled')
})

async function courseOf(phone: string) {
  const answer = await fetch(`${emulator.url}/emulator/conversations/${encodeURIComponent(phone)}`)
  const { messages } = (await answer.json()) as { messages: [{ at: Record<'accepted' | 'sent' | 'delivered' | 'read', number> }] }
  return messages[0].at
}
