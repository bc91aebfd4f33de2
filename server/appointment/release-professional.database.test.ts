import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Business } from '../../tests/world/business.ts'
import { type Caller, callerOf } from '../../tests/world/caller.ts'
import { openWorld, type World } from '../../tests/world/world.ts'
import { createProfessional } from '../organization/edit-professionals.ts'
import * as appointments from './store.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function open(): Promise<{ salon: Business; caller: Caller; other: string; remove: (query?: string) => ReturnType<Caller['ask']> }> {
  world.sleepUntil('2026-03-02T14:00:00Z')
  const salon = await world.openBusiness()
  const caller = await callerOf(world, salon)
  const { id: other } = await createProfessional(salon.ctx, { name: 'Camilo' })
  const own = { professionalId: salon.professional.id, phone: null }
  await salon.books('Past', { at: '2026-03-02T10:00', ...own })
  await salon.books('Ana', { at: '2026-03-05T10:00', ...own })
  await salon.books('Eva', { at: '2026-03-05T11:00', ...own, status: 'pending' })
  await salon.cancels(await salon.books('Gone', { at: '2026-03-05T12:00', ...own }))
  world.sleepUntil('2026-03-03T14:00:00Z')
  return { salon, caller, other, remove: (query = '') => caller.ask('DELETE', `/professionals/${salon.professional.id}${query}`) }
}

async function columns({ salon, caller }: { salon: Business; caller: Caller }): Promise<string[]> {
  const { json } = await caller.ask('GET', `/agenda?locationId=${salon.location.id}&from=2026-03-02&days=7`)
  const { appointments: cards } = json as { appointments: { client: { name: string }; professional: { name: string } }[] }
  return cards.map(({ client, professional }) => `${client.name}: ${professional.name}`)
}

test('whoever has appointments ahead does not leave without a word about them, and the refusal counts them', async () => {
  const desk = await open()
  expect(await desk.remove()).toMatchObject({ status: 409, json: { type: '/api/docs#in-use', appointments: 2 } })
  expect((await desk.caller.ask('GET', `/professionals/${desk.salon.professional.id}`)).status).toBe(200)
})

test('somebody takes over what is ahead, and what took place stays with whoever did it', async () => {
  const desk = await open()
  expect((await desk.remove(`?reassignTo=${desk.other}`)).status).toBe(204)
  expect(await columns(desk)).toEqual(['Past: Luz Marina', 'Ana: Camilo', 'Eva: Camilo', 'Gone: Luz Marina'])
  expect((await desk.caller.ask('GET', `/professionals/${desk.salon.professional.id}`)).status).toBe(404)
})

test('when whoever takes over has no time for one, nothing is handed over and nobody leaves', async () => {
  const desk = await open()
  await desk.salon.books('Óscar', { at: '2026-03-05T11:15', phone: null, professionalId: desk.other })
  const refused = await desk.remove(`?reassignTo=${desk.other}`)
  expect(refused).toMatchObject({ status: 409, json: { type: '/api/docs#slot-taken', conflict: { clientName: 'Óscar' } } })
  expect(await columns(desk)).toContain('Ana: Luz Marina')
  expect((await desk.caller.ask('GET', `/professionals/${desk.salon.professional.id}`)).status).toBe(200)
})

test('appointments may keep whoever leaves, in a column of their own', async () => {
  const desk = await open()
  expect((await desk.remove('?keep=true')).status).toBe(204)
  expect(await columns(desk)).toContain('Ana: Luz Marina')
  const { json } = await desk.caller.ask('GET', `/agenda?locationId=${desk.salon.location.id}&from=2026-03-05`)
  expect((json as { professionals: { name: string; archived: boolean }[] }).professionals).toMatchObject([
    { name: 'Camilo', archived: false },
    { name: 'Luz Marina', archived: true },
  ])
  const [visit] = (await appointments.list(world.app.database.db, desk.salon.ctx, { limit: 1, q: 'Ana' })).items
  expect((await desk.caller.ask('PATCH', `/appointments/${visit?.id ?? ''}`, { body: { startsAt: '2026-03-06T10:00' } })).status).toBe(200)
})

test('bad successors are named', async () => {
  const desk = await open()
  const stranger = await world.openBusiness()
  for (const query of [
    '?keep=false',
    `?keep=true&reassignTo=${desk.other}`,
    `?reassignTo=${desk.salon.professional.id}`,
    `?reassignTo=${stranger.professional.id}`,
    '?reassignTo=x',
  ]) {
    expect([query, (await desk.remove(query)).status]).toEqual([query, 422])
  }
})

test('of a booking and a leaving at once, either the booking is counted or it is refused', async () => {
  const { salon, caller } = await open()
  const { id } = await createProfessional(salon.ctx, { name: 'Valentina' })
  const body = caller.booking({ professionalId: id, startsAt: '2026-03-09T10:00' })
  const [booked, removed] = await Promise.all([caller.ask('POST', '/appointments', { body }), caller.ask('DELETE', `/professionals/${id}`)])
  expect([
    [201, 409],
    [422, 204],
  ]).toContainEqual([booked.status, removed.status])
})
