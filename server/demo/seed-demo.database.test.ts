import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../tests/world/world.ts'
import { toLocal } from '../calendar/zone.ts'
import { seedDemo } from './seed-demo.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('the demo is laid out at midnight as at any other time: a day that begins meanwhile is tomorrow still', async () => {
  // Midnight in Bogotá, where most of it is, is between the first look at this clock and the second.
  let at = Date.parse('2026-03-03T04:59:45Z')
  const clock = { now: () => new Date((at += 10_000)) }
  const { database, contextFor } = world.app
  const ticking: typeof contextFor = (organizationId, actor) => ({ ...contextFor(organizationId, actor), clock })
  const { id } = await seedDemo({ db: database.db, clock, contextFor: ticking }, 'a hash')
  const visits = await database.db.selectFrom('appointment').select('startsAt').where('organizationId', '=', id).execute()
  const days = visits.map(({ startsAt }) => toLocal(startsAt, 'America/Bogota').slice(0, 10)).sort()
  expect(days.filter((day) => day === '2026-03-02')).toHaveLength(12)
  expect(days.at(-1)).toBe('2026-03-08')
})
