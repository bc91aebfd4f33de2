import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { RunningEmulator } from '../server.ts'
import { startEmulator } from '../server.ts'
import type { Business } from '../testing/business.ts'
import { openBusiness } from '../testing/business.ts'
import { ACCOUNT } from '../testing/official-client.ts'
import { create, knock } from '../testing/requests.ts'
import { createTemplate } from '../testing/templates.ts'
import { until } from '../testing/until.ts'

const KAREN = '+573152084471'
const SALON = '+576017452210'
const DAY_MS = 86_400_000

interface Seen {
  phones: { phone: string; total: number; name: string | null; windows: Record<string, number | null>; last: { body: string } | null }[]
  messages: { sid: string; body: string; errorCode: number | null; at: Record<string, number> }[]
  webhooks: { kind: string; about: string; fate: string }[]
  windows: Record<string, number | null>
}

let emulator: RunningEmulator
let business: Business

beforeAll(async () => {
  emulator = await startEmulator()
  business = await openBusiness()
})
afterAll(async () => {
  await emulator.stop()
  await business.close()
})
beforeEach(() => knock(emulator.url, 'reset', {}))

const see = async (path: string) => (await (await fetch(`${emulator.url}/emulator/${path}`)).json()) as Seen
const talk = (phone = KAREN) => see(`conversations/${encodeURIComponent(phone)}`)

test('the list of phones and a conversation say what a screen needs', async () => {
  for (const Body of ['uno', 'dos']) await create(emulator.url, { Body })
  await create(emulator.url, { To: 'whatsapp:+573104827719' })
  expect(await see('conversations')).toMatchObject({
    phoneCount: 2,
    phones: [
      { phone: '+573104827719', total: 1 },
      { phone: KAREN, total: 2, name: null, blocked: false, last: { body: 'dos', isInbound: false } },
    ],
  })
  expect(await talk()).toMatchObject({ total: 2, messages: [{ body: 'uno', sender: SALON, at: {} }, { body: 'dos' }] })
})

test('somebody who was only described is in the list too, after those who heard something', async () => {
  await knock(emulator.url, 'users', { phone: KAREN, name: 'Karen Tatiana' })
  await create(emulator.url, { To: 'whatsapp:+573104827719' })
  const { phones } = await see('conversations')
  expect(phones.map(({ phone, name, total }) => [phone, name, total])).toEqual([
    ['+573104827719', null, 1],
    [KAREN, 'Karen Tatiana', 0],
  ])
  expect(await talk()).toMatchObject({ name: 'Karen Tatiana', messages: [], last: null })
})

test('what a client writes shows at once, and opens the window of this business for a day', async () => {
  await create(emulator.url)
  expect((await talk()).windows).toEqual({ [SALON]: null })
  await knock(emulator.url, 'inbound', { from: KAREN, to: SALON, body: 'Sí, voy' })
  const { messages, windows } = await talk()
  expect(messages.at(-1)).toMatchObject({ body: 'Sí, voy', isInbound: true, sender: SALON })
  expect(windows[SALON]).toBe((messages.at(-1)?.at['accepted'] ?? 0) + DAY_MS)
  await knock(emulator.url, 'clock', { advanceMs: DAY_MS + 1 })
  expect((await talk()).windows).toEqual({ [SALON]: null })
})

test('a template shows its buttons, what it is called and where its approval stands', async () => {
  const contentSid = await createTemplate(emulator.url)
  await knock(emulator.url, 'templates', { sid: contentSid, status: 'paused' })
  await create(emulator.url, { Body: undefined, ContentSid: contentSid })
  const [message] = (await talk()).messages
  expect(message).toMatchObject({ contentSid, template: { approval: 'paused' }, rendered: { buttons: [{ kind: 'reply' }, {}] } })
  const failed = await until(async () => (await talk()).messages.find(({ errorCode }) => errorCode !== null), 3_000)
  expect(failed).toMatchObject({ errorCode: 63041, errorName: 'Template paused', status: 'failed' })
})

test('the state says the time, the rules, the faults and who could be written to', async () => {
  await create(emulator.url, { From: 'whatsapp:+14155238886' })
  await create(emulator.url)
  await knock(emulator.url, 'clock', { advanceMs: DAY_MS })
  await knock(emulator.url, 'rules', { window: false })
  const state = await see('state')
  expect(state).toMatchObject({
    aheadMs: DAY_MS,
    rules: { window: false, sandbox: true },
    faults: { rate429: 0, callback: { drop: 0 } },
    senders: [SALON, '+14155238886'],
    sandbox: { number: '+14155238886', joinWords: 'join amber-otter' },
  })
})

test('the page is told of each message and of each step of its life', async () => {
  await knock(emulator.url, 'inbound', { from: KAREN, to: SALON, body: 'Hola' })
  const heard = await listen(emulator.url)
  const { sid } = (await (await create(emulator.url, { Body: 'Hola, Íñigo.' })).json()) as { sid: string }
  await heard.until((text) => /"read":\d+/.test(text))
  expect(heard.text()).toContain(sid)
  expect(heard.text()).toContain('"delivered":')
  await heard.cancel()
})

test('the page is told how the business took each webhook', async () => {
  await create(emulator.url)
  await knock(emulator.url, 'accounts', { sid: ACCOUNT, inboundUrl: `${business.url}/in` })
  const heard = await listen(emulator.url)
  await knock(emulator.url, 'inbound', { from: KAREN, to: SALON, body: 'Sí, voy' })
  await heard.until((text) => /event: webhooks[^]*"fate":"answered"/.test(text))
  const { webhooks } = await see('state')
  expect(webhooks).toMatchObject([{ kind: 'inbound', phone: KAREN, about: 'Sí, voy', fate: 'answered', httpStatus: 200 }])
  await heard.cancel()
})

test('what a door changes makes the page ask anew', async () => {
  const heard = await listen(emulator.url)
  await knock(emulator.url, 'users', { phone: KAREN, blocked: true })
  await heard.until((text) => text.includes('event: stale'))
  await heard.cancel()
})

test('stopping ends the open event streams', async () => {
  const other = await startEmulator()
  await listen(other.url)
  await other.stop()
  await expect(fetch(other.url)).rejects.toThrow()
})

/** The events of the page, from the first on. */
async function listen(url: string) {
  const answer = await fetch(`${url}/emulator/events`)
  expect(answer.headers.get('content-type')).toContain('text/event-stream')
  const heard = read(answer)
  await heard.until((text) => text.includes('hello'))
  return heard
}

function read(answer: Response) {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  return {
    text: () => text,
    cancel: async () => reader?.cancel(),
    until: async (enough: (text: string) => boolean) => {
      while (!enough(text)) {
        const chunk = await reader?.read()
        if (chunk?.value === undefined) throw new Error('The stream ended too early')
        text += chunk.value
      }
    },
  }
}
