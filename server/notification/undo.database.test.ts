import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Business } from '../../tests/world/business.ts'
import { callerOf } from '../../tests/world/caller.ts'
import { openWorld, type World } from '../../tests/world/world.ts'
import type { Appointment } from '../appointment/appointment.ts'
import * as appointments from '../appointment/store.ts'
import { attendanceOf } from '../appointment/attendance-store.ts'
import { cancelAppointment, completeAppointment, markNoShow } from '../appointment/settle-appointment.ts'
import { undoAppointment } from '../appointment/undo-appointment.ts'
import { eraseClient } from '../client/erase-client.ts'
import { claimThese } from '../message/claim-messages.ts'
import { createProfessional } from '../organization/edit-professionals.ts'
import { updateLocation } from '../organization/edit-locations.ts'
import { Refusal } from '../platform/refusal.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const held = { afterSeconds: 10 }

async function open(): Promise<Business> {
  world.sleepUntil('2026-03-02T14:00:00Z')
  return world.openBusiness()
}

async function told(salon: Business): Promise<number> {
  const ledger = await world.ledger()
  return ledger.filter(({ body }) => body.includes(salon.organization.whatsapp.senderName)).length
}

function later(seconds: number): Promise<void> {
  return world.timePassesTo(new Date(world.now().getTime() + seconds * 1_000))
}

/** Each salon has another name, so that the ledger tells whose message it was. */
async function named(name: string): Promise<Business> {
  world.sleepUntil('2026-03-02T14:00:00Z')
  return world.openBusiness({ name })
}

async function codeOf(act: Promise<unknown>): Promise<string> {
  return act.then(
    () => 'done',
    (error: unknown) => {
      if (!(error instanceof Refusal)) throw error
      return error.code
    },
  )
}

test('a booking that is undone is cancelled without a word', async () => {
  const salon = await named('Salón Uno')
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00', notify: held })
  await later(8)
  expect(await undoAppointment(salon.ctx, visit.id)).toMatchObject({ status: 'cancelled', revision: 2 })
  await later(3 * 86_400)
  expect(await told(salon)).toBe(0)
  expect(await salon.said(visit)).toEqual(['confirmation skipped undone'])
  expect((await salon.reminders(visit)).map(({ status, reasonCode }) => [status, reasonCode])).toEqual([
    ['cancelled', 'undone'],
    ['cancelled', 'undone'],
  ])
  const history = await appointments.history(world.app.database.db, salon.ctx, visit.id)
  expect(history.map(({ action, detail }) => [action, detail])).toMatchObject([
    ['booked', {}],
    ['undone', { act: 'booked' }],
  ])
})

test('a move that is undone leaves the earlier confirmation to leave at its own time', async () => {
  const salon = await named('Salón Dos')
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00', notify: held })
  const plan = await salon.plan(visit)
  await later(4)
  await salon.moves(visit, '2026-03-06T11:00', { notify: held })
  expect(await salon.said(visit)).toEqual(['confirmation skipped superseded', 'confirmation queued'])
  await later(3)
  expect(await undoAppointment(salon.ctx, visit.id)).toMatchObject({ localStart: '2026-03-05T10:00:00', status: 'confirmed' })
  expect(await salon.said(visit)).toEqual(['confirmation queued', 'confirmation skipped undone'])
  expect((await salon.plan(visit)).filter((line) => line.includes('pending'))).toEqual(plan)
  await later(4)
  const [message] = await world.ledger().then((all) => all.filter(({ body }) => body.includes('Salón Dos')))
  expect(message?.body.replaceAll('\u00a0', ' ')).toContain('10:00 a. m.')
  expect(await told(salon)).toBe(1)
})

test('a cancellation that is undone loses no reminder that came due meanwhile', async () => {
  const salon = await named('Salón Tres')
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00' })
  await world.timePassesTo('2026-03-04T14:59:57Z')
  await cancelAppointment(salon.ctx, visit.id, { notify: held })
  await later(6)
  expect(await told(salon), 'only the confirmation').toBe(1)
  expect(await undoAppointment(salon.ctx, visit.id)).toMatchObject({ status: 'confirmed' })
  await later(1)
  expect(await salon.said(visit)).toEqual(['confirmation sent', 'cancellation skipped undone', 'reminder_24h sent'])
  await world.timePassesTo('2026-03-05T14:30:00Z')
  expect(await told(salon)).toBe(3)
})

test('another professional or service is undone as well, and what was said before stays said', async () => {
  const salon = await open()
  const other = await createProfessional(salon.ctx, { name: 'Camilo' })
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00', professionalId: salon.professional.id, notes: 'silla' })
  await later(1)
  await salon.moves(visit, '2026-03-05T10:00', { professionalId: other.id, notes: null, notify: held })
  expect(await undoAppointment(salon.ctx, visit.id)).toMatchObject({ professional: { id: salon.professional.id }, notes: 'silla' })
  expect(await salon.said(visit)).toEqual(['confirmation sent'])
})

test('what was not held back, or has passed, or was undone, is not undone', async () => {
  const salon = await open()
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00' })
  expect(await codeOf(undoAppointment(salon.ctx, visit.id))).toBe('nothing-to-undo')
  await salon.moves(visit, '2026-03-06T10:00', { notify: held })
  expect(await codeOf(undoAppointment(salon.ctx, visit.id, 1))).toBe('stale-revision')
  expect(await codeOf(undoAppointment(salon.ctx, visit.id, 2))).toBe('done')
  expect(await codeOf(undoAppointment(salon.ctx, visit.id))).toBe('nothing-to-undo')
  await salon.moves(visit, '2026-03-06T10:00', { notify: held })
  world.sleepUntil(new Date(world.now().getTime() + 10_000))
  expect(await codeOf(undoAppointment(salon.ctx, visit.id)), 'the worker slept, and the hold is over').toBe('hold-over')
  expect(await codeOf(undoAppointment(salon.ctx, '0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a'))).toBe('not-found')
  const elsewhere = await world.openBusiness()
  expect(await codeOf(undoAppointment(elsewhere.ctx, visit.id))).toBe('not-found')
})

test.each([
  { act: 'attended', settle: completeAppointment, status: 'completed' },
  { act: 'missed', settle: markNoShow, status: 'no_show' },
] as const)('an appointment noted as $act by mistake is undone, and counted no more', async ({ settle, status }) => {
  const salon = await open()
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00' })
  await world.timePassesTo('2026-03-05T15:20:00Z')
  const counts = async () => (await attendanceOf(world.app.database.db, salon.ctx, visit.client.id, world.now())).counts
  const [said, plan] = [await salon.said(visit), await salon.plan(visit)]
  await settle(salon.ctx, visit.id)
  expect(await counts()).toMatchObject({ confirmed: 0, [status]: 1 })
  await later(8)
  expect(await undoAppointment(salon.ctx, visit.id)).toMatchObject({ status: 'confirmed' })
  expect(await counts()).toEqual({ pending: 0, confirmed: 1, cancelled: 0, completed: 0, no_show: 0 })
  expect([await salon.said(visit), await salon.plan(visit)]).toEqual([said, plan])
  await settle(salon.ctx, visit.id)
  await later(10)
  expect(await codeOf(undoAppointment(salon.ctx, visit.id))).toBe('hold-over')
})

test('one mistake after another is undone to the first of them', async () => {
  const salon = await open()
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00' })
  await world.timePassesTo('2026-03-05T15:20:00Z')
  await completeAppointment(salon.ctx, visit.id)
  await markNoShow(salon.ctx, visit.id)
  expect(await undoAppointment(salon.ctx, visit.id)).toMatchObject({ status: 'completed' })
  expect(await codeOf(undoAppointment(salon.ctx, visit.id))).toBe('nothing-to-undo')
})

test('attended before its time by mistake, what was still to be said is said at its own time', async () => {
  const salon = await named('Salón Adelantado')
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00', notify: held })
  const plan = await salon.plan(visit)
  await later(4)
  await completeAppointment(salon.ctx, visit.id)
  expect(await salon.said(visit)).toEqual(['confirmation skipped appointment_over'])
  await undoAppointment(salon.ctx, visit.id)
  expect(await salon.said(visit)).toEqual(['confirmation queued'])
  expect(await salon.plan(visit)).toEqual(plan)
  await world.timePassesTo('2026-03-05T14:30:00Z')
  expect(await told(salon)).toBe(3)
})

test('what nobody was told of is undone as well, and nobody hears of that', async () => {
  const salon = await named('Salón Callado')
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00', notify: false })
  await later(2)
  await salon.moves(visit, '2026-03-06T11:00', { notify: false })
  expect(await undoAppointment(salon.ctx, visit.id)).toMatchObject({ localStart: '2026-03-05T10:00:00' })
  await later(2)
  await cancelAppointment(salon.ctx, visit.id, { notify: false })
  expect(await undoAppointment(salon.ctx, visit.id)).toMatchObject({ status: 'confirmed' })
  expect(await told(salon)).toBe(0)
  const other = await salon.books('Eva', { at: '2026-03-05T12:00', notify: false })
  expect(await undoAppointment(salon.ctx, other.id)).toMatchObject({ status: 'cancelled' })
  await world.timePassesTo('2026-03-05T14:30:00Z')
  expect(await told(salon), 'the reminders of the one that stands').toBe(2)
})

test('what the client did is not undone, and what is undone is nobody’s once they are erased', async () => {
  const salon = await open()
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00', notes: 'alergia', notify: false })
  await salon.moves(visit, '2026-03-06T11:00', { notify: false })
  const { db } = world.app.database
  const kept = () =>
    db.selectFrom('appointmentEvent').select('undo').where('appointmentId', '=', visit.id).where('undo', 'is not', null).execute()
  expect(JSON.stringify(await kept())).toContain('alergia')
  await eraseClient(salon.ctx, visit.client.id)
  expect(await kept()).toEqual([])
  const other = await salon.books('Eva', { at: '2026-03-05T12:00', phone: '310 482 7720', notify: false })
  await cancelAppointment({ ...salon.ctx, actor: 'client' }, other.id, { notify: false })
  expect(await codeOf(undoAppointment(salon.ctx, other.id))).toBe('nothing-to-undo')
})

test('when a slot was taken meanwhile, nothing is undone', async () => {
  const salon = await open()
  const own = { professionalId: salon.professional.id }
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00', ...own })
  await salon.moves(visit, '2026-03-05T11:00', { notify: held })
  await salon.books('Eva', { at: '2026-03-05T10:00', phone: null, ...own })
  expect(await codeOf(undoAppointment(salon.ctx, visit.id))).toBe('slot-taken')
  expect(await salon.said(visit)).toEqual(['confirmation skipped superseded', 'confirmation queued'])
})

test('a zone that changed meanwhile keeps the wall clock of what is undone', async () => {
  const salon = await open()
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00' })
  await salon.moves(visit, '2026-03-06T11:00', { notify: held })
  await updateLocation(salon.ctx, salon.location.id, { timeZone: 'Asia/Tokyo' })
  expect(await undoAppointment(salon.ctx, visit.id)).toMatchObject({
    localStart: '2026-03-05T10:00:00',
    timeZone: 'Asia/Tokyo',
    startsAt: new Date('2026-03-05T01:00:00Z'),
  })
})

/** The clock of whoever sends may be ahead: its message leaves while the hold is not over yet for whoever undoes. */
test('a message that leaves at that very moment leaves nothing undone', async () => {
  const salon = await open()
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00', notify: held })
  const [message] = await salon.messages(visit)
  const begun = new Date(world.now())
  world.sleepUntil(new Date(begun.getTime() + 10_000))
  await claimThese(world.app.delivery, [message?.id ?? ''])
  world.sleepUntil(begun)
  expect(await codeOf(undoAppointment(salon.ctx, visit.id))).toBe('already-told')
  expect((await appointments.find(world.app.database.db, salon.ctx, visit.id))?.status).toBe('confirmed')
  expect(await salon.said(visit)).toEqual(['confirmation sending'])
})

test('undoing while a worker takes the message up has one outcome: it left and nothing is undone, or it never leaves', async () => {
  const salon = await open()
  const outcomes = new Set<string>()
  for (let round = 0; round < 12; round += 1) {
    world.sleepUntil('2026-03-02T14:00:00Z')
    const visit: Appointment = await salon.books('Ana', { at: '2026-03-05T10:00', phone: '310 482 7719', notify: { afterSeconds: 1 } })
    const [message] = await salon.messages(visit)
    // The clock stands where the message is not due, and the worker is told that it is.
    const worker = { ...world.app.delivery, clock: { now: () => new Date('2026-03-02T14:00:02Z') } }
    const [code, claim] = await Promise.all([codeOf(undoAppointment(salon.ctx, visit.id)), claimThese(worker, [message?.id ?? ''])])
    const [said] = await salon.said(visit)
    expect([code, claim.claimed.length, said]).toEqual(
      code === 'done' ? ['done', 0, 'confirmation skipped undone'] : ['already-told', 1, 'confirmation sending'],
    )
    outcomes.add(code)
  }
  expect(outcomes.size).toBeGreaterThan(0)
})

test('the door undoes by revision and says why it does not', async () => {
  const salon = await open()
  const caller = await callerOf(world, salon)
  const { json } = await caller.ask('POST', '/appointments', { body: caller.booking({ notify: held }) })
  const { id } = json as { id: string }
  const undo = (body?: unknown) => caller.ask('POST', `/appointments/${id}/undo`, body === undefined ? {} : { body })
  expect(await undo({ revision: 3 })).toMatchObject({ status: 409, json: { type: '/api/docs#stale-revision' } })
  expect(await undo({ revision: 1 })).toMatchObject({ status: 200, json: { status: 'cancelled', revision: 2 } })
  expect(await undo()).toMatchObject({ status: 409, json: { type: '/api/docs#nothing-to-undo' } })
  const reader = await caller.keyOf(salon, 'professional')
  expect((await caller.ask('POST', `/appointments/${id}/undo`, { as: reader })).status).toBe(403)
})
