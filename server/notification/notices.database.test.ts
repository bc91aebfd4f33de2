import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../tests/world/world.ts'
import { changeAppointment } from '../appointment/change-appointment.ts'
import { cancelAppointment } from '../appointment/settle-appointment.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

function begin(): void {
  world.sleepUntil('2026-03-02T14:00:00Z')
}

test('cancelled before the confirmation left, the client hears nothing at all', async () => {
  begin()
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00' })
  await salon.cancels(visit)
  await world.timePassesTo('2026-03-06T10:00:00Z')
  expect(await salon.said(visit)).toEqual(['confirmation skipped superseded', 'cancellation skipped never_told'])
})

test('moved before the confirmation left, the client is told the new hour once, as a confirmation', async () => {
  begin()
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00', notify: { afterSeconds: 10 } })
  await salon.moves(visit, '2026-03-06T11:00')
  await world.timePassesTo('2026-03-02T15:00:00Z')
  expect(await salon.said(visit)).toEqual(['confirmation skipped superseded', 'confirmation sent'])
  expect((await salon.messages(visit))[1]?.body).toContain('viernes 6 de marzo, 11:00\u00a0a.\u00a0m.')
})

test('a notice held for 10 seconds leaves after them, not before', async () => {
  begin()
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00', notify: { afterSeconds: 10 } })
  await world.timePassesTo('2026-03-02T14:00:09Z')
  expect(await salon.said(visit)).toEqual(['confirmation queued'])
  await world.timePassesTo('2026-03-02T14:00:10Z')
  expect(await salon.said(visit)).toEqual(['confirmation sent'])
})

test('a cancellation undone within its hold by nobody hearing of it: what was held is taken back', async () => {
  begin()
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00' })
  await world.work()
  await salon.moves(visit, '2026-03-06T11:00', { notify: { afterSeconds: 10 } })
  await salon.moves(visit, '2026-03-05T10:00', { notify: { afterSeconds: 10 } })
  await world.timePassesTo('2026-03-02T15:00:00Z')
  expect(await salon.said(visit)).toEqual(['confirmation sent', 'reschedule skipped superseded', 'reschedule skipped already_told'])
})

test('a moved appointment names the old hour, a cancelled one the hour that is free again', async () => {
  begin()
  const salon = await world.openBusiness({ phone: '601 745 2210' })
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00' })
  await world.work()
  await salon.moves(visit, '2026-03-06T11:00')
  await world.work()
  await salon.cancels(visit)
  await world.work()
  const [, reschedule, cancellation] = await salon.messages(visit)
  expect(reschedule?.body).toContain('Ahora es el viernes 6 de marzo, 11:00\u00a0a.\u00a0m.')
  expect(reschedule?.body).toContain('Antes era el jueves 5 de marzo, 10:00\u00a0a.\u00a0m.')
  expect(cancellation?.body).toContain('quedó cancelada: corte, el viernes 6 de marzo, 11:00\u00a0a.\u00a0m.')
})

test('cancelling after the start tells nobody', async () => {
  begin()
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-02T09:30' })
  await world.work()
  world.sleepUntil('2026-03-02T14:31:00Z')
  await salon.cancels(visit)
  await world.work()
  expect(await salon.said(visit)).toEqual(['confirmation sent', 'cancellation skipped too_late'])
})

test('other notes, services or professional are no reschedule', async () => {
  begin()
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00' })
  await world.work()
  await changeAppointment(salon.ctx, visit.id, { notes: 'alergia', professionalId: salon.professional.id })
  await changeAppointment(salon.ctx, visit.id, { serviceIds: [salon.service.id, salon.service.id] })
  await world.work()
  expect(await salon.said(visit)).toEqual(['confirmation sent'])
})

test('each notice is under its switch, and what is switched off says so', async () => {
  begin()
  const salon = await world.openBusiness({ whatsapp: { confirmationEnabled: false, rescheduleEnabled: false, cancellationEnabled: false } })
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00' })
  await salon.moves(visit, '2026-03-06T10:00')
  await salon.cancels(visit)
  await world.work()
  expect(await salon.said(visit)).toEqual([
    'confirmation skipped switched_off',
    'reschedule skipped switched_off',
    'cancellation skipped switched_off',
  ])
})

test('with confirmations off, a cancellation still goes out: the client knows of the appointment otherwise', async () => {
  begin()
  const salon = await world.openBusiness({ whatsapp: { confirmationEnabled: false } })
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00' })
  await salon.cancels(visit)
  await world.work()
  expect(await salon.said(visit)).toEqual(['confirmation skipped switched_off', 'cancellation sent'])
})

test('notify: false is respected and written down', async () => {
  begin()
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00', notify: false })
  await cancelAppointment(salon.ctx, visit.id, { notify: false })
  await world.work()
  expect(await salon.said(visit)).toEqual(['confirmation skipped not_requested', 'cancellation skipped not_requested'])
})

test('a switch turned off while a message waits stops it at the last look', async () => {
  begin()
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00' })
  await salon.switches({ enabled: false })
  await world.work()
  expect(await salon.said(visit)).toEqual(['confirmation skipped whatsapp_disabled'])
})

test('every client is written to in their language and in the country’s manner', async () => {
  begin()
  const salon = await world.openBusiness({ address: 'Calle 63 # 9-41' })
  const at = '2026-12-03T15:00'
  const spanish = await salon.books("María José D'Angelo Ñáñez 💇", { at })
  const english = await salon.books('Zoë', { at, client: { name: 'Zoë', phone: '+1 201 555 0123', locale: 'en' } })
  const portuguese = await salon.books('Conceição', { at, client: { name: 'Conceição', phone: '+55 11 96123-4567', locale: 'pt-BR' } })
  await world.work()
  const bodies = await Promise.all([spanish, english, portuguese].map(async (visit) => (await salon.messages(visit))[0]?.body))
  expect(bodies[0]).toContain(
    "Hola, María José D'Angelo Ñáñez 💇. Tu cita en Salón Azahar quedó agendada: corte, el jueves 3 de diciembre, 3:00\u00a0p.\u00a0m.",
  )
  expect(bodies[0]).toContain('Chapinero, Calle 63 # 9-41')
  expect(bodies[1]).toContain('Thursday, December 3, 3:00\u00a0PM')
  expect(bodies[2]).toContain('quinta-feira, 3 de dezembro, 15:00')
  const ledger = await world.ledger()
  expect(
    ledger
      .slice(-3)
      .map(({ to }) => to)
      .sort(),
  ).toEqual(['whatsapp:+12015550123', 'whatsapp:+5511961234567', 'whatsapp:+573104827719'])
})
