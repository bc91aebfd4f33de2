import { expect, test } from 'vitest'
import { readAnswer } from './read-twiml.ts'

const ADDRESS = 'http://127.0.0.1:3000/hooks/inbound?x=1#rc=2'

function read(body: string, contentType = 'text/xml') {
  return readAnswer({ fate: 'answered', httpStatus: 200, contentType, body, isCut: false }, ADDRESS)
}

function texts(body: string): string[] | undefined {
  return read(`<?xml version="1.0" encoding="UTF-8"?>${body}`).replies?.map((reply) => reply.body)
}

test.each([
  ['a text', '<Response><Message>Hola, Íñigo 💈</Message></Response>', ['Hola, Íñigo 💈']],
  ['entities', '<Response><Message>Corte &amp; barba &lt;10:30&gt; &#233;&#x1F488;</Message></Response>', ['Corte & barba <10:30> é💈']],
  ['CDATA', '<Response><Message><![CDATA[a < b & c]]></Message></Response>', ['a < b & c']],
  ['a Body', '<Response>\n  <Message>\n    <Body>Hola\nKaren</Body>\n  </Message>\n</Response>', ['Hola\nKaren']],
  ['a comment', '<Response><!-- no --><Message>uno<!-- no --></Message></Response>', ['uno']],
  ['several messages', '<Response><Message>uno</Message><Message>dos</Message></Response>', ['uno', 'dos']],
  ['other verbs between', '<Response><Redirect>/other</Redirect><Message>uno</Message></Response>', ['uno']],
  ['nothing', '<Response/>', []],
  ['an empty message', '<Response><Message></Message><Message> </Message></Response>', []],
])('%s', (_what, twiml, expected) => {
  expect(texts(twiml)).toEqual(expected)
})

test('a reply may carry media, and addresses relative to the one that answered', () => {
  const { replies } = read(
    '<Response><Message action="/status/7"><Body>Ven</Body><Media>https://a.test/mapa.png</Media><Media>/b.pdf</Media></Message></Response>',
  )
  expect(replies).toEqual([
    {
      body: 'Ven',
      mediaUrls: ['https://a.test/mapa.png', 'http://127.0.0.1:3000/b.pdf'],
      statusCallback: 'http://127.0.0.1:3000/status/7',
    },
  ])
})

test('statusCallback comes before action, and only the web is called back', () => {
  const callbacks = ['statusCallback="https://a.test/s" action="/x"', 'action="ftp://a.test/s"', ''].map(
    (attribute) => read(`<Response><Message ${attribute}>x</Message></Response>`).replies?.[0]?.statusCallback,
  )
  expect(callbacks).toEqual(['https://a.test/s', null, null])
})

test.each([
  ['an open element', '<Response><Message>Hola</Response>'],
  ['a bare ampersand', '<Response><Message>a & b</Message></Response>'],
  ['another root', '<Reply><Message>Hola</Message></Reply>'],
  ['blanks before the declaration', '\n<?xml version="1.0"?><Response/>'],
  ['an entity of its own', '<!DOCTYPE r [<!ENTITY lol "lol">]><Response><Message>&lol;</Message></Response>'],
  ['a deep nest', '<Response>' + '<a>'.repeat(20_000)],
])('%s cannot be read: 12100', (_what, body) => {
  expect(read(body)).toEqual({ replies: null, errorCode: 12100 })
})

test('the eleventh reply is left out: 14109', () => {
  const { replies, errorCode } = read(`<Response>${'<Message>x</Message>'.repeat(11)}</Response>`)
  expect([replies?.length, errorCode]).toEqual([10, 14109])
})

test('a reply of 1,601 characters is left out, one of 1,600 leaves: 21617', () => {
  const { replies, errorCode } = read(
    `<Response><Message>${'💈'.repeat(1_600)}</Message><Message>${'x'.repeat(1_601)}</Message></Response>`,
  )
  expect([replies?.map(({ body }) => Array.from(body).length), errorCode]).toEqual([[1_600], 21617])
})

test('plain text is the reply itself', () => {
  expect(read('Gracias\n', 'text/plain; charset=utf-8')).toEqual({
    replies: [{ body: 'Gracias', mediaUrls: [], statusCallback: null }],
    errorCode: null,
  })
})

test.each(['application/xml', 'TEXT/XML; charset=utf-8', 'text/html'])('%s is read as TwiML', (type) => {
  expect(read('<Response/>', type)).toEqual({ replies: [], errorCode: null })
})

test.each(['application/json', ''])('content of type %j is not read: 12300', (type) => {
  expect(read('{"ok":true}', type)).toEqual({ replies: null, errorCode: 12300 })
})

test.each(['text/xml', 'application/json', ''])('an empty answer of type %j says nothing, and that is fine', (type) => {
  expect(read('', type)).toEqual({ replies: [], errorCode: null })
})

test('more than 64 KB are not read: 11750', () => {
  const answer = { fate: 'answered', httpStatus: 200, contentType: 'text/xml', body: '<Response/>', isCut: true } as const
  expect(readAnswer(answer, ADDRESS)).toEqual({ replies: null, errorCode: 11750 })
})
