import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { RunningEmulator } from '../server.ts'
import { startEmulator } from '../server.ts'
import { create, knock, ledger } from '../testing/requests.ts'
import { until } from '../testing/until.ts'

let emulator: RunningEmulator

beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.stop())
beforeEach(() => knock(emulator.url, 'reset', {}))

test('the ledger says what was accepted, oldest first', async () => {
  await create(emulator.url, { Body: 'primero', StatusCallback: 'http://127.0.0.1:3000/status/1' })
  await create(emulator.url, { Body: undefined, ContentSid: `HX${'1'.repeat(32)}`, ContentVariables: '{"1":"Karen"}' })
  const [first, second, ...rest] = await ledger(emulator.url)
  expect(rest).toEqual([])
  expect(first).toEqual({
    sid: expect.stringMatching(/^SM/) as unknown,
    to: 'whatsapp:+573152084471',
    from: 'whatsapp:+576017452210',
    body: 'primero',
    contentSid: null,
    contentVariables: null,
    statusCallback: 'http://127.0.0.1:3000/status/1',
    acceptedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as unknown,
    status: 'queued',
    errorCode: null,
  })
  expect(second).toMatchObject({ contentSid: `HX${'1'.repeat(32)}`, contentVariables: '{"1":"Karen"}' })
})

test('latency holds the answer back, not the acceptance', async () => {
  expect(await (await knock(emulator.url, 'faults', { latencyMs: 600 })).json()).toEqual({ latencyMs: 600 })
  const startedAt = performance.now()
  const answering = create(emulator.url)
  await until(async () => ((await ledger(emulator.url)).length === 1 ? true : undefined), 500)
  expect(performance.now() - startedAt).toBeLessThan(600)
  expect((await answering).status).toBe(201)
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(590)
})

test('a reset forgets the faults and the accounts as well', async () => {
  await knock(emulator.url, 'faults', { latencyMs: 60_000 })
  await knock(emulator.url, 'reset', {})
  expect((await create(emulator.url)).status).toBe(201)
})

test.each([
  ['faults', { rate429: 1 }, 'rate429'],
  ['faults', { latencyMs: -1 }, 'latencyMs'],
  ['faults', { latencyMs: 'slow' }, 'latencyMs'],
  ['users', { phone: '+573152084471', blocked: true }, 'blocked'],
  ['users', { phone: '315' }, 'phone'],
  ['users', { phone: '+573152084471', readReceipts: 'no' }, 'readReceipts'],
  ['users', '{"phone":', 'not JSON'],
  ['faults', '[]', 'JSON object'],
])('%s refuses %j and names the cause', async (door, body, named) => {
  const answer = await knock(emulator.url, door, body)
  expect(answer.status).toBe(400)
  expect(await answer.json()).toEqual({ error: expect.stringContaining(named) as unknown })
})

test('what is not there is said in JSON', async () => {
  const answer = await fetch(`${emulator.url}/emulator/nothing`)
  expect(answer.status).toBe(404)
  expect(await answer.json()).toEqual({ error: 'There is no GET /emulator/nothing here' })
})
