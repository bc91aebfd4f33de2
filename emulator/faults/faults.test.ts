import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { RunningEmulator } from '../server.ts'
import { startEmulator } from '../server.ts'
import { create, get, knock, ledger } from '../testing/requests.ts'
import { ACCOUNT } from '../testing/official-client.ts'
import { refusalCodes, TwilioRefusal } from '../twilio/errors.ts'

let emulator: RunningEmulator

beforeAll(async () => {
  emulator = await startEmulator({ rules: { window: false } })
})
afterAll(() => emulator.stop())
beforeEach(() => knock(emulator.url, 'reset', {}))

describe('before a request is processed', () => {
  test.each([
    [{ rate429: 1 }, 429, 20429],
    [{ rate500: 1 }, 500, 20500],
  ])('%j refuses it and accepts nothing', async (faults, status, code) => {
    await knock(emulator.url, 'faults', faults)
    const answer = await create(emulator.url)
    expect([answer.status, await answer.json()]).toMatchObject([status, { code, status }])
    expect(await ledger(emulator.url)).toEqual([])
  })

  test.each([
    ['reset', {}],
    ['faults', { rate429: 0, seed: 1 }],
  ])('a burst of 429s ends with %s %j', async (door, change) => {
    await knock(emulator.url, 'faults', { rate429: 1, burst429: 1_000 })
    expect((await create(emulator.url)).status).toBe(429)
    await knock(emulator.url, door, change)
    expect((await create(emulator.url)).status).toBe(201)
  })

  test.each(refusalCodes)('%i on demand', async (code) => {
    await knock(emulator.url, 'faults', { refuseRate: 1, refuseWith: code })
    const answer = await create(emulator.url)
    const { status, body } = new TwilioRefusal(code)
    expect([answer.status, await answer.json()]).toEqual([status, body])
    expect(body).toMatchObject({ code, status, more_info: `https://www.twilio.com/docs/errors/${code}` })
    expect(await ledger(emulator.url)).toEqual([])
  })

  test('a hanging request is never answered and accepts nothing', async () => {
    await knock(emulator.url, 'faults', { hangRate: 1 })
    await expect(create(emulator.url, {}, undefined, AbortSignal.timeout(300))).rejects.toThrow(/timeout|aborted/)
    expect(await ledger(emulator.url)).toEqual([])
  })

  test('a burst of 429 lasts as many requests as it says', async () => {
    await knock(emulator.url, 'faults', { rate429: 1, burst429: 3 })
    const first = (await create(emulator.url)).status
    await knock(emulator.url, 'faults', { rate429: 0 })
    const then = [(await create(emulator.url)).status, (await create(emulator.url)).status, (await create(emulator.url)).status]
    expect([first, ...then]).toEqual([429, 429, 429, 201])
  })
})

describe('after a message was accepted', () => {
  test.each([{ dropAfterAcceptRate: 1 }, { acceptThenHangRate: 1 }])('%j leaves the caller without an answer', async (faults) => {
    await knock(emulator.url, 'faults', faults)
    await expect(create(emulator.url, {}, undefined, AbortSignal.timeout(300))).rejects.toThrow()
    expect(await ledger(emulator.url)).toMatchObject([{ body: 'Hola, Karen.' }])
  })

  test('an answer of 500 does not take it back', async () => {
    await knock(emulator.url, 'faults', { acceptThen500Rate: 1 })
    const answer = await create(emulator.url)
    expect([answer.status, await answer.json()]).toMatchObject([500, { code: 20500 }])
    expect(await ledger(emulator.url)).toHaveLength(1)
  })

  test('a stuck message is never heard of again', async () => {
    await knock(emulator.url, 'faults', { stuckRate: 1 })
    await create(emulator.url)
    await knock(emulator.url, 'clock', { advanceMs: 86_400_000 })
    expect(await ledger(emulator.url)).toMatchObject([{ status: 'queued', errorCode: null }])
  })

  test('a refusal is no acceptance: it is answered', async () => {
    await knock(emulator.url, 'faults', { dropAfterAcceptRate: 1 })
    expect((await create(emulator.url, { To: undefined })).status).toBe(400)
  })
})

test('looking up works while creating does not, unless the fault is everywhere', async () => {
  const list = `/2010-04-01/Accounts/${ACCOUNT}/Messages.json`
  await knock(emulator.url, 'faults', { rate500: 1 })
  expect((await get(emulator.url, list)).status).toBe(200)
  await knock(emulator.url, 'faults', { scope: 'all' })
  expect((await get(emulator.url, list)).status).toBe(500)
})

test('the same seed strikes the same requests, another seed others', async () => {
  const one = await struckWith(7)
  expect(await struckWith(7)).toEqual(one)
  expect(await struckWith(8)).not.toEqual(one)
  expect(one.filter(Boolean).length).toBeGreaterThan(5)
  expect(one.filter(Boolean).length).toBeLessThan(35)
})

test('one fault does not shift the draws of another', async () => {
  const alone = await struckWith(7)
  await knock(emulator.url, 'faults', { rate500: 0.5 })
  const together = await struckWith(7)
  const decided = together.map((struck, index) => struck === alone[index])
  expect(decided).not.toContain(false)
})

test.each([{ failRate: 0.5 }, { stuckRate: 0.5 }])(
  '%j with the same seed strikes the same messages, in whatever order they leave',
  async (fault) => {
    const one = await spoiled(fault, (number) => number)
    expect(await spoiled(fault, (number) => -number)).toEqual(one)
    expect(one.length).toBeGreaterThan(3)
    expect(one.length).toBeLessThan(17)
  },
)

/** Which of 20 messages did not get through that were scheduled in this order. */
async function spoiled(fault: object, rank: (number: number) => number): Promise<string[]> {
  await knock(emulator.url, 'reset', {})
  await create(emulator.url, { Body: 'makes its sender the one the service takes' })
  await knock(emulator.url, 'clock', { advanceMs: 5_000 })
  await knock(emulator.url, 'faults', { ...fault, seed: 7 })
  for (let number = 0; number < 20; number += 1) {
    const SendAt = new Date(Date.now() + 3_600_000 + rank(number) * 60_000).toISOString()
    const service = { From: undefined, MessagingServiceSid: `MG${'a'.repeat(32)}`, ScheduleType: 'fixed', SendAt }
    expect((await create(emulator.url, { ...service, Body: String(number) })).status).toBe(201)
  }
  await knock(emulator.url, 'clock', { advanceMs: 86_400_000 })
  return (await ledger(emulator.url)).filter(({ status }) => status !== 'read').map(({ body }) => body)
}

/** Which of 40 requests met a 429 of one half. */
async function struckWith(seed: number): Promise<boolean[]> {
  await knock(emulator.url, 'faults', { rate429: 0.5, seed })
  const struck: boolean[] = []
  for (let count = 0; count < 40; count += 1) struck.push((await create(emulator.url)).status === 429)
  return struck
}
