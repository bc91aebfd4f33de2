import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RunningEmulator } from '../server.ts'
import { startEmulator } from '../server.ts'
import type { Answer, Business } from '../testing/business.ts'
import { openBusiness } from '../testing/business.ts'
import { ACCOUNT, officialClient, SENDER, TOKEN } from '../testing/official-client.ts'
import { create, knock, ledger } from '../testing/requests.ts'
import { until } from '../testing/until.ts'

const PHONE = '+573152084471'

let emulator: RunningEmulator
let business: Business
let answer: Answer

beforeEach(async () => {
  answer = {}
  business = await openBusiness(() => answer)
  emulator = await startEmulator()
  await knock(emulator.url, 'accounts', { sid: ACCOUNT, token: TOKEN, senders: [SENDER], inboundUrl: `${business.url}/in` })
})
afterEach(async () => {
  await emulator.stop()
  await business.close()
})

async function write(inbound: Record<string, unknown>) {
  const response = await knock(emulator.url, 'inbound', { from: PHONE, to: SENDER, ...inbound })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

async function statusOf(sid: unknown, status: string) {
  const { messages } = officialClient(emulator.url)
  return until(async () => {
    const message = await messages(String(sid)).fetch()
    return message.status === status ? message : undefined
  }, 3_000)
}

async function buttons() {
  const client = officialClient(emulator.url)
  const { sid } = await client.content.v1.contents.create({
    friendlyName: 'confirm',
    language: 'es',
    variables: { 1: 'Karen' },
    types: {
      'twilio/quick-reply': {
        body: 'Hola {{1}}, ¿vienes mañana?',
        actions: [
          { type: 'QUICK_REPLY', title: 'Confirmar', id: 'confirm' },
          { type: 'QUICK_REPLY', title: 'Cancelar', id: 'cancel' },
        ],
      },
    },
  } as never)
  return sid
}

test('the door answers with the message, and how long free text may answer it', async () => {
  const { status, body } = await write({ body: 'Buenos días' })
  expect([status, body]).toEqual([
    200,
    {
      sid: expect.stringMatching(/^SM[0-9a-f]{32}$/) as unknown,
      from: `whatsapp:${PHONE}`,
      to: SENDER,
      body: 'Buenos días',
      windowOpenUntil: expect.stringMatching(/^\d{4}-.*Z$/) as unknown,
    },
  ])
  const inHours = (Date.parse(String(body['windowOpenUntil'])) - Date.now()) / 3_600_000
  expect(inHours).toBeGreaterThan(23.9)
  expect(inHours).toBeLessThanOrEqual(24)
})

test('the business is told, and finds the message by its SID', async () => {
  const { body } = await write({ body: 'Buenos días' })
  const [told] = await business.hears(1)
  expect(told).toMatchObject({
    isGenuine: true,
    path: '/in',
    fields: { MessageSid: body['sid'], Body: 'Buenos días', From: `whatsapp:${PHONE}` },
  })
  expect(await officialClient(emulator.url).messages(String(body['sid'])).fetch()).toMatchObject({
    direction: 'inbound',
    status: 'received',
    body: 'Buenos días',
  })
})

test('nothing but what a client writes opens the window', async () => {
  const closed = (await (await create(emulator.url)).json()) as { sid: string }
  expect((await statusOf(closed.sid, 'failed')).errorCode).toBe(63016)
  await write({ body: 'Hola' })
  const opened = (await (await create(emulator.url)).json()) as { sid: string }
  expect((await statusOf(opened.sid, 'delivered')).errorCode).toBeNull()
})

test('the door does not wait for a business that is slow', async () => {
  const silent = await openBusiness(() => 'hang')
  await knock(emulator.url, 'accounts', { sid: ACCOUNT, token: TOKEN, senders: [SENDER], inboundUrl: silent.url })
  expect((await write({ body: 'Hola' })).status).toBe(200)
  await silent.hears(1)
  await silent.close()
})

test('TwiML replies go back to whoever wrote, with a callback of their own', async () => {
  answer = {
    type: 'text/xml',
    body: '<Response><Message statusCallback="/status">Gracias</Message><Message><Media>/m.png</Media></Message></Response>',
  }
  await write({ body: 'Hola' })
  const told = await until(() => {
    const statuses = business.told.filter(({ path }) => path === '/status')
    return Promise.resolve(statuses.some(({ fields }) => fields['MessageStatus'] === 'delivered') ? statuses : undefined)
  }, 3_000)
  expect(told.every(({ isGenuine }) => isGenuine)).toBe(true)
  const sent = await officialClient(emulator.url).messages.list({ to: `whatsapp:${PHONE}` })
  expect(sent.map(({ direction, from, to, body, numMedia }) => [direction, from, to, body, numMedia]).sort()).toEqual(
    [
      ['outbound-reply', SENDER, `whatsapp:${PHONE}`, 'Gracias', '0'],
      ['outbound-reply', SENDER, `whatsapp:${PHONE}`, '', '1'],
    ].sort(),
  )
})

test('a tap names the newest message that offers its button, and brings the title of it', async () => {
  await write({ body: 'Hola' })
  const contentSid = await buttons()
  const sids: string[] = []
  for (let count = 0; count < 2; count += 1) {
    const sent = (await (await create(emulator.url, { Body: undefined, ContentSid: contentSid })).json()) as { sid: string }
    sids.push(sent.sid)
  }
  await create(emulator.url, { Body: 'Y algo más' })
  await write({ buttonPayload: 'confirm' })
  await write({ buttonPayload: 'confirm', originalSid: sids[0] })
  const taps = (await business.hears(3)).slice(1)
  expect(
    taps.map(({ fields }) => [fields['ButtonText'], fields['Body'], fields['ButtonPayload'], fields['OriginalRepliedMessageSid']]),
  ).toEqual([
    ['Confirmar', 'Confirmar', 'confirm', sids[1]],
    ['Confirmar', 'Confirmar', 'confirm', sids[0]],
  ])
})

test('a payload that nobody offered is told all the same', async () => {
  await write({ buttonPayload: 'forged', buttonText: 'Confirmar' })
  await write({ buttonPayload: 'forged' })
  const told = await business.hears(2)
  expect(told.map(({ fields }) => [fields['ButtonText'], fields['ButtonPayload'], 'OriginalRepliedMessageSid' in fields])).toEqual([
    ['Confirmar', 'forged', false],
    ['forged', 'forged', false],
  ])
})

test('to may be left out while one business alone can be meant', async () => {
  expect((await write({ to: undefined, body: 'Hola' })).body['to']).toBe(SENDER)
  await knock(emulator.url, 'accounts', { sid: ACCOUNT, token: TOKEN, senders: [SENDER, 'whatsapp:+576019998877'] })
  expect((await write({ to: undefined, body: 'Hola' })).body['error']).toContain('to must be given')
  await create(emulator.url)
  expect((await write({ to: undefined, body: 'Hola' })).body['to']).toBe(SENDER)
})

test.each([
  ['from', { from: '315' }],
  ['to', { to: '601' }],
  ['to', { to: 'CO.1A2B3C' }],
  ['body', {}],
  ['body', { body: ' \n' }],
  ['body', { body: 7 }],
  ['body', { body: 'x'.repeat(65_537) }],
  ['buttonPayload', { buttonPayload: '' }],
  ['mediaUrls', { mediaUrls: 'https://a.test/a.png' }],
  ['mediaUrls', { mediaUrls: ['file:///etc/hosts'] }],
  ['originalSid', { body: 'x', originalSid: `SM${'0'.repeat(32)}` }],
  ['profileName', { body: 'x', profileName: 'Karen' }],
])('%s is refused by name in %j', async (name, inbound) => {
  const { status, body } = await write(inbound)
  expect([status, body]).toEqual([400, { error: expect.stringMatching(new RegExp(`^${name} `)) as unknown }])
  expect(business.told).toEqual([])
})

test('65,536 characters still go', async () => {
  expect((await write({ body: 'x'.repeat(65_536) })).status).toBe(200)
})

test('nobody answers a message that another phone received', async () => {
  const { sid } = (await (await create(emulator.url, { To: 'whatsapp:+573104827719' })).json()) as { sid: string }
  expect((await write({ body: 'x', originalSid: sid })).body['error']).toContain('originalSid')
})

test.each([{ blocked: true }, { notOnWhatsApp: true }])('somebody with %j cannot write', async (user) => {
  await knock(emulator.url, 'users', { phone: PHONE, ...user })
  expect((await write({ body: 'Hola' })).status).toBe(400)
})

test.each([
  ['+525512345678', '5215512345678'],
  ['+5511987654321', '551187654321'],
])('%s writes as its WhatsApp id %s, in one conversation', async (phone, waId) => {
  await knock(emulator.url, 'users', { phone, waId })
  const first = await write({ from: phone, body: 'uno' })
  const second = await write({ from: `whatsapp:+${waId}`, body: 'dos' })
  expect([first.body['from'], second.body['from']]).toEqual([`whatsapp:+${waId}`, `whatsapp:+${waId}`])
  const told = await business.hears(2)
  expect(told.map(({ fields }) => fields['WaId'])).toEqual([waId, waId])
  const sent = (await (await create(emulator.url, { To: `whatsapp:${phone}` })).json()) as { sid: string }
  expect((await statusOf(sent.sid, 'delivered')).errorCode).toBeNull()
})

test('somebody who shows no number writes by a business-scoped id, and can be answered', async () => {
  await write({ from: 'CO.1A2B3C', body: 'Hola' })
  expect((await business.hears(1))[0]?.fields['From']).toBe('whatsapp:CO.1A2B3C')
  const sent = (await (await create(emulator.url, { To: 'whatsapp:CO.1A2B3C' })).json()) as { sid: string }
  expect((await statusOf(sent.sid, 'delivered')).errorCode).toBeNull()
})

test('keywords opt out and in where the rule is on, and the business hears of them', async () => {
  await write({ body: 'STOP' })
  expect((await create(emulator.url)).status).toBe(201)
  await knock(emulator.url, 'rules', { optOutKeywords: true })
  await write({ body: ' stop ' })
  expect(await (await create(emulator.url)).json()).toMatchObject({ code: 21610 })
  await write({ body: 'please stop' })
  await write({ body: 'Start' })
  expect((await create(emulator.url)).status).toBe(201)
  expect((await business.hears(4)).length).toBe(4)
})

test('a message to a number nobody has is kept, and nobody is told', async () => {
  await knock(emulator.url, 'accounts', { sid: `AC${'b'.repeat(32)}`, token: 'x', senders: ['+14155550100'] })
  const { status, body } = await write({ to: '+576000000000', body: 'Hola' })
  expect([status, body['windowOpenUntil'] !== null]).toEqual([200, true])
  expect([business.told, await ledger(emulator.url)]).toEqual([[], []])
})

test('a message to a sender that no account declared goes to whoever wrote from it', async () => {
  await emulator.stop()
  emulator = await startEmulator({ inboundUrl: business.url })
  await create(emulator.url)
  const other = `AC${'c'.repeat(32)}`
  await officialClient(emulator.url, other, 'other').messages.create({ to: `whatsapp:${PHONE}`, from: 'whatsapp:+576019998877', body: 'x' })
  await write({ body: 'Hola' })
  expect((await business.hears(1))[0]).toMatchObject({ isGenuine: true, fields: { AccountSid: ACCOUNT } })
})
