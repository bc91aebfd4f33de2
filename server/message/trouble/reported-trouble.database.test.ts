import { afterEach, beforeEach, expect, test } from 'vitest'
import { report } from '../../../tests/world/reporter.ts'
import { type Desk, openDesk, type ReportedMessage } from '../../../tests/world/reported-message.ts'
import { openUnrulyTwilio, type UnrulyTwilio } from '../../../tests/world/unruly-twilio.ts'
import { claimThese } from '../claim-messages.ts'
import { deliverClaimed } from '../deliver-messages.ts'

/** «Business Manager account error»: Twilio takes the message, and says afterwards that nothing leaves from this sender. */
const BROKEN = 63020

let twilio: UnrulyTwilio
let desk: Desk
beforeEach(async () => {
  twilio = await openUnrulyTwilio()
  desk = await openDesk(twilio)
})
afterEach(async () => {
  await desk.close()
  await twilio.close()
})

/** So many confirmations that Twilio took. */
async function taken(count: number): Promise<ReportedMessage[]> {
  const told: ReportedMessage[] = []
  while (told.length < count) told.push(await desk.told('accept'))
  return told
}

async function failsLater(message: ReportedMessage): Promise<void> {
  await report(desk.world, await message.attemptId(), { status: 'failed', errorCode: BROKEN })
}

const standing = async (message: ReportedMessage): Promise<string> => {
  const { status, waitingCode, errorCode } = await message.message()
  return [status, waitingCode, errorCode].filter((word) => word !== null).join(' ')
}

test('a sender of which reports say five times that it is broken is paused, although each request is taken', async () => {
  const messages = await taken(5)
  for (const message of messages) await failsLater(message)
  expect(await Promise.all(messages.map(standing))).toEqual([
    `failed ${BROKEN}`,
    `failed ${BROKEN}`,
    `failed ${BROKEN}`,
    `failed ${BROKEN}`,
    `queued sender_paused ${BROKEN}`,
  ])
  const [next] = await taken(1)
  expect(await standing(next ?? expect.fail())).toBe('queued sender_paused')
})

test('that the next request is taken does not end it; that a message arrives does, and what waited leaves', async () => {
  const { world } = desk
  const messages = await taken(5)
  for (const message of messages) await failsLater(message)
  const [waiting] = await taken(1)
  const before = twilio.requests
  world.sleepUntil(new Date(world.now().getTime() + 61_000))
  await world.work()
  expect(twilio.requests - before).toBe(1)
  world.sleepUntil(new Date(world.now().getTime() + 30_000))
  await world.work()
  expect(twilio.requests - before).toBe(1)
  const both = [messages[4] ?? expect.fail(), waiting ?? expect.fail()]
  const states = await Promise.all(both.map(standing))
  expect(states.toSorted()).toEqual(['queued sender_paused', 'sent'])
  const probe = both[states.indexOf('sent')] ?? expect.fail()
  const { id } = (await probe.attempts()).at(-1) ?? expect.fail()
  expect(await report(world, id, { status: 'delivered' })).toBe(204)
  await world.work()
  expect((await Promise.all(both.map(standing))).toSorted()).toEqual(['delivered', 'sent'])
})

/** So long after. */
function passes(minutes: number): void {
  desk.world.sleepUntil(new Date(desk.world.now().getTime() + minutes * 60_000))
}

/** So many confirmations that Twilio refused, for it does not know the account. */
async function refused(count: number): Promise<ReportedMessage[]> {
  const told: ReportedMessage[] = []
  while (told.length < count) told.push(await desk.told('know-no-account'))
  return told
}

test('that what left before the pause is read ends no pause: what waits is not tried, and nothing of it fails', async () => {
  const { world } = desk
  const [old] = await taken(1)
  await old?.reports('delivered')
  passes(60)
  const messages = await refused(8)
  passes(0.5)
  await old?.reports('read')
  const before = twilio.requests
  await world.work()
  expect(twilio.requests - before).toBe(0)
  const failed = Array<string>(4).fill('failed 20003')
  expect(await Promise.all(messages.map(standing))).toEqual([
    ...failed,
    'queued sender_paused 20003',
    ...Array<string>(3).fill('queued sender_paused'),
  ])
})

test('nor does it begin the row of failures anew', async () => {
  const [old] = await taken(1)
  passes(0.2)
  await refused(4)
  await old?.reports('delivered')
  const [fifth] = await refused(1)
  expect(await standing(fifth ?? expect.fail())).toBe('queued sender_paused 20003')
})

test('of those that left together, one that arrives shows that the sender works, whatever reports say of the others', async () => {
  const messages = await taken(6)
  const arrives = messages.pop()
  passes(0.1)
  for (const message of messages.slice(0, 4)) await failsLater(message)
  await arrives?.reports('delivered')
  for (const message of messages.slice(4)) await failsLater(message)
  expect(await Promise.all(messages.map(standing))).toEqual(Array(5).fill(`failed ${BROKEN}`))
})

test('a request that was under way when the pause began, and is taken afterwards, does not end it', async () => {
  const { world, salon } = desk
  const visit = await salon.books('Ana', { at: '2026-03-05T11:00', professionalId: null })
  const ids = (await salon.messages(visit)).map(({ id }) => id)
  const { claimed } = await claimThese(world.app.delivery, ids)
  const messages = await refused(6)
  passes(0.1)
  twilio.behave('accept')
  await deliverClaimed(world.app.delivery, claimed)
  expect((await salon.messages(visit)).map(({ status }) => status)).toEqual(['sent'])
  const before = twilio.requests
  await world.work()
  expect(twilio.requests - before).toBe(0)
  expect(await Promise.all(messages.slice(4).map(standing))).toEqual(['queued sender_paused 20003', 'queued sender_paused'])
})
