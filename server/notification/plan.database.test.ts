import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../tests/world/world.ts'
import { updateLocation } from '../organization/edit-locations.ts'
import { completeAppointment, confirmAppointment } from '../appointment/settle-appointment.ts'
import { updateClient } from '../client/update-client.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Each story begins at 9:00 in Bogotá on its own Monday. */
function begin(): void {
  world.sleepUntil('2026-03-02T14:00:00Z')
}

test('an appointment booked days ahead is confirmed at once and reminded 24 h and 1 h before', async () => {
  begin()
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00' })
  expect(await salon.plan(visit)).toEqual(['reminder_24h pending 2026-03-04T15:00:00.000Z', 'reminder_1h pending 2026-03-05T14:00:00.000Z'])
  await world.work()
  expect(await salon.said(visit)).toEqual(['confirmation sent'])
  await world.timePassesTo('2026-03-05T15:00:00Z')
  expect(await salon.said(visit)).toEqual(['confirmation sent', 'reminder_24h sent', 'reminder_1h sent'])
})

test('booked 30 minutes ahead, both reminders are skipped and say why', async () => {
  begin()
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-02T09:30' })
  expect(await salon.plan(visit)).toEqual([
    'reminder_24h skipped too_late 2026-03-01T14:30:00.000Z',
    'reminder_1h skipped too_late 2026-03-02T13:30:00.000Z',
  ])
})

test('booked 65 minutes ahead, the 1 h reminder goes out', async () => {
  begin()
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-02T10:05' })
  await world.timePassesTo('2026-03-02T14:05:00Z')
  expect(await salon.said(visit)).toEqual(['confirmation sent', 'reminder_1h sent'])
})

test('booked 24 h and 5 minutes ahead, there is no dead band: the reminder goes out', async () => {
  begin()
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-03T09:05' })
  await world.timePassesTo('2026-03-02T14:05:00Z')
  expect(await salon.said(visit)).toEqual(['confirmation sent', 'reminder_24h sent'])
})

test('a moved appointment is reminded at its new hour only', async () => {
  begin()
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00' })
  await world.work()
  await salon.moves(visit, '2026-03-06T11:00')
  expect(await salon.plan(visit)).toEqual([
    'reminder_24h cancelled appointment_moved 2026-03-04T15:00:00.000Z',
    'reminder_1h cancelled appointment_moved 2026-03-05T14:00:00.000Z',
    'reminder_24h pending 2026-03-05T16:00:00.000Z',
    'reminder_1h pending 2026-03-06T15:00:00.000Z',
  ])
  await world.timePassesTo('2026-03-06T16:00:00Z')
  expect(await salon.said(visit)).toEqual(['confirmation sent', 'reschedule sent', 'reminder_24h sent', 'reminder_1h sent'])
  for (const text of (await salon.messages(visit)).slice(1)) expect(text.body).toContain('viernes 6 de marzo, 11:00\u00a0a.\u00a0m.')
})

test('moved after its 24 h reminder went, the new start gets its own', async () => {
  begin()
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-04T10:00' })
  await world.timePassesTo('2026-03-03T15:00:00Z')
  await salon.moves(visit, '2026-03-09T10:00')
  await world.timePassesTo('2026-03-09T16:00:00Z')
  expect(await salon.said(visit)).toEqual([
    'confirmation sent',
    'reminder_24h sent',
    'reschedule sent',
    'reminder_24h sent',
    'reminder_1h sent',
  ])
})

test('moved and moved back, a start that was reminded already is not reminded again', async () => {
  begin()
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-04T10:00' })
  await world.timePassesTo('2026-03-03T15:00:00Z')
  await salon.moves(visit, '2026-03-09T10:00')
  await salon.moves(visit, '2026-03-04T10:00')
  await world.timePassesTo('2026-03-04T16:00:00Z')
  const said = await salon.said(visit)
  expect(said.filter((message) => message === 'reminder_24h sent')).toHaveLength(1)
  expect(said.filter((message) => message === 'reminder_1h sent')).toHaveLength(1)
  expect(said).not.toContain('reschedule sent')
})

test('a cancelled appointment is never reminded', async () => {
  begin()
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00' })
  await world.work()
  await salon.cancels(visit)
  await world.timePassesTo('2026-03-06T10:00:00Z')
  expect(await salon.said(visit)).toEqual(['confirmation sent', 'cancellation sent'])
  expect(await salon.plan(visit)).toEqual([
    'reminder_24h cancelled appointment_cancelled 2026-03-04T15:00:00.000Z',
    'reminder_1h cancelled appointment_cancelled 2026-03-05T14:00:00.000Z',
  ])
})

test('a worker that slept sends a late reminder once, with words that fit the true distance', async () => {
  begin()
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-04T10:00' })
  await world.work()
  world.sleepUntil('2026-03-04T11:40:00Z')
  await world.work()
  await world.work()
  expect(await salon.said(visit)).toEqual(['confirmation sent', 'reminder_24h sent'])
  const [, reminder] = await salon.messages(visit)
  expect(reminder?.body).toContain('Te esperamos hoy, miércoles 4 de marzo, 10:00\u00a0a.\u00a0m. (en 3 horas)')
})

test('a worker that slept until both reminders were due sends the nearer one alone', async () => {
  begin()
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-04T10:00' })
  await world.work()
  world.sleepUntil('2026-03-04T14:20:00Z')
  await world.work()
  expect(await salon.said(visit)).toEqual(['confirmation sent', 'reminder_1h sent'])
  expect((await salon.plan(visit))[0]).toBe('reminder_24h skipped superseded 2026-03-03T15:00:00.000Z')
  expect((await salon.messages(visit))[1]?.body).toContain('(en 40 minutos)')
})

test('a worker that slept through the appointment sends nothing, and says so', async () => {
  begin()
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-04T10:00' })
  await world.work()
  world.sleepUntil('2026-03-04T15:00:00Z')
  await world.work()
  expect(await salon.said(visit)).toEqual(['confirmation sent'])
  expect(await salon.plan(visit)).toEqual([
    'reminder_24h skipped too_late 2026-03-03T15:00:00.000Z',
    'reminder_1h skipped too_late 2026-03-04T14:00:00.000Z',
  ])
})

test('a rule edited while the worker sleeps past a due time does not drop the reminder', async () => {
  begin()
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-04T10:00' })
  await world.work()
  world.sleepUntil('2026-03-03T20:00:00Z')
  await salon.switches({ reminder1hEnabled: false })
  await world.work()
  expect(await salon.said(visit)).toEqual(['confirmation sent', 'reminder_24h sent'])
})

test('a rule switched off and on again loses no reminder and doubles none', async () => {
  begin()
  const salon = await world.openBusiness()
  const visits = []
  for (const day of ['03', '04', '05', '06'])
    visits.push(await salon.books('Ana', { at: `2026-03-${day}T16:00`, professionalId: salon.professional.id }))
  await salon.switches({ reminder24hEnabled: false })
  for (const visit of visits) expect((await salon.plan(visit))[0]).toContain('reminder_24h skipped switched_off')
  await salon.switches({ reminder24hEnabled: true })
  for (const visit of visits)
    expect(await salon.plan(visit)).toEqual([
      expect.stringContaining('reminder_24h pending'),
      expect.stringContaining('reminder_1h pending'),
    ])
  await world.timePassesTo('2026-03-07T00:00:00Z')
  for (const visit of visits) expect(await salon.said(visit)).toEqual(['confirmation sent', 'reminder_24h sent', 'reminder_1h sent'])
})

test('a location that changes its zone keeps the hour agreed, and reminds by the new clock', async () => {
  begin()
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00' })
  await world.work()
  await updateLocation(salon.ctx, salon.location.id, { timeZone: 'America/Mexico_City' })
  expect(await salon.plan(visit)).toEqual(['reminder_24h pending 2026-03-04T16:00:00.000Z', 'reminder_1h pending 2026-03-05T15:00:00.000Z'])
  await world.timePassesTo('2026-03-05T16:00:00Z')
  expect(await salon.said(visit)).toEqual(['confirmation sent', 'reminder_24h sent', 'reminder_1h sent'])
})

test('WhatsApp switched on with 500 future appointments plans their reminders and sends no old confirmation', async () => {
  begin()
  const salon = await world.openBusiness({ whatsapp: { enabled: false } })
  const first = await salon.books('Ana', { at: '2026-03-10T10:00' })
  for (let index = 1; index < 500; index += 1) await salon.books('Ana', { at: '2026-03-10T10:00', clientId: first.client.id })
  await salon.switches({ enabled: true })
  await world.work()
  expect(await salon.said(first)).toEqual(['confirmation skipped whatsapp_disabled'])
  expect(await salon.plan(first)).toEqual([expect.stringContaining('reminder_24h pending'), expect.stringContaining('reminder_1h pending')])
  const { items } = await import('../message/store.ts').then((messages) =>
    messages.list(world.app.database.db, salon.ctx, { limit: 200, status: 'sent' }),
  )
  expect(items).toEqual([])
}, 60_000)

test('a pending appointment gets its confirmation and its reminders once confirmed', async () => {
  begin()
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00', status: 'pending' })
  await world.work()
  expect(await salon.said(visit)).toEqual([])
  expect(await salon.plan(visit)).toEqual([])
  await confirmAppointment(salon.ctx, visit.id)
  await world.work()
  expect(await salon.said(visit)).toEqual(['confirmation sent'])
  expect(await salon.plan(visit)).toHaveLength(2)
})

test('a client without a phone can be booked; the plan says why nothing goes out, and a phone given later mends it', async () => {
  begin()
  const salon = await world.openBusiness()
  const visit = await salon.books('Don Próspero', { at: '2026-03-05T10:00', phone: null })
  expect(await salon.said(visit)).toEqual(['confirmation skipped no_phone'])
  expect(await salon.plan(visit)).toEqual([
    expect.stringContaining('reminder_24h skipped no_phone'),
    expect.stringContaining('reminder_1h skipped no_phone'),
  ])
  await updateClient(salon.ctx, visit.client.id, { phone: '310 482 7719' })
  expect(await salon.plan(visit)).toEqual([expect.stringContaining('reminder_24h pending'), expect.stringContaining('reminder_1h pending')])
})

test('who withdraws consent is not reminded', async () => {
  begin()
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00' })
  await world.work()
  await updateClient(salon.ctx, visit.client.id, { whatsapp: { consent: 'withdrawn' } })
  await world.timePassesTo('2026-03-05T15:00:00Z')
  expect(await salon.said(visit)).toEqual(['confirmation sent'])
  expect((await salon.plan(visit))[0]).toContain('reminder_24h skipped consent_withdrawn')
})

test('who came early is not reminded', async () => {
  begin()
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-03T10:00' })
  await world.work()
  await completeAppointment(salon.ctx, visit.id)
  await world.timePassesTo('2026-03-04T10:00:00Z')
  expect(await salon.said(visit)).toEqual(['confirmation sent'])
})
