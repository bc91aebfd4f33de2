import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Status } from '../ledger/message.ts'
import type { Business } from '../testing/business.ts'
import { openBusiness } from '../testing/business.ts'
import { ACCOUNT, SENDER } from '../testing/official-client.ts'
import { openWebhooks, outbound } from '../testing/webhook-parts.ts'

let business: Business

beforeEach(async () => {
  business = await openBusiness()
})
afterEach(() => business.close())

/** Every field that a captured callback of this status had, or that Twilio documents. */
const base = 'AccountSid ApiVersion From MessageSid MessageStatus SmsSid SmsStatus To'
const channel = `${base} ChannelPrefix ChannelToAddress ExternalUserId`
const fields: [status: Status, names: string][] = [
  ['queued', base],
  ['sending', base],
  ['sent', `${channel} ChannelInstallSid StructuredMessage`],
  ['delivered', `${channel} ChannelInstallSid EventType`],
  ['read', `${channel} EventType`],
  ['failed', `${channel} ChannelInstallSid ChannelStatusMessage ErrorCode ErrorMessage`],
  ['undelivered', `${channel} ChannelInstallSid ChannelStatusMessage ErrorCode ErrorMessage`],
  ['canceled', base],
]

test.each(fields)('%s is told with its fields, and signed', async (status, names) => {
  const { webhooks } = await openWebhooks()
  const message = outbound({ statusCallback: `${business.url}/status/1`, errorCode: names.includes('ErrorCode') ? 63016 : null })
  webhooks.announceStatus(message, status)
  const [told] = await business.hears(1)
  expect(told?.isGenuine).toBe(true)
  expect(Object.keys(told?.fields ?? {}).sort()).toEqual(names.split(' ').sort())
  expect(told?.fields).toMatchObject({
    MessageSid: message.sid,
    SmsSid: message.sid,
    MessageStatus: status,
    SmsStatus: status,
    AccountSid: ACCOUNT,
    From: SENDER,
    To: 'whatsapp:+573152084471',
    ApiVersion: '2010-04-01',
  })
})

test('the fields hold what Twilio puts there', async () => {
  const { webhooks, people } = await openWebhooks()
  await people.describe({ ...people.of('+573152084471'), bsuid: 'CO.4566546130240823' })
  const message = outbound({ statusCallback: business.url, errorCode: 63016, messagingServiceSid: `MG${'1'.repeat(32)}` })
  for (const status of ['delivered', 'read', 'failed'] as const) webhooks.announceStatus(message, status)
  const [delivered, read, failed] = await business.hears(3)
  expect(delivered?.fields).toMatchObject({
    EventType: 'DELIVERED',
    ChannelPrefix: 'whatsapp',
    ChannelToAddress: '+57315208XXXX',
    ChannelInstallSid: expect.stringMatching(/^XE[0-9a-f]{32}$/) as unknown,
    ExternalUserId: 'whatsapp:CO.4566546130240823',
    MessagingServiceSid: `MG${'1'.repeat(32)}`,
  })
  expect(read?.fields['EventType']).toBe('READ')
  expect(failed?.fields).toMatchObject({ ErrorCode: '63016', ErrorMessage: expect.stringContaining('window') as unknown })
})

test('a message that never got a sender tells none, and a number that is not on WhatsApp has no id there', async () => {
  const { webhooks, people } = await openWebhooks()
  await people.describe({ ...people.of('+573152084471'), notOnWhatsApp: true })
  webhooks.announceStatus(outbound({ statusCallback: business.url, from: null }), 'canceled')
  webhooks.announceStatus(outbound({ statusCallback: business.url, errorCode: 63024 }), 'undelivered')
  const told = await business.hears(2)
  expect(told.map(({ fields, isGenuine }) => [isGenuine, 'From' in fields, 'ExternalUserId' in fields])).toEqual([
    [true, false, false],
    [true, true, false],
  ])
})

test.each([
  ['', '/'],
  ['/', '/'],
  ['/status/01J?attempt=1&empty=', '/status/01J?attempt=1&empty='],
  ['/status?name=I%C3%B1igo%20P', '/status?name=I%C3%B1igo%20P'],
  ['/status?name=Iñigo P', '/status?name=I%C3%B1igo%20P'],
  ["/status?q='a+b'#rc=2&rp=all", '/status?q=%27a+b%27'],
  ['/status#rc=2', '/status'],
])('the address %j arrives as %j, and its signature holds', async (written, path) => {
  const { webhooks } = await openWebhooks()
  webhooks.announceStatus(outbound({ statusCallback: business.url + written }), 'sent')
  const [told] = await business.hears(1)
  expect([told?.path, told?.isGenuine]).toEqual([path, true])
})

test('another token than the account has does not pass', async () => {
  const { webhooks } = await openWebhooks({ token: 'another' })
  webhooks.announceStatus(outbound({ statusCallback: business.url }), 'sent')
  expect((await business.hears(1)).map(({ isGenuine }) => isGenuine)).toEqual([false])
})

test('the headers are those of Twilio', async () => {
  const { webhooks } = await openWebhooks()
  webhooks.announceStatus(outbound({ statusCallback: business.url.replace('http://', 'http://ana:se%C3%B1a@') }), 'sent')
  const [told] = await business.hears(1)
  expect(told?.headers).toMatchObject({
    accept: '*/*',
    authorization: `Basic ${Buffer.from('ana:seña').toString('base64')}`,
    'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
    'user-agent': 'TwilioProxy/1.1',
    'x-home-region': 'us1',
    'i-twilio-idempotency-token': expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
  })
})

test('a message without a callback, or with an address that is none of the web, tells nobody', async () => {
  const { webhooks } = await openWebhooks()
  webhooks.announceStatus(outbound(), 'sent')
  const message = outbound({ statusCallback: 'ftp://127.0.0.1/status' })
  webhooks.announceStatus(message, 'sent')
  await webhooks.settled(message)
  expect(webhooks.records()).toMatchObject([{ fate: 'unreachable', errorCode: 11100 }])
})
