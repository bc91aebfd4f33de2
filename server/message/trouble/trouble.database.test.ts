import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Business } from '../../../tests/world/business.ts'
import { commandLineOf } from '../../../tests/world/command-line.ts'
import { openUnrulyTwilio, type UnrulyTwilio } from '../../../tests/world/unruly-twilio.ts'
import { openWorld, TOKEN, work, type World } from '../../../tests/world/world.ts'
import { createApp } from '../../app.ts'
import { createWeb } from '../../web.ts'
import { chooseChannel } from '../channels/choose-channel.ts'
import { twilioWhatsapp } from '../channels/twilio-whatsapp/channel.ts'
import * as messages from '../store.ts'

let twilio: UnrulyTwilio
let world: World
let salon: Business
beforeEach(async () => {
  twilio = await openUnrulyTwilio()
  world = await openWorld({ now: '2026-03-02T14:00:00Z', twilio: twilio.url })
  salon = await world.openBusiness()
})
afterEach(async () => {
  await world.close()
  await twilio.close()
})

/** So many confirmations, written now. */
async function write(count: number): Promise<void> {
  for (let hour = 0; hour < count; hour += 1) {
    await salon.books('Ana', { at: `2026-03-20T${String(8 + hour).padStart(2, '0')}:00`, professionalId: null })
  }
}

/** How many are where: `{ 'queued sender_paused': 3 }` */
async function fates(): Promise<Record<string, number>> {
  const { items } = await messages.list(world.app.database.db, salon.ctx, { limit: 200 })
  const words = items.map(({ status, waitingCode }) => (waitingCode === null ? status : `${status} ${waitingCode}`))
  return Object.fromEntries([...Map.groupBy(words, (word) => word)].map(([word, of]) => [word, of.length]))
}

/** Requests made by whatever is due at that moment. */
async function requestsAt(moment: string): Promise<number> {
  world.sleepUntil(moment)
  const before = twilio.requests
  await world.work()
  return twilio.requests - before
}

test('a sender that is turned away five times in a minute is paused: its messages wait instead of failing one after the other', async () => {
  twilio.behave('know-no-account')
  for (const second of ['01', '02', '03', '04']) {
    await write(1)
    await requestsAt(`2026-03-02T14:00:${second}Z`)
  }
  expect(await fates()).toEqual({ failed: 4 })
  await write(3)
  expect(await requestsAt('2026-03-02T14:00:05Z')).toBe(3)
  expect(await fates()).toEqual({ failed: 4, 'queued sender_paused': 3 })
  await write(2)
  expect(await requestsAt('2026-03-02T14:00:30Z')).toBe(0)
  expect(await fates()).toEqual({ failed: 4, 'queued sender_paused': 5 })
})

test('one message a minute is tried; once it leaves, all that waited leave', async () => {
  await write(8)
  twilio.behave('know-no-account')
  expect(await requestsAt('2026-03-02T14:00:01Z')).toBe(8)
  expect(await requestsAt('2026-03-02T14:01:00Z')).toBe(0)
  expect(await requestsAt('2026-03-02T14:01:01Z')).toBe(1)
  expect(await requestsAt('2026-03-02T14:01:30Z')).toBe(0)
  twilio.behave('accept')
  expect(await requestsAt('2026-03-02T14:02:01Z')).toBe(1)
  expect(await fates()).toEqual({ sent: 1, 'queued sender_paused': 7 })
  expect(await requestsAt('2026-03-02T14:02:02Z')).toBe(7)
  expect(await fates()).toEqual({ sent: 8 })
})

test('failures that are a message’s own, too few, too far apart or between successes pause nobody', async () => {
  twilio.behave('reject')
  await write(6)
  await requestsAt('2026-03-02T14:00:01Z')
  twilio.behave('know-no-account')
  await write(4)
  await requestsAt('2026-03-02T14:00:02Z')
  await write(1)
  await requestsAt('2026-03-02T14:01:03Z')
  await write(3)
  await requestsAt('2026-03-02T14:01:04Z')
  twilio.behave('accept')
  await write(1)
  await requestsAt('2026-03-02T14:01:05Z')
  twilio.behave('know-no-account')
  await write(1)
  await requestsAt('2026-03-02T14:01:06Z')
  expect(await fates()).toEqual({ failed: 15, sent: 1 })
})

test('a pause keeps back what would leave, and nothing that would not', async () => {
  const other = await world.openBusiness()
  const visit = await other.books('Eva', { at: '2026-03-20T10:00' })
  await write(5)
  twilio.behave('know-no-account')
  await requestsAt('2026-03-02T14:00:01Z')
  await other.switches({ confirmationEnabled: false })
  expect(await requestsAt('2026-03-02T14:10:00Z')).toBe(1)
  expect(await fates()).toEqual({ 'queued sender_paused': 5 })
  expect(await other.said(visit)).toEqual(['confirmation skipped switched_off'])
})

test('another sender goes on, and another worker of the same one waits too', async () => {
  await write(5)
  twilio.behave('know-no-account')
  await requestsAt('2026-03-02T14:00:01Z')
  twilio.behave('accept')
  const workerWith = (from: string) => {
    const account = { accountSid: `AC${'a'.repeat(32)}`, authToken: TOKEN, from, apiUrl: twilio.url, perSecond: 1_000_000 }
    return createApp({ ...world.app, channels: chooseChannel({ account: twilioWhatsapp(account) }) })
  }
  await write(1)
  await work(workerWith('+576017452210'))
  expect(await fates()).toEqual({ 'queued sender_paused': 6 })
  await write(1)
  await work(workerWith('+576017452211'))
  expect(await fates()).toEqual({ sent: 1, 'queued sender_paused': 6 })
})

test('a message that waited until it was of no use failed for what stopped it', async () => {
  await write(5)
  await salon.books('Eva', { at: '2026-03-02T09:01:30', professionalId: null })
  twilio.behave('know-no-account')
  await requestsAt('2026-03-02T14:00:01Z')
  expect(await fates()).toEqual({ 'queued sender_paused': 6 })
  await world.timePassesTo('2026-03-02T14:01:30Z')
  const { items } = await messages.list(world.app.database.db, salon.ctx, { limit: 50, status: 'failed' })
  expect(items.map(({ errorCode }) => errorCode)).toEqual([20003])
})

test('the doctor says which sender is paused and what to mend, and so does the readiness, which stays as it is', async () => {
  await write(5)
  twilio.behave('know-no-account')
  await requestsAt('2026-03-02T14:00:01Z')
  const { exit, data } = await commandLineOf(world).json<{ checks: { name: string; detail: string; fix: string }[] }>('doctor')
  expect(exit).toBe(1)
  expect(data.checks.find(({ name }) => name.startsWith('sender'))).toMatchObject({
    name: 'sender ACaa…aa +576017452210',
    detail: 'paused since 2026-03-02T14:00:01.000Z, its messages wait: Twilio does not recognise the account (20003)',
    fix: expect.stringContaining('Check TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN') as string,
  })
  const ready = await createWeb(world.app).request('/readyz')
  expect(await ready.json()).toMatchObject({ checks: { database: true, migrations: true }, details: { pausedSenders: 1 } })
})
