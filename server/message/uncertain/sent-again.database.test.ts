import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Business } from '../../../tests/world/business.ts'
import { faulty, lostAnswer, loseAnswer, type LostAnswer, reached, secondsPass } from '../../../tests/world/lost-answers.ts'
import { openWorld, type World } from '../../../tests/world/world.ts'
import { receiveCallback } from '../callbacks/receive-callback.ts'
import { inTransaction } from '../../platform/database/database.ts'
import { claimThese } from '../claim-messages.ts'
import { deliver } from '../deliver-messages.ts'
import { firstTurn, holdDue } from '../due-store.ts'
import { recoverLapsedAttempts } from '../recover-messages.ts'
import { retryMessage } from '../retry-message.ts'
import { settleDeliveries } from '../settle-deliveries.ts'
import { resolveUncertain } from './resolve-uncertain.ts'

const lost = { rate500: 1 }

let world: World
let salon: Business
let last = 3_000
let phone: string

beforeAll(async () => {
  world = await openWorld({ twinFollows: true })
  salon = await world.openBusiness()
})
afterAll(() => world.close())
beforeEach(() => {
  last += 1
  phone = `+57310482${last}`
})

const lose = (at?: string): Promise<LostAnswer> => loseAnswer(world, salon, { phone, faults: lost, ...(at === undefined ? {} : { at }) })

/** How many seconds after its first attempt each thing of this type happened to it. */
async function secondsUntil(one: LostAnswer, type: string): Promise<number[]> {
  const events = await one.events()
  const begun = events.find((event) => event.type === 'sending')?.at.getTime() ?? NaN
  return events.filter((event) => event.type === type).map(({ at }) => (at.getTime() - begun) / 1_000)
}

/** What a phone is told later of the attempt, whoever still waits for it. */
async function reportOn(one: LostAnswer, index: number, status: string): Promise<void> {
  const { id } = (await one.attempts())[index] ?? { id: '' }
  const sid = `SM${id.replaceAll('-', '')}`
  expect(await receiveCallback(world.app.delivery, id, { providerId: sid, status, errorCode: null, form: {} })).toBe('merged')
}

test('what Twilio did not take is sent once more within 90 seconds, and not before a minute has passed', async () => {
  const ana = await lose()
  await secondsPass(world, 59)
  expect(await ana.message()).toMatchObject({ status: 'uncertain' })
  await secondsPass(world, 31)
  expect(await ana.message()).toMatchObject({ status: 'sent', errorCode: null, mayHaveArrived: true })
  expect(await ana.history()).toBe('queued, sending, uncertain, sent_again, sending, sent')
  const [again = NaN] = await secondsUntil(ana, 'sent_again')
  expect(again).toBeGreaterThanOrEqual(60)
  expect(await reached(world, phone)).toHaveLength(1)
  await secondsPass(world, 3_600)
  expect(await reached(world, phone)).toHaveLength(1)
})

test('what is sent once more has had its turn: it leaves before whatever of its organization waits, written before it or after', async () => {
  const crowd = await world.openBusiness()
  const ana = await loseAnswer(world, crowd, { phone, faults: lost })
  const begun = world.now().getTime()
  for (const seconds of [5, 40, 70, 85]) {
    world.sleepUntil(new Date(begun + seconds * 1_000))
    if (seconds === 5) await crowd.books('Berta', { at: '2026-03-05T12:00', phone: '+573104829999', professionalId: null })
    if (seconds === 40) await waitingSince(new Date(begun - 30_000))
    await resolveUncertain({ ...world.app.delivery, channels: world.app.channels })
  }
  const held = await inTransaction(world.app.delivery, ({ db }) => holdDue(db, firstTurn, world.now(), 2))
  expect(held.map(({ recipient }) => recipient.name)).toEqual(['Ana', 'Berta'])
  expect(await ana.history()).toMatch(/sent_again$/)
  await world.work()

  /** As if the crowd were longer. */
  function waitingSince(at: Date) {
    const { id } = crowd.organization
    return world.app.database.db
      .updateTable('message')
      .set({ nextAttemptAt: at })
      .where('organizationId', '=', id)
      .where('status', '=', 'queued')
      .execute()
  }
})

test('a reminder of the day before is settled within five minutes', async () => {
  const visit = await salon.books('Ana', { at: '2026-03-06T10:00', phone, professionalId: null, notify: false })
  const reminder = lostAnswer(world, salon, visit, 1)
  await world.timePassesTo('2026-03-05T14:59:59Z')
  await faulty(world, lost)
  await world.timePassesTo('2026-03-05T15:00:00Z')
  await faulty(world)
  expect(await reminder.message()).toMatchObject({ kind: 'reminder_24h', status: 'uncertain', urgent: false })
  await secondsPass(world, 300)
  expect(await reminder.message()).toMatchObject({ status: 'sent' })
  expect((await secondsUntil(reminder, 'sent_again'))[0]).toBeLessThanOrEqual(300)
})

test('what nobody knows of after five more times has failed, says so, and may be sent by hand', async () => {
  const ana = await loseAnswer(world, salon, { phone, at: '2026-03-12T10:00', faults: lost })
  await faulty(world, lost)
  await secondsPass(world, 600)
  await faulty(world)
  const again = 'sent_again, sending, uncertain, '
  expect(await ana.history()).toBe(`queued, sending, uncertain, ${again.repeat(5)}failed`)
  expect(await ana.message()).toMatchObject({ status: 'failed', errorCode: 1, mayHaveArrived: true })
  await secondsPass(world, 3_600)
  expect(await reached(world, phone)).toEqual([])
  await retryMessage(salon.ctx, (await ana.message()).id)
  await world.work()
  expect(await ana.message()).toMatchObject({ status: 'sent', errorCode: null })
})

test('while it cannot be asked nothing is sent again, and once it can the message is found', async () => {
  const ana = await loseAnswer(world, salon, { phone, at: '2026-03-12T10:00', faults: { acceptThen500Rate: 1 } })
  await faulty(world, { rate500: 1, scope: 'all' })
  await secondsPass(world, 6 * 3_600)
  expect(await ana.message()).toMatchObject({ status: 'uncertain' })
  await faulty(world)
  await secondsPass(world, 601)
  expect((await ana.message()).providerId).toBe((await reached(world, phone))[0]?.sid)
  expect(await reached(world, phone)).toHaveLength(1)
})

test('who could not be asked before the appointment began does not know either, and nothing leaves any more', async () => {
  const at = new Date(world.now().getTime() + 3_600_000)
  const ana = await lose(at.toISOString())
  await faulty(world, { rate500: 1, scope: 'all' })
  await world.timePassesTo(new Date(at.getTime() + 11 * 60_000))
  await faulty(world)
  expect(await ana.message()).toMatchObject({ status: 'failed', errorCode: 1 })
  await secondsPass(world, 3_600)
  expect(await reached(world, phone)).toEqual([])
})

test('what is not found once the appointment has begun is not sent again', async () => {
  const ana = await lose(new Date(world.now().getTime() + 30_000).toISOString())
  await secondsPass(world, 600)
  expect(await ana.message()).toMatchObject({ status: 'failed', errorCode: 1 })
  expect(await reached(world, phone)).toEqual([])
})

test('moved meanwhile, the old hour is not said again, and the new one is said as a change, for the old one may have arrived', async () => {
  const ana = await lose('2026-03-13T10:00')
  await faulty(world, { rate500: 1, scope: 'all' })
  await salon.moves(ana.visit, '2026-03-13T12:00')
  await faulty(world)
  await secondsPass(world, 90)
  expect(await salon.said(ana.visit)).toEqual(['confirmation skipped superseded', 'reschedule sent'])
  expect(await ana.history()).toBe('queued, sending, uncertain, sent_again, skipped')
  expect(await reached(world, phone)).toHaveLength(1)
})

test('cancelled while it waits to be sent again, that is said all the same: it may have arrived', async () => {
  const ana = await lose('2026-03-13T15:00')
  await secondsPass(world, 59)
  world.sleepUntil(new Date(world.now().getTime() + 5_000))
  await resolveAlone()
  expect(await ana.message()).toMatchObject({ status: 'queued', mayHaveArrived: true })
  await salon.cancels(ana.visit)
  await world.work()
  expect(await salon.said(ana.visit)).toEqual(['confirmation skipped superseded', 'cancellation sent'])
})

test('moved and moved back while it waits to be sent again, the hour is said, for nobody knows whether it arrived', async () => {
  const ana = await lose('2026-03-13T16:00')
  await secondsPass(world, 59)
  world.sleepUntil(new Date(world.now().getTime() + 5_000))
  await resolveAlone()
  const moved = await salon.moves(ana.visit, '2026-03-13T17:00')
  await salon.moves(moved, '2026-03-13T16:00')
  await world.work()
  expect(await salon.said(ana.visit)).toEqual(['confirmation skipped superseded', 'reschedule skipped superseded', 'reschedule sent'])
})

test('a report on the first attempt before the second leaves: it does not leave', async () => {
  const ana = await lose('2026-03-14T10:00')
  await secondsPass(world, 59)
  world.sleepUntil(new Date(world.now().getTime() + 5_000))
  await resolveAlone()
  await reportOn(ana, 0, 'sent')
  expect(await ana.message()).toMatchObject({ status: 'sent', errorCode: null })
  await secondsPass(world, 600)
  expect(await ana.history()).toBe('queued, sending, uncertain, sent_again, sent')
  expect(await reached(world, phone)).toEqual([])
})

test('a report on the first attempt after the second left is harmless, and noted', async () => {
  const ana = await lose('2026-03-14T11:00')
  await secondsPass(world, 90)
  const { providerId } = await ana.message()
  await reportOn(ana, 0, 'delivered')
  expect(await ana.message()).toMatchObject({ status: 'delivered', providerId })
  expect(await ana.history()).toBe('queued, sending, uncertain, sent_again, sending, sent, sent_twice, delivered')
  await secondsPass(world, 600)
  expect(await reached(world, phone)).toHaveLength(1)
})

test('a report on what was believed to have failed makes it known', async () => {
  const ana = await lose('2026-03-14T12:00')
  await faulty(world, lost)
  await secondsPass(world, 600)
  await faulty(world)
  expect(await ana.message()).toMatchObject({ status: 'failed', errorCode: 1 })
  await reportOn(ana, 1, 'sent')
  expect(await ana.message()).toMatchObject({ status: 'sent', errorCode: null })
})

test('a worker that slept past its lease begins no request, and what it had taken up is sent once', async () => {
  const visit = await salon.books('Ana', { at: '2026-03-15T10:00', phone, professionalId: null })
  const ana = lostAnswer(world, salon, visit)
  const { claimed } = await claimThese(world.app.delivery, [(await ana.message()).id])
  world.sleepUntil(new Date(world.now().getTime() + 65_000))
  expect(await recoverLapsedAttempts(world.app.delivery)).toBe(1)
  await secondsPass(world, 25)
  expect(await ana.message()).toMatchObject({ status: 'sent' })
  for (const one of claimed) await settleDeliveries(world.app.delivery, [await deliver(world.app.delivery, one)])
  await secondsPass(world, 600)
  expect(await ana.message()).toMatchObject({ status: 'sent' })
  expect(await reached(world, phone)).toHaveLength(1)
  expect((await secondsUntil(ana, 'sent'))[0]).toBeLessThanOrEqual(90)
})

test.each([
  [
    { outcome: 'rejected', errorCode: 21211 },
    { status: 'failed', errorCode: 21211 },
  ],
  [
    { outcome: 'retry', errorCode: 20429 },
    { status: 'queued', errorCode: 20429, mayHaveArrived: false },
  ],
] as const)('a worker whose clock is behind is believed when it tells what came of its request (%o)', async (delivery, expected) => {
  const visit = await salon.books('Ana', { at: '2026-03-15T10:00', phone, professionalId: null })
  const ana = lostAnswer(world, salon, visit)
  const [one] = (await claimThese(world.app.delivery, [(await ana.message()).id])).claimed
  if (one === undefined) throw new Error('Nothing was claimed')
  world.sleepUntil(new Date(world.now().getTime() + 46_000))
  expect(await recoverLapsedAttempts(world.app.delivery)).toBe(1)
  expect(await ana.message()).toMatchObject({ status: 'uncertain' })
  await settleDeliveries(world.app.delivery, [{ message: one.message, attempt: one.attempt, delivery }])
  expect(await ana.message()).toMatchObject(expected)
  expect(await ana.attempts()).toMatchObject([{ outcome: delivery.outcome, nextLookAt: null }])
})

test('a worker that slept past its lease while its request was under way is believed when it tells that Twilio took it', async () => {
  const visit = await salon.books('Ana', { at: '2026-03-15T11:00', phone, professionalId: null })
  const ana = lostAnswer(world, salon, visit)
  const { claimed } = await claimThese(world.app.delivery, [(await ana.message()).id])
  const answers = await Promise.all(claimed.map((one) => deliver(world.app.delivery, one)))
  world.sleepUntil(new Date(world.now().getTime() + 65_000))
  await recoverLapsedAttempts(world.app.delivery)
  await secondsPass(world, 600)
  await settleDeliveries(world.app.delivery, answers)
  expect(await ana.history()).not.toContain('sent_again')
  expect(await reached(world, phone)).toHaveLength(1)
})

/** One round of looking, and no delivery after it. */
function resolveAlone(): Promise<unknown> {
  return resolveUncertain({ ...world.app.delivery, channels: world.app.channels })
}
