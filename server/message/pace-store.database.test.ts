import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../tests/world/world.ts'
import { takeSlots } from './pace-store.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const take = (sender: string, wanted: number, perSecond: number, windowMs = 250) =>
  takeSlots(world.app.database.db, sender, { perSecond, wanted, windowMs })

test('as many as fit into the window, one interval apart', async () => {
  expect(await take('fresh', 100, 80)).toMatchObject({ count: 20, intervalMs: 12.5 })
})

test('no more than are wanted; the next begin where these end', async () => {
  expect(await take('few', 3, 10)).toMatchObject({ count: 3 })
  const { count, waitMs } = await take('few', 100, 10, 1_000)
  expect(waitMs).toBeGreaterThan(0)
  expect(waitMs).toBeLessThanOrEqual(300)
  expect(count).toBe(Math.ceil((1_000 - waitMs) / 100))
})

test('one every three seconds: the first at once, the second not within the window', async () => {
  expect(await take('sandbox', 5, 1 / 3)).toMatchObject({ count: 1 })
  const { count, waitMs } = await take('sandbox', 5, 1 / 3)
  expect(count).toBe(0)
  expect(waitMs).toBeGreaterThan(250)
})

test('however many take at once, no slot is taken twice', async () => {
  const taken = await Promise.all(Array.from({ length: 20 }, () => take('crowded', 7, 100, 1_000)))
  const total = taken.reduce((sum, { count }) => sum + count, 0)
  expect(total).toBeGreaterThanOrEqual(100)
  // Whatever time passed meanwhile has made more room.
  const { waitMs } = await take('crowded', 1, 100, 60_000)
  expect(waitMs).toBeLessThanOrEqual(total * 10)
  expect(waitMs).toBeGreaterThan(0)
})

test('a sender’s haste is nobody else’s', async () => {
  await take('hasty', 100, 80)
  expect(await take('calm', 1, 80)).toMatchObject({ count: 1 })
})

test('whoever rolls back has taken nothing', async () => {
  const undone = world.app.database.db.transaction().execute(async (trx) => {
    await takeSlots(trx, 'undone', { perSecond: 1, wanted: 1, windowMs: 250 })
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await take('undone', 1, 1)).toMatchObject({ count: 1 })
})
