import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Business } from '../../tests/world/business.ts'
import { openWorld, type World } from '../../tests/world/world.ts'
import { runChore } from '../platform/chores/run-chore.ts'
import { type Nightly, nightly } from './nightly.ts'

const never = new AbortController().signal

let world: World
let bogota: Business
let madrid: Business
let kathmandu: Business
beforeAll(async () => {
  world = await openWorld({ now: '2026-03-02T14:20:00Z' })
  bogota = await world.openBusiness({ timeZone: 'America/Bogota' })
  madrid = await world.openBusiness({ timeZone: 'Europe/Madrid' })
  kathmandu = await world.openBusiness({ timeZone: 'Asia/Kathmandu' })
})
afterAll(() => world.close())

/** A chore at 03:30, known since 2 March 14:20, and a way to look at it at an instant: answers whom it came to. */
async function atHalfPastThree(work: Nightly['work'] = () => Promise.resolve()) {
  world.sleepUntil('2026-03-02T14:20:00Z')
  const { database, clock, log } = world.app
  const came: string[] = []
  const names = new Map([bogota, madrid, kathmandu].map(({ organization: { id, timeZone } }) => [id, timeZone]))
  const chore = nightly(
    { db: database.db, log },
    {
      name: `night ${crypto.randomUUID()}`,
      at: '03:30',
      work: async (id, goOn) => {
        came.push(names.get(id) ?? id)
        await work(id, goOn)
      },
    },
  )
  const look = async (instant: string, stop = never): Promise<string[]> => {
    world.sleepUntil(instant)
    await runChore({ db: database.db, clock }, chore, stop)
    return came.splice(0).sort()
  }
  expect(await look('2026-03-02T14:20:00Z')).toEqual([])
  return look
}

test('it comes to each at that time where it is, once a day', async () => {
  const look = await atHalfPastThree()
  expect(await look('2026-03-02T21:44:00Z')).toEqual([])
  expect(await look('2026-03-02T21:45:00Z')).toEqual(['Asia/Kathmandu'])
  expect(await look('2026-03-03T02:30:00Z')).toEqual(['Europe/Madrid'])
  expect(await look('2026-03-03T08:15:00Z')).toEqual([])
  expect(await look('2026-03-03T08:30:00Z')).toEqual(['America/Bogota'])
  expect(await look('2026-03-03T08:45:00Z')).toEqual([])
})

test('a machine that is off at night does it once it is on, once, however long it was off', async () => {
  const look = await atHalfPastThree()
  expect(await look('2026-03-02T15:00:00Z')).toEqual([])
  expect(await look('2026-03-12T12:02:00Z')).toEqual(['America/Bogota', 'Asia/Kathmandu', 'Europe/Madrid'])
  expect(await look('2026-03-12T12:15:00Z')).toEqual([])
})

test('what goes wrong with one keeps nobody else waiting', async () => {
  const look = await atHalfPastThree((id) => (id === bogota.organization.id ? Promise.reject(new Error('broken')) : Promise.resolve()))
  expect(await look('2026-03-03T14:30:00Z')).toEqual(['America/Bogota', 'Asia/Kathmandu', 'Europe/Madrid'])
  expect(await look('2026-03-03T14:45:00Z')).toEqual([])
})

test('whoever is interrupted is come to again, and those before are not', async () => {
  const stopping = new AbortController()
  const look = await atHalfPastThree(async (id, goOn) => {
    if (id === madrid.organization.id) stopping.abort()
    await goOn()
  })
  expect(await look('2026-03-03T14:30:00Z', stopping.signal)).toEqual(['America/Bogota', 'Europe/Madrid'])
  expect(await look('2026-03-03T14:30:01Z')).toEqual(['Asia/Kathmandu', 'Europe/Madrid'])
})
