import { afterEach, expect, test } from 'vitest'
import { openWorld, type World, type WorldOptions } from '../../tests/world/world.ts'
import type { Appointment } from '../appointment/appointment.ts'
import type { Business } from '../../tests/world/business.ts'
import { deliverClaimed } from '../message/deliver-messages.ts'
import * as events from '../message/event-store.ts'
import { leavesAt } from '../../tests/world/leaves-at.ts'

let world: World
afterEach(() => world.close())

/** Visits of several clients, of each of which the reminder of the last hour is due now. */
async function due(names: readonly string[], options: WorldOptions = {}): Promise<{ salon: Business; visits: Appointment[] }> {
  world = await openWorld(options)
  const salon = await world.openBusiness({ whatsapp: { reminder24hEnabled: false } })
  const visits: Appointment[] = []
  for (const [place, name] of names.entries()) {
    const phone = `+5731048200${String(place).padStart(2, '0')}`
    visits.push(await salon.books(name, { at: '2026-03-02T12:00', professionalId: null, notify: false, phone }))
  }
  world.sleepUntil('2026-03-02T16:00:00Z')
  return { salon, visits }
}

const claim = (limit = 100) => world.app.delivery.planned.claim(world.app.delivery, limit)
const kinds = async (salon: Business, visit: Appointment) => (await salon.said(visit)).filter((one) => one.startsWith('reminder'))

test('what is due is written down and claimed in one go, and its history is like any other', async () => {
  const { salon, visits } = await due(['Ana', 'Berta'])
  const { claimed, found, left } = await claim()
  expect([claimed.length, found, left]).toEqual([2, 2, 0])
  for (const visit of visits) {
    expect(await kinds(salon, visit)).toEqual(['reminder_1h sending'])
    expect(await salon.plan(visit)).toContain('reminder_1h sent 2026-03-02T16:00:00.000Z')
  }
  await deliverClaimed(world.app.delivery, claimed)
  const [message] = (await salon.messages(visits[0] ?? expect.fail())).filter(({ kind }) => kind === 'reminder_1h')
  expect(message).toMatchObject({ status: 'sent', body: expect.stringContaining('en 1 hora') as string, nextAttemptAt: null })
  const history = await events.ofMessage(world.app.database.db, message ?? expect.fail())
  expect(history.map(({ type }) => type)).toEqual(['queued', 'sending', 'sent'])
  expect(await world.ledger()).toHaveLength(2)
})

test('no more than asked for, and nothing twice', async () => {
  const { salon, visits } = await due(['Ana', 'Berta', 'Carla'])
  const first = await claim(2)
  const [second, third] = [await claim(2), await claim(2)]
  expect([first, second, third].map(({ claimed }) => claimed.length)).toEqual([2, 1, 0])
  const ids = [first, second].flatMap(({ claimed }) => claimed.map(({ message }) => message.id))
  expect(new Set(ids).size).toBe(3)
  for (const visit of visits) expect(await kinds(salon, visit)).toEqual(['reminder_1h sending'])
})

test('for which the sender has no room is written down in full and waits its turn', async () => {
  const { salon, visits } = await due(['Ana', 'Berta', 'Carla'], { account: { perSecond: 0.5 } })
  const { claimed, found, left } = await claim()
  expect([claimed.length, found, left]).toEqual([1, 3, 2])
  const messages = (await Promise.all(visits.map((visit) => salon.messages(visit)))).flat().filter(({ kind }) => kind === 'reminder_1h')
  const waiting = messages.filter(({ status }) => status === 'queued')
  expect(waiting).toHaveLength(2)
  for (const message of waiting) {
    expect(leavesAt(message)).toEqual(world.now())
    expect(message.body).toContain('Tu cita')
    expect((await events.ofMessage(world.app.database.db, message)).map(({ type }) => type)).toEqual(['queued'])
  }
})

test('what has nothing to leave by waits and says why', async () => {
  const { salon, visits } = await due(['Ana'], { withoutAccount: true })
  expect((await claim()).claimed).toEqual([])
  const [message] = (await salon.messages(visits[0] ?? expect.fail())).filter(({ kind }) => kind === 'reminder_1h')
  expect(message).toMatchObject({ status: 'queued', waitingCode: 'not_configured' })
  const history = await events.ofMessage(world.app.database.db, message ?? expect.fail())
  expect(history.map(({ type }) => type)).toEqual(['queued', 'waiting'])
})
