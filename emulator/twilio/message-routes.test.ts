import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { RunningEmulator } from '../server.ts'
import { startEmulator } from '../server.ts'
import { ACCOUNT, officialClient, officialClientWithKey, SENDER, TOKEN } from '../testing/official-client.ts'
import { create, get, knock } from '../testing/requests.ts'

const KAREN = 'whatsapp:+573152084471'
let emulator: RunningEmulator

beforeAll(async () => {
  emulator = await startEmulator({ rules: { window: false } })
})
afterAll(() => emulator.stop())
beforeEach(() => knock(emulator.url, 'reset', {}))

describe('the official SDK', () => {
  test('creates a message and fetches it again', async () => {
    const client = officialClient(emulator.url)
    const created = await client.messages.create({ to: KAREN, from: SENDER, body: 'Hola, Karen. ¿Vienes mañana? 💈' })
    expect(created).toMatchObject({
      status: 'queued',
      to: KAREN,
      from: SENDER,
      numSegments: '1',
      numMedia: '0',
      price: null,
      dateSent: null,
    })
    expect(created.sid).toMatch(/^SM[0-9a-f]{32}$/)
    expect(created.dateCreated).toBeInstanceOf(Date)
    const fetched = await client.messages(created.sid).fetch()
    expect(fetched).toMatchObject({ sid: created.sid, body: 'Hola, Karen. ¿Vienes mañana? 💈', direction: 'outbound-api' })
  })

  test('lists newest first, page after page, each message once', async () => {
    const client = officialClient(emulator.url)
    for (let number = 1; number <= 7; number += 1) await client.messages.create({ to: KAREN, from: SENDER, body: String(number) })
    const listed = await client.messages.list({ pageSize: 3 })
    expect(listed.map(({ body }) => body)).toEqual(['7', '6', '5', '4', '3', '2', '1'])
    expect(await client.messages.list({ limit: 2 })).toHaveLength(2)
  })

  test('a message that arrives between two pages shifts nothing', async () => {
    const client = officialClient(emulator.url)
    for (let number = 1; number <= 4; number += 1) await client.messages.create({ to: KAREN, from: SENDER, body: String(number) })
    const first = await client.messages.page({ pageSize: 2 })
    await client.messages.create({ to: KAREN, from: SENDER, body: 'late' })
    const second = await first.nextPage()
    expect(second?.instances.map(({ body }) => body)).toEqual(['2', '1'])
    expect(second?.nextPageUrl).toBeUndefined()
  })

  test('finds messages by recipient, by sender and by the day they were sent', async () => {
    const client = officialClient(emulator.url)
    await client.messages.create({ to: KAREN, from: SENDER, body: 'Karen' })
    await client.messages.create({ to: 'whatsapp:+573104827719', from: 'whatsapp:+576010000001', body: 'Íñigo' })
    expect((await client.messages.list({ to: KAREN })).map(({ body }) => body)).toEqual(['Karen'])
    expect((await client.messages.list({ from: 'whatsapp:+576010000001' })).map(({ body }) => body)).toEqual(['Íñigo'])
    await expect.poll(() => client.messages.list({ dateSent: new Date() }), { timeout: 2_000 }).toHaveLength(2)
    expect(await client.messages.list({ dateSentBefore: new Date(Date.now() - 86_400_000) })).toEqual([])
    expect(await client.messages.list({ dateSentAfter: new Date(Date.now() - 86_400_000) })).toHaveLength(2)
  })

  test('gets a RestException with the code of the refusal', async () => {
    const refused = officialClient(emulator.url).messages.create({ to: 'whatsapp:3152084471', from: SENDER, body: 'Hola' })
    await expect(refused).rejects.toMatchObject({ status: 400, code: 21211, moreInfo: 'https://www.twilio.com/docs/errors/21211' })
  })

  test('works with an API key once its account is known', async () => {
    const withKey = officialClientWithKey(emulator.url, `SK${'b'.repeat(32)}`, 'secret')
    await expect(withKey.messages.list()).rejects.toMatchObject({ code: 20003 })
    await officialClient(emulator.url).messages.list()
    expect(await withKey.messages.list()).toEqual([])
    const otherSecret = officialClientWithKey(emulator.url, `SK${'b'.repeat(32)}`, 'another')
    await expect(otherSecret.messages.list()).rejects.toMatchObject({ status: 401, code: 20003 })
  })
})

describe('changing a message', () => {
  test('redaction empties its text and keeps everything else', async () => {
    const { messages } = officialClient(emulator.url)
    const { sid } = await messages.create({ to: KAREN, from: SENDER, body: 'Tu cita es mañana' })
    await expect(messages(sid).update({ body: '' })).rejects.toMatchObject({ code: 20009, status: 409 })
    await knock(emulator.url, 'clock', { advanceMs: 5_000 })
    expect(await messages(sid).update({ body: '' })).toMatchObject({ sid, body: '', status: 'read', to: KAREN })
    await expect(messages(sid).update({ body: 'otra cosa' })).rejects.toMatchObject({ code: 20001 })
  })

  test('only a scheduled message can be cancelled', async () => {
    const { messages } = officialClient(emulator.url)
    const { sid } = await messages.create({ to: KAREN, from: SENDER, body: 'Hola' })
    await expect(messages(sid).update({ status: 'canceled' })).rejects.toMatchObject({ code: 30409, status: 409 })
    const service = { messagingServiceSid: `MG${'a'.repeat(32)}`, scheduleType: 'fixed', sendAt: new Date(Date.now() + 600_000) } as const
    const scheduled = await messages.create({ ...service, to: KAREN, body: 'Luego' })
    expect(await messages(scheduled.sid).update({ status: 'canceled' })).toMatchObject({ status: 'canceled', price: null })
  })

  test('a deleted message is gone from fetch, list and the conversation', async () => {
    const { messages } = officialClient(emulator.url)
    const { sid } = await messages.create({ to: KAREN, from: SENDER, body: 'Hola' })
    await knock(emulator.url, 'clock', { advanceMs: 5_000 })
    expect(await messages(sid).remove()).toBe(true)
    await expect(messages(sid).fetch()).rejects.toMatchObject({ code: 20404 })
    expect(await messages.list()).toEqual([])
  })
})

test('media of a message are listed', async () => {
  const client = officialClient(emulator.url)
  const { sid, numMedia } = await client.messages.create({ to: KAREN, from: SENDER, mediaUrl: ['https://example.org/mapa.jpg'] })
  expect([sid.slice(0, 2), numMedia]).toEqual(['MM', '1'])
  expect(await client.messages(sid).media.list()).toMatchObject([{ parentSid: sid, contentType: 'image/jpeg' }])
})

test('the account, and a balance that each message lowers', async () => {
  const client = officialClient(emulator.url)
  expect(await client.api.v2010.accounts(ACCOUNT).fetch()).toMatchObject({ sid: ACCOUNT, status: 'active' })
  expect(await client.balance.fetch()).toMatchObject({ balance: '100.000', currency: 'USD' })
  await client.messages.create({ to: KAREN, from: SENDER, body: 'Hola' })
  await knock(emulator.url, 'clock', { advanceMs: 5_000 })
  expect(await client.balance.fetch()).toMatchObject({ balance: '99.995' })
})

test('the lines of curl that Twilio’s pages show', async () => {
  const { stdout } = await promisify(execFile)('curl', [
    ...['-sS', '-X', 'POST', `${emulator.url}/2010-04-01/Accounts/${ACCOUNT}/Messages.json`],
    ...['--data-urlencode', `From=${SENDER}`, '--data-urlencode', `To=${KAREN}`, '--data-urlencode', 'Body=¿Vienes mañana?'],
    ...['-u', `${ACCOUNT}:${TOKEN}`],
  ])
  const { sid } = JSON.parse(stdout) as { sid: string }
  const fetched = await promisify(execFile)('curl', [
    ...['-sS', '-X', 'GET', `${emulator.url}/2010-04-01/Accounts/${ACCOUNT}/Messages/${sid}.json`],
    ...['-u', `${ACCOUNT}:${TOKEN}`],
  ])
  expect(JSON.parse(fetched.stdout)).toMatchObject({ sid, body: '¿Vienes mañana?' })
})

test('an answer has the shape of Twilio’s, key by key', async () => {
  const answer = await create(emulator.url)
  expect(answer.status).toBe(201)
  expect(answer.headers.get('twilio-request-id')).toMatch(/^RQ[0-9a-f]{32}$/)
  const body = (await answer.json()) as Record<string, unknown>
  const path = `/2010-04-01/Accounts/${ACCOUNT}/Messages/${String(body['sid'])}`
  const date = expect.stringMatching(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d \+0000$/) as unknown
  expect(body).toEqual({
    account_sid: ACCOUNT,
    api_version: '2010-04-01',
    body: 'Hola, Karen.',
    date_created: date,
    date_sent: null,
    date_updated: date,
    direction: 'outbound-api',
    error_code: null,
    error_message: null,
    from: SENDER,
    messaging_service_sid: null,
    num_media: '0',
    num_segments: '1',
    price: null,
    price_unit: null,
    sid: body['sid'],
    status: 'queued',
    subresource_uris: { media: `${path}/Media.json` },
    to: KAREN,
    uri: `${path}.json`,
  })
})

test('a list names its pages by relative addresses', async () => {
  for (const Body of ['1', '2', '3']) await create(emulator.url, { Body })
  const path = `/2010-04-01/Accounts/${ACCOUNT}/Messages.json`
  const first = (await (await get(emulator.url, `${path}?PageSize=2`)).json()) as Record<string, unknown>
  expect(first).toMatchObject({ page: 0, page_size: 2, start: 0, end: 1, previous_page_uri: null })
  expect(first['next_page_uri']).toMatch(new RegExp(`^${path}\\?PageSize=2&Page=1&PageToken=PASM[0-9a-f]{32}$`))
  const second = (await (await get(emulator.url, String(first['next_page_uri']))).json()) as Record<string, unknown>
  expect(second).toMatchObject({ page: 1, start: 2, end: 2, next_page_uri: null, messages: [{ body: '1' }] })
})
