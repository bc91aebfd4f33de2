import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { RunningEmulator } from '../server.ts'
import { startEmulator } from '../server.ts'
import { ACCOUNT, SENDER, TOKEN } from '../testing/official-client.ts'
import { create, get, knock, ledger } from '../testing/requests.ts'

let emulator: RunningEmulator

beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.stop())

const inAnHour = new Date(Date.now() + 3_600_000).toISOString()
const service = { From: undefined, MessagingServiceSid: `MG${'a'.repeat(32)}` }
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
  [21609, 'a status callback that is no address', { StatusCallback: 'ftp://example.org' }],
  [21609, 'an underscore in its host', { StatusCallback: 'https://my_app.example.org/status' }],
  [21609, 'one of 4,001 characters', { StatusCallback: `https://example.org/${'a'.repeat(3_981)}` }],
  [21620, 'media that is no address', { Body: undefined, MediaUrl: 'mapa.jpg' }],
  [21654, 'variables without a template', { ContentVariables: '{"1":"Karen"}' }],
  [21655, 'a template SID that is none', { ContentSid: 'HX1' }],
  [21655, 'a template nobody made', { ContentSid: `HX${'1'.repeat(32)}` }],
  [21701, 'a service that is none', { From: undefined, MessagingServiceSid: 'MG1' }],
  [63031, 'to itself', { To: SENDER }],
  [20001, 'a validity of ten hours and a second', { ValidityPeriod: '36001' }],
  [20001, 'a retention that is none', { ContentRetention: 'forget' }],
  [35118, 'scheduled without a service', { ScheduleType: 'fixed', SendAt: inAnHour }],
  [35126, 'scheduled for no time', { ...service, ScheduleType: 'fixed' }],
  [35111, 'a time without its type', { ...service, SendAt: inAnHour }],
  [35114, 'a time that is none', { ...service, ScheduleType: 'fixed', SendAt: 'mañana' }],
  [35115, 'scheduled four minutes ahead', { ...service, ScheduleType: 'fixed', SendAt: new Date(Date.now() + 240_000).toISOString() }],
  [35115, 'scheduled 36 days ahead', { ...service, ScheduleType: 'fixed', SendAt: new Date(Date.now() + 36 * 86_400_000).toISOString() }],
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

describe('what the account or the recipient stands in the way of', () => {
  afterEach(() => knock(emulator.url, 'reset', {}))

  test('21608: a trial account writes to verified numbers only', async () => {
    await knock(emulator.url, 'rules', { trial: true })
    expect(await (await create(emulator.url)).json()).toMatchObject({ code: 21608, status: 400 })
    await knock(emulator.url, 'users', { phone: '+573152084471', verified: true })
    expect((await create(emulator.url)).status).toBe(201)
  })

  test('63038: a trial account sends 50 messages a day, and again the next day', async () => {
    await knock(emulator.url, 'rules', { trial: true })
    await knock(emulator.url, 'users', { phone: '+573152084471', verified: true })
    const answers = await Promise.all(Array.from({ length: 51 }, () => create(emulator.url)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(50)
    const refused = answers.find(({ status }) => status !== 201)
    expect([refused?.status, await refused?.json()]).toMatchObject([
      429,
      { code: 63038, message: expect.stringContaining('50 daily') as unknown },
    ])
    await knock(emulator.url, 'clock', { advanceMs: 86_400_000 })
    expect((await create(emulator.url)).status).toBe(201)
  })

  test('63038: what was sent before the limit was set counts, what was refused does not', async () => {
    await create(emulator.url)
    await knock(emulator.url, 'rules', { dailyLimit: 2 })
    const statuses = async () => {
      const answers = []
      for (let count = 0; count < 3; count += 1) answers.push((await create(emulator.url)).status)
      return answers
    }
    expect(await statuses()).toEqual([201, 429, 429])
    await knock(emulator.url, 'rules', { dailyLimit: 4 })
    expect(await statuses()).toEqual([201, 201, 429])
  })

  test('21610: who opted out of the account’s messages', async () => {
    await knock(emulator.url, 'users', { phone: '+573152084471', optedOut: true })
    expect(await (await create(emulator.url)).json()).toMatchObject({ code: 21610, status: 400 })
  })

  test('63018: the sandbox takes one message every three seconds', async () => {
    const sandbox = { From: 'whatsapp:+14155238886' }
    expect((await create(emulator.url, sandbox)).status).toBe(201)
    const refused = await create(emulator.url, sandbox)
    expect([refused.status, await refused.json()]).toMatchObject([429, { code: 63018 }])
    await knock(emulator.url, 'clock', { advanceMs: 3_000 })
    expect((await create(emulator.url, sandbox)).status).toBe(201)
  })

  test('20429: more requests at once than the account may have under way', async () => {
    await knock(emulator.url, 'rules', { concurrency: 2 })
    await knock(emulator.url, 'faults', { latencyMs: 200 })
    const statuses = (await Promise.all([create(emulator.url), create(emulator.url), create(emulator.url)])).map(({ status }) => status)
    expect(statuses.toSorted()).toEqual([201, 201, 429])
  })

  test('63007: a sender that is not the account’s', async () => {
    await knock(emulator.url, 'accounts', { sid: ACCOUNT, token: TOKEN, senders: ['+576010000009'] })
    expect(await (await create(emulator.url)).json()).toMatchObject({ code: 63007, status: 400 })
  })
})

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
