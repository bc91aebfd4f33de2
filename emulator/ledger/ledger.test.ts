import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startEmulator } from '../server.ts'
import { create, knock, ledger } from '../testing/requests.ts'
import { until } from '../testing/until.ts'
import { openLedger } from './ledger.ts'
import type { Message } from './message.ts'

let directory: string
let file: string

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'twin-'))
  file = join(directory, 'deep', 'ledger.jsonl')
})
afterEach(() => rm(directory, { recursive: true }))

test('a message is in the file before its answer', async () => {
  await using running = await emulatorOnFile()
  const { sid } = (await (await create(running.url)).json()) as { sid: string }
  expect(await readFile(file, 'utf8')).toContain(sid)
})

test('a restart keeps every message and goes on with its life', async () => {
  const before = await emulatorOnFile()
  await Promise.all(['1', '2', '3'].map((Body) => create(before.url, { Body })))
  const accepted = await ledger(before.url)
  await before[Symbol.asyncDispose]()
  await using after = await emulatorOnFile()
  expect((await ledger(after.url)).map(({ sid }) => sid)).toEqual(accepted.map(({ sid }) => sid))
  await until(async () => ((await ledger(after.url)).every(({ status }) => status === 'read') ? true : undefined), 3_000)
})

test('the line a killed process left unfinished is ignored, and spoils nothing', async () => {
  await emulatorOnFile().then(async (running) => {
    await create(running.url, { Body: 'whole' })
    await running[Symbol.asyncDispose]()
  })
  await appendFile(file, '{"accepted":{"sid":"SMtorn","to":"whats')
  await emulatorOnFile().then(async (running) => {
    await create(running.url, { Body: 'after' })
    await running[Symbol.asyncDispose]()
  })
  await using running = await emulatorOnFile()
  expect((await ledger(running.url)).map(({ body }) => body)).toEqual(['whole', 'after'])
})

test('a file that is no ledger is refused and left alone', async () => {
  const other = join(directory, 'invoices.csv')
  await writeFile(other, 'Karen,45000\n')
  await expect(startEmulator({ ledgerFile: other })).rejects.toThrow(`The ledger ${other} cannot be opened: it holds something else`)
  expect(await readFile(other, 'utf8')).toBe('Karen,45000\n')
})

test('a number keeps hiding what it read across a restart', async () => {
  await emulatorOnFile().then(async (running) => {
    await knock(running.url, 'users', { phone: '+573152084471', readReceipts: false })
    await running[Symbol.asyncDispose]()
  })
  const reopened = await openLedger(file)
  expect(reopened.userOf('+573152084471').readReceipts).toBe(false)
  await reopened.close()
})

test('a reset empties the file too', async () => {
  await using running = await emulatorOnFile()
  await create(running.url)
  expect(await (await knock(running.url, 'reset', '')).json()).toEqual({ reset: true })
  expect(await readFile(file, 'utf8')).toBe('')
  expect(await ledger(running.url)).toEqual([])
})

test('past its limit the ledger drops the oldest and says how many', async () => {
  const small = await openLedger(undefined, 10)
  for (let number = 1; number <= 25; number += 1) await small.accept(message(number))
  expect(small.messages.all().map(({ sid }) => sid)).toEqual(Array.from({ length: 10 }, (_, index) => `SM${index + 16}`))
  expect(small.messages.dropped).toBe(15)
  expect(small.messages.find('SM15')).toBeUndefined()
  expect(small.messages.conversation('+573000000001')).toMatchObject({ total: 13, messages: { length: 5 } })
})

async function emulatorOnFile() {
  const running = await startEmulator({ ledgerFile: file })
  return { url: running.url, [Symbol.asyncDispose]: () => running.stop() }
}

function message(number: number): Message {
  const to = `whatsapp:+57300000000${number % 2}`
  const nothing = { messagingServiceSid: null, contentSid: null, contentVariables: null, statusCallback: null, errorCode: null }
  const account = { accountSid: 'AC1', from: 'whatsapp:+14155238886', mediaUrls: [], reachedAt: {} }
  return { ...nothing, ...account, sid: `SM${number}`, to, body: String(number), acceptedAt: number, status: 'queued' }
}
