import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Appointment } from '../../../server/appointment/appointment.ts'
import type { Business } from '../../../tests/world/business.ts'
import { fails } from '../../../tests/world/failures.ts'
import { knock } from '../../../tests/world/twin.ts'
import { openUnrulyTwilio } from '../../../tests/world/unruly-twilio.ts'
import { openWorld, type World } from '../../../tests/world/world.ts'
import { atOnce, type GoOn } from '../../platform/chores/chore.ts'
import * as events from '../event-store.ts'
import type { Message } from '../message.ts'
import { retryMessage } from '../retry-message.ts'
import * as troubles from '../trouble/trouble-store.ts'
import { reconcileMessages } from './reconcile-messages.ts'

const HOUR_MS = 3_600_000

let world: World
let salon: Business
beforeAll(async () => {
  // No webhooks: nothing is ever reported.
  world = await openWorld({ twinFollows: true })
})
afterAll(() => world.close())
beforeEach(async () => {
  salon = await world.openBusiness()
})

/** Ana's confirmation, which has left. */
async function told(phone: string): Promise<Appointment> {
  const at = new Date(world.now().getTime() + 72 * HOUR_MS).toISOString()
  const visit = await salon.books('Ana', { at, phone, professionalId: null })
  await world.work()
  return visit
}

async function only(visit: Appointment, of = salon): Promise<Message> {
  const [message] = await of.messages(visit)
  if (message === undefined) throw new Error('There is no message')
  return message
}

async function hoursPass(hours: number): Promise<void> {
  world.sleepUntil(new Date(world.now().getTime() + hours * HOUR_MS))
  // The twin catches up.
  await world.ledger()
}

async function reconcile(of = salon, goOn: GoOn = atOnce, within = world): Promise<void> {
  const choice = within.app.channels.of(of.organization)
  if ('unavailable' in choice) throw new Error('This world has no account')
  await reconcileMessages({ ...within.app.delivery, organizationId: of.organization.id }, choice.channel, { goOn, everyMs: 0 })
}

test('what no report told is asked: how far it came, as a report would have said, and what it cost', async () => {
  const visit = await told('310 482 7001')
  await hoursPass(2)
  await reconcile()
  expect(await only(visit)).toMatchObject({
    status: 'read',
    deliveredAt: world.now(),
    readAt: world.now(),
    price: '0.00500',
    priceUnit: 'USD',
  })
  const happened = await events.ofMessage(world.app.database.db, await only(visit))
  expect(happened.map(({ type }) => type)).toEqual(['queued', 'sending', 'sent', 'read'])
})

test('a failure that no report told is one, and is settled by its code', async () => {
  await knock(world.twilio, 'users', { phone: '+573104827002', notOnWhatsApp: true })
  const visit = await told('310 482 7002')
  await hoursPass(2)
  await reconcile()
  expect(await only(visit)).toMatchObject({ status: 'failed', errorCode: 63024, price: '0.00100' })
  const queued = await retryMessage(salon.ctx, (await only(visit)).id)
  expect(queued).toMatchObject({ status: 'queued', price: null, priceUnit: null })
})

test('failures of the sender that come to light at night pause nobody; that the one which was tried since arrived ends a pause', async () => {
  const phones = [1, 2, 3, 4, 5].map((number) => `+5731048271${number}0`)
  for (const phone of phones) await knock(world.twilio, 'users', { phone, failsWith: 63020 })
  const visits = []
  for (const phone of phones) visits.push(await told(phone))
  await hoursPass(2)
  await reconcile()
  expect((await Promise.all(visits.map((visit) => only(visit)))).map(({ errorCode }) => errorCode)).toEqual(Array(5).fill(63020))
  const { db } = world.app.database
  expect(await troubles.paused(db)).toEqual([])
  const probe = await told('310 482 7161')
  const { sender } = await db
    .selectFrom('attempt')
    .select('sender')
    .where('messageId', '=', (await only(probe)).id)
    .executeTakeFirstOrThrow()
  const [now, probeAt] = [new Date(world.now().getTime() - 60_000), world.now()]
  await troubles.addFailures(db, sender ?? '', { failures: 5, errorCode: 63020, now, windowStart: now, reported: true })
  await troubles.pause(db, sender ?? '', { failures: 5, now, probeAt })
  await hoursPass(2)
  await reconcile()
  expect(await troubles.paused(db)).toEqual([])
})

test('a message that stays on its way stays sent, and says so only once in what was reported', async () => {
  await knock(world.twilio, 'users', { phone: '+573104827003', blocked: true })
  const visit = await told('310 482 7003')
  await hoursPass(2)
  await reconcile()
  await reconcile()
  expect(await only(visit)).toMatchObject({ status: 'sent', price: '0.00500' })
  const reports = await world.app.database.db
    .selectFrom('messageCallback')
    .select('id')
    .where('organizationId', '=', salon.organization.id)
    .execute()
  expect(reports).toEqual([])
})

test('of what was reported only the price is asked, and once', async () => {
  const visit = await told('310 482 7009')
  const { db } = world.app.database
  const { id } = await only(visit)
  await db.updateTable('message').set({ status: 'delivered' }).where('id', '=', id).execute()
  await hoursPass(2)
  await reconcile()
  expect(await only(visit)).toMatchObject({ status: 'read', price: '0.00500' })
  await db.updateTable('message').set({ price: '0.00100' }).where('id', '=', id).execute()
  await reconcile()
  expect((await only(visit)).price).toBe('0.00100')
})

test('what has just left is not asked yet, nor what left over three days ago, nor what is another’s', async () => {
  const other = await world.openBusiness()
  const young = await told('310 482 7004')
  await hoursPass(0.9)
  await reconcile()
  expect((await only(young)).status).toBe('sent')
  await hoursPass(0.1)
  await reconcile(other)
  expect((await only(young)).status).toBe('sent')
  await hoursPass(72)
  await reconcile()
  expect((await only(young)).status).toBe('sent')
})

test('what left long after it was written is asked all the same: it counts from when it left', async () => {
  const at = new Date(world.now().getTime() + 480 * HOUR_MS).toISOString()
  const visit = await salon.books('Ana', { at, phone: '310 482 7010', professionalId: null })
  await world.work()
  await fails(world.app, await only(visit), 20003)
  await hoursPass(96)
  await retryMessage(salon.ctx, (await only(visit)).id)
  await world.work()
  await hoursPass(2)
  await reconcile()
  expect(await only(visit)).toMatchObject({ status: 'read', price: '0.00500' })
})

test('one that the account does not know keeps the others from nothing', async () => {
  const gone = await told('310 482 7005')
  const here = await told('310 482 7006')
  const { db } = world.app.database
  const sid = `SM${'9'.repeat(32)}`
  const { id } = await only(gone)
  await db.updateTable('message').set({ providerId: sid }).where('id', '=', id).execute()
  await db.updateTable('attempt').set({ providerId: sid }).where('messageId', '=', id).execute()
  await hoursPass(2)
  await reconcile()
  expect([(await only(gone)).status, (await only(here)).status]).toEqual(['sent', 'read'])
})

test('it leaves off when it is told to', async () => {
  const visits = [await told('310 482 7007'), await told('310 482 7008')]
  await hoursPass(2)
  await reconcile(salon, () => Promise.resolve(false))
  expect(await Promise.all(visits.map(async (visit) => (await only(visit)).status))).toEqual(['read', 'sent'])
})

test('a provider that does not answer is soon left alone', async () => {
  const twilio = await openUnrulyTwilio()
  const broken = await openWorld({ twilio: twilio.url })
  const shop = await broken.openBusiness()
  for (const hour of [10, 11, 12, 13, 14]) await shop.books('Ana', { at: `2026-03-05T${hour}:00` })
  await broken.work()
  twilio.list('break')
  broken.sleepUntil('2026-03-02T16:00:00Z')
  await reconcile(shop, atOnce, broken)
  expect(twilio.looks).toBe(3)
  await broken.close()
  await twilio.close()
})
