import { afterEach, beforeEach, expect, test } from 'vitest'
import { report } from '../../../tests/world/reporter.ts'
import { type Desk, openDesk, type ReportedMessage } from '../../../tests/world/reported-message.ts'
import { openUnrulyTwilio, type UnrulyTwilio } from '../../../tests/world/unruly-twilio.ts'

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
