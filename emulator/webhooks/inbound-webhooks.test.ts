import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Message } from '../ledger/message.ts'
import type { User } from '../people/user.ts'
import { someone } from '../people/user.ts'
import type { Answer, Business } from '../testing/business.ts'
import { openBusiness } from '../testing/business.ts'
import { ACCOUNT, SENDER } from '../testing/official-client.ts'
import { inbound, openWebhooks } from '../testing/webhook-parts.ts'

const PHONE = '+573152084471'
const twiml = (body: string): Answer => ({ type: 'text/xml', body })

let business: Business
let answer: Answer

beforeEach(async () => {
  answer = {}
  business = await openBusiness(() => answer)
})
afterEach(() => business.close())

async function tell(message: Message, user: Partial<User> = {}) {
  const { webhooks, people } = await openWebhooks({ inboundUrl: `${business.url}/in?a=1#rc=1` })
  await people.describe({ ...someone(message.phone), ...user })
  const replies = await webhooks.announceInbound(message)
  const told = business.told.at(-1)
  expect(told?.isGenuine).toBe(true)
  return { replies, told: told?.fields ?? {}, records: webhooks.records() }
}

test('a text is told as Twilio tells it', async () => {
  const message = inbound({ body: 'Sí, ahí estaré 💈\n' })
  const { told } = await tell(message, { name: 'Karen Ñáñez', bsuid: 'CO.4566546130240823' })
  expect(told).toEqual({
    SmsMessageSid: message.sid,
    SmsSid: message.sid,
    MessageSid: message.sid,
    AccountSid: ACCOUNT,
    From: `whatsapp:${PHONE}`,
    To: SENDER,
    Body: 'Sí, ahí estaré 💈\n',
    NumMedia: '0',
    NumSegments: '1',
    ReferralNumMedia: '0',
    SmsStatus: 'received',
    ApiVersion: '2010-04-01',
    ProfileName: 'Karen Ñáñez',
    WaId: '573152084471',
    ExternalUserId: 'whatsapp:CO.4566546130240823',
    MessageType: 'text',
    ChannelMetadata: '{"type":"whatsapp","data":{"context":{"ProfileName":"Karen Ñáñez","WaId":"573152084471"}}}',
  })
})

test('a tap brings its button and the message it answers', async () => {
  const message = inbound({ body: 'Confirmar', tapped: { text: 'Confirmar', payload: '{"a":1}' }, answers: `MM${'5'.repeat(32)}` })
  const { told, records } = await tell(message, { name: 'Karen' })
  expect(told).toMatchObject({
    MessageType: 'interactive',
    Body: 'Confirmar',
    ButtonText: 'Confirmar',
    ButtonPayload: '{"a":1}',
    OriginalRepliedMessageSid: `MM${'5'.repeat(32)}`,
    OriginalRepliedMessageSender: SENDER,
    Forwarded: 'false',
    FrequentlyForwarded: 'false',
  })
  expect(JSON.parse(told['ChannelMetadata'] ?? '')).toEqual({
    type: 'whatsapp',
    data: {
      context: { ButtonText: 'Confirmar', Forwarded: 'false', FrequentlyForwarded: 'false', ProfileName: 'Karen', WaId: '573152084471' },
    },
  })
  expect(records[0]).toMatchObject({ kind: 'inbound', about: 'ButtonPayload={"a":1}', phone: PHONE, sid: message.sid })
})

test('an answer by hand names the message it answers', async () => {
  const { told } = await tell(inbound({ body: 'Gracias', answers: `SM${'5'.repeat(32)}` }))
  expect(told).toMatchObject({ MessageType: 'text', OriginalRepliedMessageSid: `SM${'5'.repeat(32)}` })
  expect('ButtonText' in told).toBe(false)
})

test.each([
  ['https://a.test/foto.JPG?x=1', 'image/jpeg', 'image'],
  ['https://a.test/nota.ogg', 'audio/ogg', 'audio'],
  ['https://a.test/acta.pdf', 'application/pdf', 'document'],
  ['https://a.test/ana.vcf', 'text/vcard', 'contacts'],
  ['https://a.test/cosa', 'application/octet-stream', 'document'],
])('the media %s is %s', async (url, type, kind) => {
  const { told } = await tell(inbound({ body: '', mediaUrls: [url] }))
  expect(told).toMatchObject({ Body: '', NumMedia: '1', MediaUrl0: url, MediaContentType0: type, MessageType: kind })
})

test.each([
  ['a number with the one Mexico dropped', '+525512345678', '5215512345678', 'whatsapp:+5215512345678'],
  ['a number from before Brazil added a digit', '+5511987654321', '551187654321', 'whatsapp:+551187654321'],
])('%s is told by its WhatsApp id', async (_what, phone, waId, from) => {
  const { told } = await tell(inbound({ phone, from }), { waId })
  expect(told).toMatchObject({ From: from, WaId: waId })
})

test('somebody who shows no number is told by the business-scoped id alone', async () => {
  const { told } = await tell(inbound({ phone: 'CO.1A2B3C', from: 'whatsapp:CO.1A2B3C' }))
  expect(told).toMatchObject({ From: 'whatsapp:CO.1A2B3C', ExternalUserId: 'whatsapp:CO.1A2B3C' })
  expect('WaId' in told).toBe(false)
  expect(told['ChannelMetadata']).not.toContain('WaId')
})

test('what the business answers in TwiML comes back', async () => {
  answer = twiml('<Response><Message action="/status">Gracias</Message></Response>')
  const { replies } = await tell(inbound())
  expect(replies).toEqual([{ body: 'Gracias', mediaUrls: [], statusCallback: `${business.url}/status` }])
})

test.each([
  [{ status: 204 }, null],
  [twiml('<Response/>'), null],
  [twiml('<Response><Message>'), 12100],
  [{ type: 'application/json', body: '{}' }, 12300],
  [twiml(`<Response>${'<Message>x</Message>'.repeat(11)}</Response>`), 14109],
  [{ type: 'text/xml', body: `<Response><!--${'x'.repeat(70_000)}--></Response>` }, 11750],
  [{ status: 500 }, 11200],
] as [Answer, number | null][])('the answer %j is on the record with error %s', async (given, errorCode) => {
  answer = given
  const { records } = await tell(inbound())
  expect(records.map((record) => record.errorCode)).toEqual([errorCode])
})

test.each([
  ['fails', { status: 500 }, '11200'],
  ['cannot be read', twiml('<Response>'), '12100'],
] as [string, Answer, string][])('where the answer %s, the fallback address is asked, and told why', async (_what, given, errorCode) => {
  answer = given
  const fallback = await openBusiness(() => twiml('<Response><Message>Un momento</Message></Response>'))
  const inboundUrl = `${business.url}/in#rc=0`
  const { webhooks } = await openWebhooks({ inboundUrl, fallbackUrl: `${fallback.url}/fallback` })
  const message = inbound()
  const replies = await webhooks.announceInbound(message)
  await fallback.close()
  expect(replies.map(({ body }) => body)).toEqual(['Un momento'])
  expect(fallback.told).toMatchObject([
    { isGenuine: true, fields: { ErrorCode: errorCode, ErrorUrl: `${business.url}/in`, MessageSid: message.sid } },
  ])
  expect(webhooks.records().map(({ kind, fate }) => [kind, fate])).toEqual([
    ['inbound', 'answered'],
    ['fallback', 'answered'],
  ])
})

test('where the fallback fails as well, nothing is answered', async () => {
  answer = { status: 503 }
  const { webhooks } = await openWebhooks({ inboundUrl: business.url, fallbackUrl: business.url })
  expect(await webhooks.announceInbound(inbound())).toEqual([])
  expect(business.told.length).toBe(2)
})

test('without an address nobody is told, and nothing is recorded', async () => {
  const { webhooks } = await openWebhooks({ fallbackUrl: business.url })
  expect(await webhooks.announceInbound(inbound())).toEqual([])
  expect(await webhooks.announceInbound(inbound({ accountSid: `AC${'0'.repeat(32)}` }))).toEqual([])
  expect([webhooks.records(), business.told]).toEqual([[], []])
})
