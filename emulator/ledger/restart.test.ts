import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Rules } from '../rules/rules.ts'
import type { RunningEmulator } from '../server.ts'
import { startEmulator } from '../server.ts'
import { openBusiness } from '../testing/business.ts'
import { create, knock, ledger } from '../testing/requests.ts'

const PHONE = '+573152084471'
const SANDBOX = 'whatsapp:+14155238886'

let directory: string
let emulator: RunningEmulator

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'twin-'))
  emulator = await startEmulator({ ledgerFile: join(directory, 'ledger.jsonl') })
})
afterEach(async () => {
  await emulator.stop()
  await rm(directory, { recursive: true })
})

test('what opened no window opens none after a restart', async () => {
  await create(emulator.url, { From: SANDBOX })
  await knock(emulator.url, 'inbound', { from: PHONE, to: SANDBOX, body: 'not joined yet' })
  await knock(emulator.url, 'users', { phone: PHONE, joined: true })
  await restart()
  await knock(emulator.url, 'clock', { advanceMs: 5_000 })
  await create(emulator.url, { From: SANDBOX, Body: 'free text' })
  await knock(emulator.url, 'clock', { advanceMs: 5_000 })
  expect((await ledger(emulator.url)).at(-1)).toMatchObject({ body: 'free text', status: 'failed', errorCode: 63016 })
})

test('a window a client opened stays open', async () => {
  await create(emulator.url)
  await knock(emulator.url, 'inbound', { from: PHONE, to: '+576017452210', body: 'Hola' })
  await restart()
  await create(emulator.url, { Body: 'free text' })
  await knock(emulator.url, 'clock', { advanceMs: 5_000 })
  expect((await ledger(emulator.url)).at(-1)).toMatchObject({ body: 'free text', status: 'read' })
})

test('what was to stay as it is does, whoever changed their mind since', async () => {
  await knock(emulator.url, 'rules', { window: false })
  await knock(emulator.url, 'users', { phone: PHONE, blocked: true })
  await knock(emulator.url, 'users', { phone: '+573104827719', readReceipts: false })
  await create(emulator.url, { Body: 'blocked' })
  await create(emulator.url, { Body: 'unread', To: 'whatsapp:+573104827719' })
  await knock(emulator.url, 'clock', { advanceMs: 5_000 })
  await knock(emulator.url, 'faults', { stuckRate: 1 })
  await create(emulator.url, { Body: 'stuck' })
  await knock(emulator.url, 'clock', { advanceMs: 5_000 })
  await knock(emulator.url, 'users', { phone: PHONE, blocked: false })
  await knock(emulator.url, 'users', { phone: '+573104827719', readReceipts: true })
  await restart()
  await knock(emulator.url, 'clock', { advanceMs: 5_000 })
  expect((await ledger(emulator.url)).map(({ body, status }) => [body, status])).toEqual([
    ['blocked', 'sent'],
    ['unread', 'delivered'],
    ['stuck', 'queued'],
  ])
})

test('what came due meanwhile is made up for, in order, and told with a genuine signature', async () => {
  const business = await openBusiness()
  await create(emulator.url, { StatusCallback: business.url })
  await restart({ window: false })
  const told = await business.hears(3)
  expect(told.map(({ fields, isGenuine }) => [fields['MessageStatus'], isGenuine])).toEqual([
    ['sent', true],
    ['delivered', true],
    ['read', true],
  ])
  await business.close()
})

async function restart(rules: Partial<Rules> = {}): Promise<void> {
  await emulator.stop()
  emulator = await startEmulator({ ledgerFile: join(directory, 'ledger.jsonl'), rules })
}
