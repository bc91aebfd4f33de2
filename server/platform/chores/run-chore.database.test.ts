import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Colleague, openColleague } from '../../../tests/world/colleague.ts'
import { openWorld, type World } from '../../../tests/world/world.ts'
import type { Chore, Round } from './chore.ts'
import { runChore } from './run-chore.ts'

const HOUR_MS = 3_600_000
const never = new AbortController().signal

let world: World
let other: Colleague
beforeAll(async () => {
  world = await openWorld()
  other = openColleague(world)
})
afterAll(async () => {
  await other.close()
  await world.close()
})
beforeEach(() => world.sleepUntil('2026-03-02T14:20:00Z'))

/** A chore of its own for each test, known to the installation since 14:20, with what its rounds were handed. */
async function sweeping(run: Chore['run'] = () => Promise.resolve()): Promise<{ chore: Chore; rounds: Round[] }> {
  const rounds: Round[] = []
  const name = `sweep ${crypto.randomUUID()}`
  const chore = { name, everyMs: HOUR_MS, run: (round: Round) => (rounds.push(round), run(round)) }
  expect(await here(chore)).toBe(false)
  return { chore, rounds }
}

const at = ({ app }: { app: World['app'] }) => ({ db: app.database.db, clock: app.clock })
const here = (chore: Chore, stop = never) => runChore(at(world), chore, stop)
const there = (chore: Chore, stop = never) => runChore(at(other), chore, stop)

test('a chore is not done at the start of an installation, but at its next hour, and then once an hour', async () => {
  const { chore, rounds } = await sweeping()
  world.sleepUntil('2026-03-02T14:59:59Z')
  expect(await here(chore)).toBe(false)
  world.sleepUntil('2026-03-02T15:00:00Z')
  expect([await here(chore), await here(chore), await there(chore)]).toEqual([true, false, false])
  world.sleepUntil('2026-03-02T16:00:30Z')
  expect([await there(chore), await here(chore)]).toEqual([true, false])
  expect(rounds).toHaveLength(2)
})

test('however many workers look at once, one does it', async () => {
  const { chore, rounds } = await sweeping(async ({ goOn }) => {
    await goOn()
  })
  world.sleepUntil('2026-03-02T15:00:00Z')
  const done = await Promise.all(Array.from({ length: 10 }, (_, index) => (index % 2 === 0 ? here(chore) : there(chore))))
  expect(done.filter(Boolean)).toHaveLength(1)
  expect(rounds).toHaveLength(1)
})

test('rounds cover all time between them, also that in which nobody was awake', async () => {
  const { chore, rounds } = await sweeping()
  for (const now of ['2026-03-02T15:00:00Z', '2026-03-04T09:10:00Z', '2026-03-04T10:00:00Z']) {
    world.sleepUntil(now)
    await here(chore)
  }
  expect(rounds.map(({ since, until }) => [since.toISOString(), until.toISOString()])).toEqual([
    ['2026-03-02T14:20:00.000Z', '2026-03-02T15:00:00.000Z'],
    ['2026-03-02T15:00:00.000Z', '2026-03-04T09:00:00.000Z'],
    ['2026-03-04T09:00:00.000Z', '2026-03-04T10:00:00.000Z'],
  ])
})

test('a worker that stops leaves off in the middle, and the next goes on at once from there', async () => {
  const stopping = new AbortController()
  const steps: string[] = []
  const { chore, rounds } = await sweeping(async ({ place, goOn }) => {
    for (const step of ['a', 'b', 'c'].filter((one) => place === undefined || one > place)) {
      steps.push(step)
      if (step === 'b') stopping.abort()
      if (!(await goOn(step))) return
    }
  })
  world.sleepUntil('2026-03-02T15:00:00Z')
  expect(await here(chore, stopping.signal)).toBe(false)
  expect(steps).toEqual(['a', 'b'])
  expect(await there(chore)).toBe(true)
  expect(steps).toEqual(['a', 'b', 'c'])
  expect(new Set(rounds.map(({ until }) => until.toISOString()))).toEqual(new Set(['2026-03-02T15:00:00.000Z']))
})

test('what a crashed worker had in hand is taken up once its lease is over, from the last place it noted', async () => {
  const { chore, rounds } = await sweeping(async ({ place, goOn }) => {
    if (place !== undefined) return
    world.sleepUntil('2026-03-02T15:00:30Z')
    await goOn('half')
    throw new Error('crashed')
  })
  world.sleepUntil('2026-03-02T15:00:00Z')
  await expect(here(chore)).rejects.toThrow('crashed')
  world.sleepUntil('2026-03-02T15:02:30Z')
  expect(await there(chore)).toBe(false)
  world.sleepUntil('2026-03-02T15:02:31Z')
  expect(await there(chore)).toBe(true)
  expect(rounds.map(({ place }) => place)).toEqual([undefined, 'half'])
})

test('whoever slept through the lease leaves off, and takes nothing from whoever took it up', async () => {
  const answers: boolean[] = []
  const { chore, rounds } = await sweeping(async ({ place, goOn }) => {
    if (rounds.length > 1) return void answers.push(await goOn(`${place ?? 'start'} and on`))
    world.sleepUntil('2026-03-02T15:10:00Z')
    expect(await there(chore)).toBe(true)
    answers.push(await goOn('never noted'))
  })
  world.sleepUntil('2026-03-02T15:00:00Z')
  expect(await here(chore)).toBe(false)
  expect(answers).toEqual([true, false])
  const { db } = world.app.database
  const row = await db.selectFrom('chore').selectAll().where('name', '=', chore.name).executeTakeFirstOrThrow()
  expect(row).toMatchObject({ place: null, holder: null, dueAt: new Date('2026-03-02T16:00:00Z') })
})
