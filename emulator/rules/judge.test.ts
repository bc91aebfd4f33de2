import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { RunningEmulator } from '../server.ts'
import { startEmulator } from '../server.ts'
import { officialClient, SENDER } from '../testing/official-client.ts'
import { create, knock, ledger } from '../testing/requests.ts'
import { failureCodes, failureOf } from './failures.ts'

const KAREN = '+573152084471'
const DAY_MS = 86_400_000

let emulator: RunningEmulator

beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.stop())
beforeEach(() => knock(emulator.url, 'reset', {}))

describe('free text', () => {
  test('63016: nobody wrote within 24 hours', async () => {
    expect(await fateOf({})).toEqual(['failed', 63016])
  })

  test('goes for 24 hours after the client wrote, and not a second longer', async () => {
    await writeFirst()
    expect(await fateOf({})).toEqual(['read', null])
    await knock(emulator.url, 'clock', { advanceMs: DAY_MS - 60_000 })
    expect(await fateOf({})).toEqual(['read', null])
    await knock(emulator.url, 'clock', { advanceMs: 60_000 })
    expect(await fateOf({})).toEqual(['failed', 63016])
  })

  test('63016: the client wrote to another business', async () => {
    await writeFirst('+576010000001')
    expect(await fateOf({})).toEqual(['failed', 63016])
  })

  test('63016: a template’s words in the body are free text', async () => {
    const { body } = await approved({})
    expect(await fateOf({ Body: body.replace('{{1}}', 'Karen') })).toEqual(['failed', 63016])
  })

  test('goes at any time once the rule is off', async () => {
    await knock(emulator.url, 'rules', { window: false })
    expect(await fateOf({})).toEqual(['read', null])
  })
})

describe('a template outside the window', () => {
  test('goes once approved, with its variables filled in', async () => {
    const { sid } = await approved({})
    expect(await fateOf({ ContentSid: sid, ContentVariables: '{"1":"Karen"}' })).toEqual(['read', null])
    expect((await ledger(emulator.url))[0]?.body).toBe('Hola, Karen. Tu cita es mañana.')
  })

  test.each([
    ['unsubmitted', undefined, 63016],
    ['pending', { status: 'pending' }, 63016],
    ['rejected', { status: 'rejected' }, 63040],
    ['paused', { status: 'paused' }, 63041],
    ['disabled', { status: 'disabled' }, 63042],
    ['missing in its language', { status: 'approved', languageMissing: true }, 63027],
  ])('%s is not delivered', async (_why, door, code) => {
    const { sid } = await template()
    if (door !== undefined) await knock(emulator.url, 'templates', { sid, ...door })
    expect(await fateOf({ ContentSid: sid, ContentVariables: '{"1":"Karen"}' })).toEqual(['failed', code])
  })

  test('21656: variables that are no JSON object of texts, or that it does not know', async () => {
    const { sid } = await approved({})
    for (const ContentVariables of ['Karen', '["Karen"]', '{"1":""}', '{"1":7}', '{"1":"Karen","2":"Ortiz"}']) {
      const answer = await create(emulator.url, { ...letter, Body: undefined, ContentSid: sid, ContentVariables })
      expect([answer.status, await answer.json()]).toMatchObject([400, { code: 21656 }])
    }
  })

  test('63028: a variable without value or sample', async () => {
    const { sid } = await approved({ variables: {} })
    expect(await fateOf({ ContentSid: sid })).toEqual(['failed', 63028])
  })

  test.each(['Karen\nTatiana', 'Karen\tTatiana', 'Karen    Tatiana'])('63013: %j as a value', async (name) => {
    const { sid } = await approved({})
    expect(await fateOf({ ContentSid: sid, ContentVariables: JSON.stringify({ 1: name }) })).toEqual(['failed', 63013])
  })

  test('63030: media beside it', async () => {
    const { sid } = await approved({})
    expect(await fateOf({ ContentSid: sid, MediaUrl: 'https://example.org/mapa.jpg' })).toEqual(['failed', 63030])
  })

  test('63049: the third marketing template of a day, and any to the United States', async () => {
    const { sid } = await approved({ category: 'MARKETING' })
    const promotion = { ContentSid: sid, ContentVariables: '{"1":"Karen"}' }
    expect(await fateOf(promotion)).toEqual(['read', null])
    expect(await fateOf(promotion)).toEqual(['read', null])
    expect(await fateOf(promotion)).toEqual(['undelivered', 63049])
    expect(await fateOf({ ...promotion, To: 'whatsapp:+12015550123' })).toEqual(['undelivered', 63049])
    await knock(emulator.url, 'clock', { advanceMs: DAY_MS })
    expect(await fateOf(promotion)).toEqual(['read', null])
  })
})

describe('the recipient', () => {
  test('63024: is not on WhatsApp', async () => {
    await knock(emulator.url, 'users', { phone: KAREN, notOnWhatsApp: true })
    expect(await fateOf({})).toEqual(['undelivered', 63024])
  })

  test('63003: a business-scoped id nobody has', async () => {
    expect(await fateOf({ To: 'whatsapp:CO.1A2B3C' })).toEqual(['undelivered', 63003])
  })

  test('a business-scoped id reaches who has it', async () => {
    await knock(emulator.url, 'users', { phone: KAREN, bsuid: 'CO.1A2B3C' })
    await writeFirst()
    expect(await fateOf({ To: 'whatsapp:CO.1A2B3C' })).toEqual(['read', null])
  })

  test('a Mexican number reaches the user whose WhatsApp id has the old 1', async () => {
    await knock(emulator.url, 'users', { phone: '+525512345678', waId: '5215512345678' })
    await writeFirst(undefined, '+525512345678')
    expect(await fateOf({ To: 'whatsapp:+525512345678' })).toEqual(['read', null])
    expect(await fateOf({ To: 'whatsapp:+5215512345678' })).toEqual(['read', null])
  })
})

describe('the sandbox', () => {
  const sandbox = { From: 'whatsapp:+14155238886' }

  test('63015: the recipient has not joined, or joined more than three days ago', async () => {
    expect(await fateOf(sandbox)).toEqual(['failed', 63015])
    await knock(emulator.url, 'users', { phone: KAREN, joined: true })
    await knock(emulator.url, 'clock', { advanceMs: 3 * DAY_MS + 10_000 })
    expect(await fateOf(sandbox)).toEqual(['failed', 63015])
  })

  test('joining by the door opens no window; the sandbox’s own templates go, others do not', async () => {
    await knock(emulator.url, 'users', { phone: KAREN, joined: true })
    expect(await fateOf(sandbox)).toEqual(['failed', 63016])
    const own = { ContentSid: 'HXb5b62575e6e4ff6129ad7c8efe1f983e', ContentVariables: '{"1":"12/1","2":"3pm"}' }
    expect(await fateOf({ ...sandbox, ...own })).toEqual(['read', null])
    const { sid } = await approved({})
    expect(await fateOf({ ...sandbox, ContentSid: sid })).toEqual(['failed', 63016])
  })
})

describe('rates', () => {
  test('63018: more than the sender may send in a second', async () => {
    await knock(emulator.url, 'rules', { window: false, senderRate: 3 })
    await Promise.all([1, 2, 3, 4].map((number) => create(emulator.url, { Body: String(number) })))
    await knock(emulator.url, 'clock', { advanceMs: 5_000 })
    expect((await ledger(emulator.url)).map(({ errorCode }) => errorCode).toSorted()).toEqual([63018, null, null, null])
  })

  test('63018: more conversations than the sender may begin in 24 hours', async () => {
    await knock(emulator.url, 'rules', { window: false, messagingLimit: 1 })
    expect(await fateOf({})).toEqual(['read', null])
    expect(await fateOf({})).toEqual(['read', null])
    expect(await fateOf({ To: 'whatsapp:+573104827719' })).toEqual(['failed', 63018])
    await knock(emulator.url, 'clock', { advanceMs: DAY_MS })
    expect(await fateOf({ To: 'whatsapp:+573104827719' })).toEqual(['read', null])
  })
})

describe('what no rule here brings about happens on demand', () => {
  test.each(failureCodes)('%i', async (code) => {
    await knock(emulator.url, 'users', { phone: KAREN, failsWith: code })
    expect(await fateOf({})).toEqual([failureOf(code).end, code])
    const [message] = await officialClient(emulator.url).messages.list({ limit: 1 })
    expect(message).toMatchObject({ errorCode: code, errorMessage: failureOf(code).message, price: '-0.00100' })
  })

  test('as a share of everything that would go out', async () => {
    await knock(emulator.url, 'rules', { window: false })
    await knock(emulator.url, 'faults', { failRate: 1, failWith: 63012 })
    expect(await fateOf({})).toEqual(['failed', 63012])
  })
})

const letter = { To: `whatsapp:${KAREN}`, From: SENDER, Body: 'Hola' }

/** What became of a message made of these fields, once nothing more happens to it. */
async function fateOf(fields: Record<string, string | undefined>) {
  const body = fields['ContentSid'] === undefined ? letter.Body : undefined
  const answer = await create(emulator.url, { ...letter, Body: body, ...fields })
  const { sid, ...rest } = (await answer.json()) as { sid: string }
  expect([answer.status, rest]).toMatchObject([201, {}])
  await knock(emulator.url, 'clock', { advanceMs: 5_000 })
  const found = (await ledger(emulator.url)).find((message) => message.sid === sid)
  return [found?.status, found?.errorCode]
}

function writeFirst(to = '+576017452210', from = KAREN) {
  return knock(emulator.url, 'inbound', { from, to, body: 'Hola' })
}

const letterhead = { body: 'Hola, {{1}}. Tu cita es mañana.' }

async function template(variables: Record<string, string> = { 1: 'Laura' }) {
  const { body } = letterhead
  const { sid } = await officialClient(emulator.url).content.v1.contents.create({
    friendly_name: 'recordatorio',
    language: 'es',
    variables,
    types: { 'twilio/text': { body } },
  } as never)
  return { sid, body }
}

async function approved({ variables, category = 'UTILITY' }: { variables?: Record<string, string>; category?: string }) {
  const made = await template(variables)
  await knock(emulator.url, 'templates', { sid: made.sid, status: 'approved', category })
  return made
}
