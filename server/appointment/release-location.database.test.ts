import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Business } from '../../tests/world/business.ts'
import { type Caller, callerOf } from '../../tests/world/caller.ts'
import { openWorld, type World } from '../../tests/world/world.ts'
import { createLocation } from '../organization/edit-locations.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function open(): Promise<{ salon: Business; caller: Caller; remove: () => ReturnType<Caller['ask']> }> {
  world.sleepUntil('2026-03-02T14:00:00Z')
  const salon = await world.openBusiness()
  const caller = await callerOf(world, salon)
  return { salon, caller, remove: () => caller.ask('DELETE', `/locations/${salon.location.id}`) }
}

test('a location with appointments ahead does not close, and the refusal counts them', async () => {
  const { salon, caller, remove } = await open()
  await salon.books('Ana', { at: '2026-03-05T10:00', phone: null })
  await salon.books('Eva', { at: '2026-03-05T11:00', phone: null, status: 'pending' })
  expect(await remove()).toMatchObject({ status: 409, json: { type: '/api/docs#in-use', appointments: 2 } })
  expect((await caller.ask('GET', `/locations/${salon.location.id}`)).status).toBe(200)
})

test('what is over, cancelled or elsewhere keeps no location open', async () => {
  const { salon, caller, remove } = await open()
  const { id: elsewhere } = await createLocation(salon.ctx, { name: 'Usaquén' })
  await salon.books('Past', { at: '2026-03-02T10:00', phone: null })
  await salon.cancels(await salon.books('Gone', { at: '2026-03-05T12:00', phone: null }))
  await salon.books('Ana', { at: '2026-03-05T10:00', phone: null, locationId: elsewhere })
  world.sleepUntil('2026-03-03T14:00:00Z')
  expect((await remove()).status).toBe(204)
  expect((await caller.ask('GET', `/locations/${salon.location.id}`)).status).toBe(404)
})

test('of a booking and a closing at once, either the booking is counted or it is refused', async () => {
  const { caller, remove } = await open()
  const body = caller.booking({ startsAt: '2026-03-09T10:00', professionalId: null })
  const [booked, removed] = await Promise.all([caller.ask('POST', '/appointments', { body }), remove()])
  expect([
    [201, 409],
    [422, 204],
  ]).toContainEqual([booked.status, removed.status])
})
