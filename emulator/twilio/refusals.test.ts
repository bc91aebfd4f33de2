import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunningEmulator } from '../server.ts'
import { startEmulator } from '../server.ts'
import { ACCOUNT } from '../testing/official-client.ts'
import { create, get, knock, ledger } from '../testing/requests.ts'

let emulator: RunningEmulator

beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.stop())

const refused: [code: number, why: string, fields: Record<string, string | undefined>][] = [
  [21604, 'no recipient', { To: undefined }],
  [21603, 'neither sender nor service', { From: undefined }],
  [21619, 'nothing to say', { Body: undefined }],
  [21619, 'an empty body', { Body: '' }],
  [21211, 'a recipient without country', { To: 'whatsapp:3152084471' }],
  [21211, 'a recipient that is no number', { To: 'whatsapp:+57abc' }],
  [21212, 'a sender that is no number', { From: 'whatsapp:Azahar' }],
  [21606, 'a sender that is not on WhatsApp', { To: '+573152084471', From: '+576017452210' }],
  [21910, 'a WhatsApp sender to a plain number', { To: '+573152084471' }],
  [21910, 'a plain sender to WhatsApp', { From: '+576017452210' }],
  [21617, 'a body of 1,601 characters', { Body: 'ñ'.repeat(1_601) }],
]

test.each(refused)('%i: %s', async (code, _why, fields) => {
  const answer = await create(emulator.url, fields)
  expect(answer.status).toBe(400)
  const message = expect.stringMatching(/\w/) as unknown
  expect(await answer.json()).toEqual({ code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status: 400 })
  expect(await ledger(emulator.url)).toEqual([])
})

test('1,600 characters still go, however many bytes they take', async () => {
  expect((await create(emulator.url, { Body: '💈'.repeat(1_600) })).status).toBe(201)
  await knock(emulator.url, 'reset', {})
})

test.each([`Messages/SM${'0'.repeat(32)}.json`, 'Calls.json', 'Messages'])('20404: nothing at %s', async (path) => {
  const answer = await get(emulator.url, `/2010-04-01/Accounts/${ACCOUNT}/${path}`)
  expect(answer.status).toBe(404)
  expect(await answer.json()).toMatchObject({ code: 20404, status: 404 })
})

test('20003: another token than the first', async () => {
  await create(emulator.url)
  const answer = await create(emulator.url, {}, `${ACCOUNT}:another-token`)
  expect(answer.status).toBe(401)
  expect(await answer.json()).toMatchObject({ code: 20003, status: 401 })
})

test.each(['', `${ACCOUNT}:`, `AC${'c'.repeat(32)}:token`, 'someone:token'])(
  '20003: credentials %j for this account',
  async (credentials) => {
    expect((await create(emulator.url, {}, credentials)).status).toBe(401)
  },
)

test('a message of one account is not found by another', async () => {
  const { sid } = (await (await create(emulator.url)).json()) as { sid: string }
  const other = `AC${'d'.repeat(32)}`
  const answer = await get(emulator.url, `/2010-04-01/Accounts/${other}/Messages/${sid}.json`, `${other}:token`)
  expect(await answer.json()).toMatchObject({ code: 20404 })
})

test('a date that is none is refused, not ignored', async () => {
  const answer = await get(emulator.url, `/2010-04-01/Accounts/${ACCOUNT}/Messages.json?DateSent=ayer`)
  expect(await answer.json()).toMatchObject({ code: 20001, status: 400 })
})
