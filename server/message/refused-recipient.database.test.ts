import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Caller, callerOf } from '../../tests/world/caller.ts'
import type { Business } from '../../tests/world/business.ts'
import { fails } from '../../tests/world/failures.ts'
import { knock } from '../../tests/world/twin.ts'
import { openWorld, type World } from '../../tests/world/world.ts'
import type { Appointment } from '../appointment/appointment.ts'
import * as consents from '../client/consent-store.ts'
import { changeConsent } from '../client/change-consent.ts'
import { eraseClient } from '../client/erase-client.ts'
import { deliverMessages } from './deliver-messages.ts'

let world: World
let salon: Business
let caller: Caller

beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  salon = await world.openBusiness()
  caller = await callerOf(world, salon)
})

async function book(phone: string, count: number): Promise<Appointment[]> {
  const visits: Appointment[] = []
  for (let number = 0; number < count; number += 1) {
    visits.push(
      await salon.books('Ana', { at: `2026-03-05T${String(8 + (number % 12)).padStart(2, '0')}:00`, phone, professionalId: null }),
    )
  }
  return visits
}

async function messagesOf(visits: readonly Appointment[]) {
  return (await Promise.all(visits.map((visit) => salon.messages(visit)))).flat()
}

async function consentsOf(visit: Appointment | undefined) {
  const history = await consents.ofClient(world.app.database.db, salon.organization.id, visit?.client.id ?? '')
  return history.map(({ consent, source }) => `${consent} ${source}`)
}

/** Every reminder of these appointments is skipped for want of consent, and nothing waits. */
async function expectSilence(visits: readonly Appointment[]): Promise<void> {
  const plans = (await Promise.all(visits.map((visit) => salon.plan(visit)))).flat()
  expect(plans).toHaveLength(2 * visits.length)
  expect(plans.filter((line) => !line.includes('skipped consent_withdrawn'))).toEqual([])
  expect((await messagesOf(visits)).filter(({ status }) => status === 'queued')).toEqual([])
}

test('who opted out with Twilio is written to no more: what waits and what is planned is skipped', async () => {
  const phone = '+573003330001'
  const [first, second] = await book(phone, 2)
  if (first === undefined || second === undefined) throw new Error('Nothing was booked')
  await knock(world.twilio, 'users', { phone, optedOut: true })
  const [message] = await salon.messages(first)
  await deliverMessages(world.app.delivery, [message?.id ?? ''])
  expect(await salon.said(first)).toEqual(['confirmation failed'])
  expect(await salon.said(second)).toEqual(['confirmation skipped consent_withdrawn'])
  await expectSilence([first, second])
  expect(await consentsOf(first)).toEqual(['withdrawn twilio:21610'])
})

test('who writes that they want messages again gets them again', async () => {
  const [visit] = await book('+573003330002', 1)
  await world.work()
  const [message] = await messagesOf([visit as Appointment])
  if (visit === undefined || message === undefined) throw new Error('Nothing was booked')
  await fails(world.app, message, 63014)
  await changeConsent(salon.ctx, visit.client.id, 'granted', 'whatsapp')
  expect((await salon.plan(visit)).filter((line) => line.includes('pending'))).toHaveLength(2)
  // The provider tells of the failure once more.
  await fails(world.app, message, 63014)
  expect(await consentsOf(visit)).toEqual(['withdrawn twilio:63014', 'granted whatsapp'])
})

test('a message to somebody who wants none cannot be retried, and the answer says why and what would help', async () => {
  const [visit] = await book('+573003330003', 1)
  await world.work()
  const [message] = await messagesOf([visit as Appointment])
  if (message === undefined) throw new Error('Nothing was booked')
  await fails(world.app, message, 21610)
  const { status, json } = await caller.ask('POST', `/messages/${message.id}/retry`)
  expect(status).toBe(409)
  expect((json as { detail: string }).detail).toBe(
    'This person opted out, so this message cannot be retried. They will not be written to any more. Only their own message START can bring them back.',
  )
  expect((await salon.messages(visit as Appointment))[0]).toMatchObject({ status: 'failed', errorCode: 21610 })
})

test('twenty failures of one client at the same moment end well, and withdraw the consent once', async () => {
  const visits = await book('+573003330004', 20)
  await world.work()
  const sent = await messagesOf(visits)
  expect(sent).toHaveLength(20)
  await Promise.all(sent.map((message, index) => fails(world.app, message, index % 2 === 0 ? 63014 : 21610)))
  expect((await messagesOf(visits)).filter(({ status }) => status !== 'failed')).toEqual([])
  await expectSilence(visits)
  expect(await consentsOf(visits[0])).toHaveLength(1)
})

test('workers that are refused the same people at the same moment do not stand in each other’s way', async () => {
  const phones = ['+573003330005', '+573003330006', '+573003330007']
  for (const phone of phones) await knock(world.twilio, 'users', { phone, optedOut: true })
  const visits = (await Promise.all(phones.map((phone) => book(phone, 6)))).flat()
  const ids = (await messagesOf(visits)).map(({ id }) => id)
  await Promise.all(
    [0, 1, 2].map((worker) =>
      deliverMessages(world.app.delivery, worker === 1 ? ids.toReversed() : ids.filter((_, at) => at % 3 === worker)),
    ),
  )
  await world.work()
  expect((await messagesOf(visits)).filter(({ status }) => status !== 'failed' && status !== 'skipped')).toEqual([])
  await expectSilence(visits)
})

test('a failure at the moment of a farewell, a change of the rules and an erasure ends well', async () => {
  const visits = await book('+573003330008', 6)
  await world.work()
  const sent = await messagesOf(visits)
  const clientId = visits[0]?.client.id ?? ''
  await Promise.all([
    ...sent.map((message) => fails(world.app, message, 63014)),
    salon.switches({ reminder1hEnabled: false }),
    changeConsent(salon.ctx, clientId, 'withdrawn', 'whatsapp'),
    eraseClient(salon.ctx, clientId),
  ])
  expect((await messagesOf(visits)).map(({ status }) => status)).toEqual(Array(6).fill('failed'))
})

test('the failure of what was written to somebody erased since is still a failure', async () => {
  const [visit] = await book('+573003330009', 1)
  await world.work()
  const [message] = await messagesOf([visit as Appointment])
  if (visit === undefined || message === undefined) throw new Error('Nothing was booked')
  await eraseClient(salon.ctx, visit.client.id)
  await fails(world.app, message, 63014)
  expect(await salon.said(visit)).toEqual(['confirmation failed'])
  expect(await consentsOf(visit)).toEqual([])
})

test('a refused test message, which is nobody’s, is only a failure', async () => {
  const [visit] = await book('+573003330010', 1)
  const { db } = world.app.database
  await db
    .updateTable('message')
    .set({ clientId: null })
    .where('appointmentId', '=', visit?.id ?? '')
    .execute()
  await world.work()
  const [message] = await messagesOf([visit as Appointment])
  if (message === undefined) throw new Error('Nothing was booked')
  await fails(world.app, message, 63014)
  expect(await salon.said(visit as Appointment)).toEqual(['confirmation failed'])
  expect(await consentsOf(visit)).toEqual([])
})
