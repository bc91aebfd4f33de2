import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Desk, openDesk, type ReportedMessage } from '../../../tests/world/reported-message.ts'
import { report, SID } from '../../../tests/world/reporter.ts'
import { openUnrulyTwilio, type UnrulyTwilio } from '../../../tests/world/unruly-twilio.ts'
import { newId } from '../../platform/id.ts'
import type { Delivery } from '../channel.ts'
import { recoverLapsedAttempts } from '../recover-messages.ts'
import { retryMessage } from '../retry-message.ts'
import { type Settled, settleDeliveries } from '../settle-deliveries.ts'

let twilio: UnrulyTwilio
let desk: Desk

beforeAll(async () => {
  twilio = await openUnrulyTwilio()
  desk = await openDesk(twilio)
})
afterAll(async () => {
  await desk.close()
  await twilio.close()
})
beforeEach(() => {
  desk.world.sleepUntil('2026-03-02T14:00:00Z')
  twilio.requests = 0
})

const OTHER_SID = `SM${'4'.repeat(32)}`

/** What the worker would write down, had Twilio answered this. */
async function answered(of: ReportedMessage, delivery: Delivery): Promise<Settled> {
  const message = await of.message()
  return { message, attempt: { id: await of.attemptId(), organizationId: message.organizationId, messageId: message.id }, delivery }
}

test.each(['hang-up-after-accepting', 'break'] as const)('a report finds the message whose answer was lost (%s)', async (manner) => {
  const ana = await desk.told(manner)
  expect(await ana.message()).toMatchObject({ status: 'uncertain', providerId: null })
  await report(desk.world, await ana.attemptId(), { status: 'queued', sid: OTHER_SID })
  expect(await ana.message()).toMatchObject({ status: 'sent', providerId: OTHER_SID, sentAt: desk.world.now(), errorCode: null })
  expect(await ana.attempts()).toMatchObject([{ outcome: 'accepted', providerId: OTHER_SID }])
  await report(desk.world, await ana.attemptId(), { status: 'read', sid: OTHER_SID })
  expect(await ana.message()).toMatchObject({ status: 'read', providerId: OTHER_SID })
  expect(await ana.events()).toEqual(['queued', 'sending', 'uncertain', 'sent', 'read'])
})

test('a failure reported of a message whose answer was lost is known as one', async () => {
  const ana = await desk.told('hang-up')
  await report(desk.world, await ana.attemptId(), { status: 'failed', errorCode: 63024 })
  expect(await ana.message()).toMatchObject({ status: 'failed', errorCode: 63024, providerId: SID, sentAt: desk.world.now() })
})

test('the answer that comes after the report changes nothing', async () => {
  const ana = await desk.told('hang-up-after-accepting')
  await ana.reports('delivered')
  const before = await ana.message()
  for (const delivery of [
    { outcome: 'accepted', providerId: OTHER_SID },
    { outcome: 'uncertain', errorCode: 20500 },
    { outcome: 'rejected', errorCode: 21211 },
    { outcome: 'retry', errorCode: null },
  ] as const) {
    await settleDeliveries(desk.world.app.delivery, [await answered(ana, delivery)])
  }
  expect(await ana.message()).toEqual(before)
  expect(await ana.attempts()).toMatchObject([{ outcome: 'accepted', providerId: SID }])
  expect(await ana.events()).toEqual(['queued', 'sending', 'uncertain', 'sent', 'delivered'])
})

test('an answer that comes after its worker was given up is believed', async () => {
  const ana = await desk.told('accept')
  const { db } = desk.world.app.database
  const late = await answered(ana, { outcome: 'accepted', providerId: SID })
  await db.updateTable('attempt').set({ settledAt: null, outcome: null, providerId: null }).where('id', '=', late.attempt.id).execute()
  await db.updateTable('message').set({ status: 'sending', providerId: null }).where('id', '=', late.message.id).execute()
  desk.world.sleepUntil('2026-03-02T14:02:00Z')
  expect(await recoverLapsedAttempts(desk.world.app.delivery)).toBe(1)
  expect(await ana.message()).toMatchObject({ status: 'uncertain' })
  await settleDeliveries(desk.world.app.delivery, [late])
  expect(await ana.message()).toMatchObject({ status: 'sent', providerId: SID })
})

test('of a message tried twice, the first try says nothing against the second', async () => {
  const ana = await desk.told('accept')
  const first = await ana.attemptId()
  await report(desk.world, first, { status: 'failed', errorCode: 63013 })
  await retryMessage(desk.salon.ctx, (await ana.message()).id)
  for (const status of ['undelivered', 'sent']) await report(desk.world, first, { status, errorCode: 63024 })
  expect(await ana.message()).toMatchObject({ status: 'queued' })
  await desk.world.work()
  await ana.reports('canceled', 'sending')
  expect(await ana.message()).toMatchObject({ status: 'sent', errorCode: null })
  await report(desk.world, await ana.attemptId(1), { status: 'failed', errorCode: 63024 })
  expect(await ana.message()).toMatchObject({ status: 'failed', errorCode: 63024 })
  await ana.reports('read')
  expect(await ana.message()).toMatchObject({ status: 'read', errorCode: null })
})

test('a try that failed does not fail a message that another one may still bring', async () => {
  const ana = await desk.told('hang-up-after-accepting')
  await ana.reports('sent')
  const { attempt } = await answered(ana, { outcome: 'uncertain', errorCode: null })
  const at = desk.world.now()
  const second = {
    ...attempt,
    id: newId(),
    startedAt: at,
    leaseUntil: at,
    settledAt: at,
    outcome: 'accepted',
    providerId: OTHER_SID,
  } as const
  await desk.world.app.database.db.insertInto('attempt').values(second).execute()
  await report(desk.world, second.id, { status: 'failed', sid: OTHER_SID, errorCode: 63024 })
  expect(await ana.message()).toMatchObject({ status: 'sent' })
  await report(desk.world, attempt.id, { status: 'undelivered', errorCode: 63003 })
  expect(await ana.message()).toMatchObject({ status: 'failed', errorCode: 63003 })
})

test('a message that waits to be sent again does not leave once the first try turns out to have arrived', async () => {
  const ana = await desk.told('accept')
  await ana.reports('failed')
  await retryMessage(desk.salon.ctx, (await ana.message()).id)
  await ana.reports('delivered')
  await desk.world.work()
  expect(await ana.message()).toMatchObject({ status: 'delivered' })
  expect(twilio.requests).toBe(1)
})

test('fifty reports at once on each of two messages, while both answers are settled twice, lose and double nothing', async () => {
  const both = [await desk.told('hang-up-after-accepting'), await desk.told('hang-up-after-accepting')]
  const answers = await Promise.all(both.map((one) => answered(one, { outcome: 'accepted', providerId: SID })))
  const statuses = ['queued', 'sent', 'delivered', 'read', 'failed']
  const reports = answers.flatMap(({ attempt }) =>
    Array.from({ length: 50 }, (_, n) => report(desk.world, attempt.id, { status: statuses[n % statuses.length] ?? '' })),
  )
  const settling = [answers, answers.toReversed()].map((order) => settleDeliveries(desk.world.app.delivery, order))
  expect(new Set(await Promise.all(reports))).toEqual(new Set([204]))
  await Promise.all(settling)
  for (const one of both) {
    expect(await one.message()).toMatchObject({ status: 'read', providerId: SID, errorCode: null })
    const happened = await one.events()
    expect(happened.slice(0, 4)).toEqual(['queued', 'sending', 'uncertain', 'sent'])
    expect(new Set(happened).size).toBe(happened.length)
  }
  const ids = answers.map(({ attempt }) => attempt.id)
  const kept = await desk.world.app.database.db.selectFrom('messageCallback').select('status').where('attemptId', 'in', ids).execute()
  expect(kept).toHaveLength(2 * statuses.length)
})
