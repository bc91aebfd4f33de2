import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RunningEmulator } from '../server.ts'
import { startEmulator } from '../server.ts'
import type { Business } from '../testing/business.ts'
import { openBusiness } from '../testing/business.ts'
import { ACCOUNT, officialClient, TOKEN } from '../testing/official-client.ts'
import { create, knock } from '../testing/requests.ts'
import { until } from '../testing/until.ts'
import { JOIN_WORDS, SANDBOX } from './sandbox-words.ts'

const PHONE = '+573152084471'
const HOUR_MS = 3_600_000

let emulator: RunningEmulator
let business: Business

beforeEach(async () => {
  business = await openBusiness()
  emulator = await startEmulator()
  await knock(emulator.url, 'accounts', { sid: ACCOUNT, token: TOKEN, inboundUrl: business.url })
})
afterEach(async () => {
  await emulator.stop()
  await business.close()
})

async function write(body: string) {
  const answer = await knock(emulator.url, 'inbound', { from: PHONE, to: SANDBOX, body })
  return (await answer.json()) as { windowOpenUntil: string | null }
}

/** What the sandbox itself said, oldest first. */
async function replies() {
  const messages = await officialClient(emulator.url).messages.list({ to: `whatsapp:${PHONE}` })
  return messages.filter(({ direction }) => direction === 'outbound-reply').reverse()
}

/** How a message of the business ends: the error, or null once it is delivered. */
async function sends(): Promise<number | null> {
  await knock(emulator.url, 'clock', { advanceMs: 4_000 }) // the sandbox takes one message every three seconds
  const { sid } = (await (await create(emulator.url, { From: `whatsapp:${SANDBOX}` })).json()) as { sid: string }
  const { errorCode } = await until(async () => {
    const message = await officialClient(emulator.url).messages(sid).fetch()
    return ['delivered', 'failed'].includes(message.status) ? message : undefined
  }, 3_000)
  return errorCode
}

test('who joins is welcomed by the sandbox itself, the business hears nothing, and its messages get through', async () => {
  const { windowOpenUntil } = await write(` ${JOIN_WORDS.toUpperCase()} `)
  expect(windowOpenUntil).not.toBeNull()
  const [welcome] = await replies()
  expect(welcome?.body).toContain('joined')
  await until(async () => ((await replies())[0]?.status === 'delivered' ? true : undefined), 3_000)
  expect(await sends()).toBeNull()
  await write('Hola')
  expect((await business.hears(1)).map(({ fields }) => fields['Body'])).toEqual(['Hola'])
})

test('who has not joined is told how, and no window opens', async () => {
  expect((await write('Hola')).windowOpenUntil).toBeNull()
  expect((await write('join something-else')).windowOpenUntil).toBeNull()
  expect((await replies()).map(({ body }) => body.includes(JOIN_WORDS))).toEqual([true, true])
  await until(async () => ((await replies()).every(({ status }) => status === 'delivered') ? true : undefined), 3_000)
  expect(await sends()).toBe(63015)
  expect(business.told).toEqual([])
})

test('joining lasts three days', async () => {
  await write(JOIN_WORDS)
  await knock(emulator.url, 'clock', { advanceMs: 71 * HOUR_MS })
  await write('Sigo aquí')
  await business.hears(1)
  expect(await sends()).toBeNull()
  await knock(emulator.url, 'clock', { advanceMs: HOUR_MS + 1_000 })
  expect(await sends()).toBe(63015)
  await write('¿Y ahora?')
  expect((await replies()).at(-1)?.body).toContain(JOIN_WORDS)
  await write(JOIN_WORDS)
  expect(await sends()).toBeNull()
  expect(business.told.length).toBe(1)
})

test('who leaves is told so, and hears nothing more', async () => {
  await write(JOIN_WORDS)
  await write('Stop')
  expect((await replies()).map(({ body }) => /joined|left/.exec(body)?.[0])).toEqual(['joined', 'left'])
  expect(await sends()).toBe(63015)
  expect(business.told).toEqual([])
})

test('without the rule the sandbox is a number like any other', async () => {
  await knock(emulator.url, 'rules', { sandbox: false })
  await write(JOIN_WORDS)
  expect((await business.hears(1)).map(({ fields }) => fields['Body'])).toEqual([JOIN_WORDS])
  expect(await replies()).toEqual([])
})
