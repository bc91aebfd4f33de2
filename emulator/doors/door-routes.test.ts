import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { RunningEmulator } from '../server.ts'
import { startEmulator } from '../server.ts'
import { ACCOUNT, TOKEN } from '../testing/official-client.ts'
import { create, get, knock, ledger, look } from '../testing/requests.ts'
import { until } from '../testing/until.ts'

let emulator: RunningEmulator

beforeAll(async () => {
  emulator = await startEmulator({ rules: { window: false } })
})
afterAll(() => emulator.stop())
beforeEach(() => knock(emulator.url, 'reset', {}))

test('the ledger says what was accepted, oldest first', async () => {
  await create(emulator.url, { Body: 'primero', StatusCallback: 'http://127.0.0.1:3000/status/1' })
  const [first, ...rest] = await ledger(emulator.url)
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
})

test('the ledger says how many messages it no longer holds', async () => {
  const small = await startEmulator({ mostMessages: 10 })
  for (let number = 0; number < 13; number += 1) await create(small.url)
  const answer = await fetch(`${small.url}/emulator/ledger`)
  expect([answer.headers.get('x-dropped-messages'), ((await answer.json()) as unknown[]).length]).toEqual(['3', 10])
  await small.stop()
})

test('latency holds the answer back, not the acceptance', async () => {
  expect(await (await knock(emulator.url, 'faults', { latencyMs: 600 })).json()).toMatchObject({ latencyMs: 600, rate429: 0 })
  const startedAt = performance.now()
  const answering = create(emulator.url)
  await until(async () => ((await ledger(emulator.url)).length === 1 ? true : undefined), 500)
  expect(performance.now() - startedAt).toBeLessThan(600)
  expect((await answering).status).toBe(201)
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(590)
})

test('a reset forgets faults, rules, accounts, people and the clock as well', async () => {
  const atStart = await Promise.all(['faults', 'rules', 'accounts', 'users', 'templates'].map((door) => look(emulator.url, door)))
  await knock(emulator.url, 'faults', { latencyMs: 60_000, callback: { drop: 1 } })
  await knock(emulator.url, 'rules', { window: true, dailyLimit: 0 })
  await knock(emulator.url, 'accounts', { sid: `AC${'e'.repeat(32)}`, token: 'declared' })
  await knock(emulator.url, 'users', { phone: '+573152084471', blocked: true })
  await knock(emulator.url, 'clock', { advanceMs: 1_000_000 })
  await knock(emulator.url, 'reset', {})
  expect(await Promise.all(['faults', 'rules', 'accounts', 'users', 'templates'].map((door) => look(emulator.url, door)))).toEqual(atStart)
  expect(await look(emulator.url, 'clock')).toMatchObject({ aheadMs: 0 })
  expect((await create(emulator.url)).status).toBe(201)
})

test('once an account is declared, others are refused and it keeps to its senders', async () => {
  await knock(emulator.url, 'accounts', { sid: ACCOUNT, token: TOKEN, senders: ['whatsapp:+576017452210'], keys: { SK1: 'secret' } })
  expect((await create(emulator.url)).status).toBe(201)
  expect((await create(emulator.url, {}, 'SK1:secret')).status).toBe(201)
  expect((await create(emulator.url, {}, 'SK2:secret')).status).toBe(401)
  expect(await (await create(emulator.url, { From: 'whatsapp:+576010000000' })).json()).toMatchObject({ code: 63007 })
  const other = `AC${'f'.repeat(32)}`
  const stranger = await get(emulator.url, `/2010-04-01/Accounts/${other}/Messages.json`, `${other}:token`)
  expect(stranger.status).toBe(401)
  expect(JSON.stringify(await look(emulator.url, 'accounts'))).not.toContain(TOKEN)
})

test.each([
  ['faults', { rate42: 1 }, 'rate42'],
  ['faults', { rate429: 2 }, 'rate429'],
  ['faults', { callback: { lose: 1 } }, 'lose'],
  ['faults', { failWith: 1 }, 'failWith'],
  ['rules', { windows: true }, 'windows'],
  ['rules', { window: 'on' }, 'window'],
  ['rules', { dailyLimit: -1 }, 'dailyLimit'],
  ['clock', {}, 'advanceMs'],
  ['clock', { advanceMs: -1 }, 'advanceMs'],
  ['accounts', { sid: 'SK1', token: 'x' }, 'sid'],
  ['accounts', { sid: `AC${'9'.repeat(32)}` }, 'token'],
  ['accounts', { sid: `AC${'9'.repeat(32)}`, token: 'x', senders: ['300'] }, 'senders'],
  ['accounts', { sid: `AC${'9'.repeat(32)}`, token: 'x', inboundUrl: 'ftp://x' }, 'inboundUrl'],
  ['users', { phone: '+573152084471', waId: 'abc' }, 'waId'],
  ['users', { phone: '+573152084471', failsWith: 5 }, 'failsWith'],
  ['faults', { latencyMs: -1 }, 'latencyMs'],
  ['faults', { latencyMs: 'slow' }, 'latencyMs'],
  ['users', { phone: '+573152084471', blocked: 1 }, 'blocked'],
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
