import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunningEmulator } from '../server.ts'
import { startEmulator } from '../server.ts'
import { compared, expectConformity } from './conformance.ts'
import { ACCOUNT, officialClient, SENDER } from './official-client.ts'
import { create } from './requests.ts'

let emulator: RunningEmulator
let message: Record<string, unknown>

beforeAll(async () => {
  emulator = await startEmulator()
  message = (await (await create(emulator.url)).json()) as Record<string, unknown>
})
afterAll(() => emulator.stop())

const path = `/2010-04-01/Accounts/${ACCOUNT}/Messages.json`
const form = new URLSearchParams({ To: 'whatsapp:+573152084471', From: SENDER, Body: 'Hola' })
const conform = (answer: unknown, changed: Partial<Parameters<typeof expectConformity>[0]> = {}) => {
  expectConformity({ method: 'POST', path, form, status: 201, answer, ...changed })
}

test('what the official SDK sends and gets is compared, both ways', async () => {
  const before = { ...compared }
  await officialClient(emulator.url).messages.create({ to: 'whatsapp:+573152084471', from: SENDER, body: 'Hola' })
  expect(compared).toEqual({ requests: before.requests + 1, answers: before.answers + 1 })
})

test('an answer as it is has no fault', () => {
  expect(() => conform(message)).not.toThrow()
})

test.each([
  ['a status that is none', { status: 'arrived' }],
  ['a SID that is too short', { sid: 'SM1' }],
  ['a figure as a number', { num_media: { count: 0 } }],
  ['a key that is not Twilio’s', { extra: 1 }],
])('%s in an answer is seen', (_what, change) => {
  expect(() => conform({ ...message, ...change })).toThrow('not as Twilio describes it')
})

test('a key that is missing from an answer is seen', () => {
  const rest = Object.fromEntries(Object.entries(message).filter(([key]) => key !== 'price'))
  expect(() => conform(rest)).toThrow("must have required property 'price'")
})

test('an unknown parameter, an unknown filter, another status and an unknown address are seen', () => {
  expect(() => conform(message, { form: new URLSearchParams({ ...Object.fromEntries(form), Text: 'Hola' }) })).toThrow('request')
  expect(() => conform(message, { path: `${path}?Recipient=1` })).toThrow('query')
  expect(() => conform(message, { status: 200 })).toThrow('no answer 200')
  expect(() => conform(message, { path: '/2010-04-01/Letters.json' })).toThrow('describes no POST')
})
