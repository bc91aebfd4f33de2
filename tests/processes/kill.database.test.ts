import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startPostgres, type ThrowawayPostgres } from '../../scripts/postgres-server.ts'
import { Bookers } from './bookers.ts'
import { type SeparateEmulator, startSeparateEmulator } from './emulator.ts'
import { type Installation, newInstallation } from './product.ts'
import type { Program } from './program.ts'
import { type Reckoning, noFaults, reckon, type ShownMessage } from './reckoning.ts'
import { openShop, type Shop } from './shop.ts'
import { until } from './until.ts'

const DATABASE = process.env['PUNTUAL_TEST_DATABASE'] ?? 'embedded'
const ROUNDS = Number(process.env['PUNTUAL_TEST_ROUNDS'] ?? 20)
const SEED = Number(process.env['PUNTUAL_TEST_SEED'] ?? Date.now() % 1_000_000)
const BOOKERS = 6
const LATEST_KILL_MS = 1_500
/** The lease of an attempt is 60 s; then comes the next look for lapsed ones, and some patience. */
const SETTLED_WITHIN_MS = 150_000
/** A request takes milliseconds: what was open for longer when the process was killed, had been forgotten before. */
const LONGEST_FLIGHT_MS = 5_000

let postgres: ThrowawayPostgres | undefined
let emulator: SeparateEmulator
let installation: Installation
let shop: Shop

beforeAll(async () => {
  if (DATABASE === 'postgres') postgres = await startPostgres()
  emulator = await startSeparateEmulator()
  installation = await newInstallation({ ...emulator.env, ...(postgres === undefined ? {} : { DATABASE_URL: postgres.url }) })
  const program = await installation.start()
  shop = await openShop(installation)
  expect(await program.end('SIGTERM')).toBe(0)
}, 120_000)
afterAll(async () => {
  await installation.remove()
  await emulator.stop()
  await postgres?.stop()
})

test('kill -9 in the middle of bookings loses nothing and says nothing twice', async () => {
  console.log(`${DATABASE}: ${ROUNDS} rounds, PUNTUAL_TEST_SEED=${SEED}`)
  const bookers = new Bookers(shop)
  const kills: number[] = []
  for (const chance of chances(SEED, ROUNDS)) kills.push(await bookAndKill(bookers, chance * LATEST_KILL_MS))
  const program = await installation.start()
  await settle()
  const reckoning = await reckon(shop, bookers.wishes, await emulator.ledger())
  tell(bookers, reckoning)
  const answered = bookers.wishes.filter(({ ids }) => ids.size > 0)
  expect(bookers.surprises).toEqual([])
  expect(answered.length).toBeGreaterThan(ROUNDS)
  expect(reckoning.faults).toEqual(noFaults)
  expect(await unexplained(reckoning.uncertain, kills)).toEqual([])
  expect(complaintsOf(program)).toEqual([])
  expect(await program.end('SIGTERM')).toBe(0)
}, 600_000)

/** Answers when it killed. */
async function bookAndKill(bookers: Bookers, afterMs: number): Promise<number> {
  const program = await installation.start()
  const { firstAnswer, done } = bookers.book(BOOKERS)
  await Promise.race([firstAnswer, done])
  await pause(afterMs)
  bookers.expectTheEnd()
  const killedAt = Date.now()
  expect(await program.end('SIGKILL')).toBe('SIGKILL')
  await done
  expect(complaintsOf(program)).toEqual([])
  return killedAt
}

/** Nothing waits or is under way any more. */
async function settle(): Promise<void> {
  await until(
    'every message has its end',
    SETTLED_WITHIN_MS,
    async () => {
      const open = await Promise.all(['queued', 'sending'].map((status) => shop.api('GET', `/messages?status=${status}&limit=1`)))
      return open.every(({ body }) => (body as { items: unknown[] }).items.length === 0) ? true : undefined
    },
    500,
  )
}

/** Nobody knows of these whether they left: true only of what was under way when the process was killed. */
async function unexplained(uncertain: readonly ShownMessage[], kills: readonly number[]): Promise<string[]> {
  const unexplained: string[] = []
  for (const { id } of uncertain) {
    const { body } = await shop.api('GET', `/messages/${id}`)
    const { events } = body as { events: { at: string; type: string }[] }
    const attempts = events.filter(({ type }) => type === 'sending').map(({ at }) => Date.parse(at))
    const [attemptedAt = 0] = attempts
    const explained = attempts.length === 1 && kills.some((at) => at >= attemptedAt && at - attemptedAt < LONGEST_FLIGHT_MS)
    if (!explained) unexplained.push(`${id}: ${events.map(({ at, type }) => `${at} ${type}`).join(', ')}`)
  }
  return unexplained
}

/** What it logged as a fault of ours. */
function complaintsOf(program: Program): string[] {
  return program
    .output()
    .split('\n')
    .filter((line) => /"level":[56]0/.test(line))
}

function tell(bookers: Bookers, { appointments, faults, uncertain, uncertainArrived }: Reckoning): void {
  const answered = bookers.wishes.filter(({ ids }) => ids.size > 0).length
  const repeated = bookers.wishes.filter(({ booking }) => booking.idempotencyKey !== undefined).length
  console.log(
    `${DATABASE}: ${ROUNDS} kills, ${bookers.wishes.length} wishes (${repeated} repeated with their key), ${answered} answered 201, ` +
      `${appointments} appointments; lost ${faults.lost.length}, booked twice ${faults.bookedTwice.length}, arrived twice ${faults.arrivedTwice.length}; ` +
      `uncertain ${uncertain.length}, of which ${uncertainArrived} arrived`,
  )
}

/** Numbers from 0 to 1 that look random and are the same for the same seed. */
function* chances(seed: number, count: number): Generator<number> {
  let state = seed >>> 0
  for (let drawn = 0; drawn < count; drawn += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state / 2 ** 32
  }
}
