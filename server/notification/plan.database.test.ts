import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../tests/world/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ now: '2026-03-02T14:00:00Z' })
})
afterAll(() => world.close())

test('an appointment booked days ahead is confirmed at once and reminded 24 h and 1 h before', async () => {
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00' })
  expect(await salon.plan(visit)).toEqual(['reminder_24h pending 2026-03-04T15:00:00.000Z', 'reminder_1h pending 2026-03-05T14:00:00.000Z'])
  await world.work()
  expect(await salon.said(visit)).toEqual(['confirmation sent'])
  await world.timePassesTo('2026-03-05T15:00:00Z')
  expect(await salon.said(visit)).toEqual(['confirmation sent', 'reminder_24h sent', 'reminder_1h sent'])
})
