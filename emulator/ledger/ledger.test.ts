import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startEmulator } from '../server.ts'
import { officialClient } from '../testing/official-client.ts'
import { create, knock, ledger, look } from '../testing/requests.ts'
import { until } from '../testing/until.ts'
import { Ledger } from './ledger.ts'
import { MessageIndex } from './message-index.ts'
import type { Message } from './message.ts'
import { Storage } from './storage.ts'

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

test('who was described stays so across a restart, and the clock stays ahead', async () => {
  await emulatorOnFile().then(async (running) => {
    await knock(running.url, 'users', { phone: '+573152084471', readReceipts: false, waId: '573152084470' })
    await knock(running.url, 'clock', { advanceMs: 86_400_000 })
    await running[Symbol.asyncDispose]()
  })
  await using running = await emulatorOnFile()
  expect(await look(running.url, 'users')).toMatchObject([{ phone: '+573152084471', readReceipts: false, waId: '573152084470' }])
  expect(await look(running.url, 'clock')).toMatchObject({ aheadMs: 86_400_000 })
})

test('a ledger of the first version is still read', async () => {
  await mkdir(join(directory, 'deep'))
  const old = {
    sid: 'SM1',
    accountSid: 'AC1',
    to: 'whatsapp:+573152084471',
    from: 'whatsapp:+14155238886',
    messagingServiceSid: null,
    body: 'Hola',
  }
  const rest = {
    mediaUrls: [],
    contentSid: null,
    contentVariables: null,
    statusCallback: null,
    acceptedAt: 1,
    status: 'queued',
    reachedAt: {},
    errorCode: null,
  }
  await writeFile(file, `${JSON.stringify({ accepted: { ...old, ...rest } })}\n{"sid":"SM1","status":"read","at":2}\n`)
  await using running = await emulatorOnFile()
  expect(await ledger(running.url)).toMatchObject([{ sid: 'SM1', body: 'Hola', status: 'read' }])
})

test('what was deleted and redacted stays so across a restart', async () => {
  const sids = await emulatorOnFile().then(async (running) => {
    const made = await Promise.all(
      ['one', 'two', 'three'].map(async (Body) => ((await (await create(running.url, { Body })).json()) as { sid: string }).sid),
    )
    await knock(running.url, 'clock', { advanceMs: 5_000 })
    const { messages } = officialClient(running.url)
    await messages(made[0] ?? '').remove()
    await messages(made[1] ?? '').update({ body: '' })
    await running[Symbol.asyncDispose]()
    return made
  })
  await using running = await emulatorOnFile()
  expect((await ledger(running.url)).map(({ sid, body }) => [sid, body])).toEqual([
    [sids[1], ''],
    [sids[2], 'three'],
  ])
})

test('a file written anew while it is written to holds everything', async () => {
  const storage = new Storage(file)
  const index = new MessageIndex(1_000)
  const book = new Ledger(index, storage.write)
  await storage.load([book])
  const before = Array.from({ length: 50 }, (_, number) => book.accept(message(number)))
  const compacted = storage.compact()
  const after = Array.from({ length: 50 }, (_, number) => book.accept(message(number + 50)))
  await Promise.all([...before, compacted, ...after])
  await book.accept(message(100))
  await storage.close()
  const again = new Ledger(new MessageIndex(1_000), () => Promise.resolve())
  await new Storage(file).load([again])
  expect(new Set(again.messages.all().map(({ sid }) => sid)).size).toBe(101)
})

test('a reset empties the file too', async () => {
  await using running = await emulatorOnFile()
  await create(running.url)
  expect(await (await knock(running.url, 'reset', '')).json()).toEqual({ reset: true })
  expect(await readFile(file, 'utf8')).toBe('')
  expect(await ledger(running.url)).toEqual([])
})

test('past its limit the ledger drops the oldest and says how many', async () => {
  const small = new Ledger(new MessageIndex(10), () => Promise.resolve())
  for (let number = 1; number <= 25; number += 1) await small.accept(message(number))
  expect(small.messages.all().map(({ sid }) => sid)).toEqual(Array.from({ length: 10 }, (_, index) => `SM${index + 16}`))
  expect(small.messages.dropped).toBe(15)
  expect(small.messages.find('SM15')).toBeUndefined()
  expect(small.messages.conversation('+573000000001')).toMatchObject({ total: 13, messages: { length: 5 } })
})

async function emulatorOnFile() {
  const running = await startEmulator({ ledgerFile: file, rules: { window: false } })
  return { url: running.url, [Symbol.asyncDispose]: () => running.stop() }
}

function message(number: number): Message {
  const phone = `+57300000000${number % 2}`
  const nothing = { messagingServiceSid: null, contentSid: null, contentVariables: null, statusCallback: null, errorCode: null }
  const nothingElse = { rendered: null, sendAt: null, flaw: null, tapped: null, answers: null }
  const account = { accountSid: 'AC1', from: 'whatsapp:+576017452210', mediaUrls: [], reachedAt: {} }
  const way = { direction: 'outbound-api', to: `whatsapp:${phone}`, phone } as const
  return { ...nothing, ...nothingElse, ...account, ...way, sid: `SM${number}`, body: String(number), acceptedAt: number, status: 'queued' }
}
