import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startPostgres, type ThrowawayPostgres } from '../../scripts/postgres-server.ts'
import { Bookers } from './bookers.ts'
import { type SeparateEmulator, startSeparateEmulator } from './emulator.ts'
import { type Installation, newInstallation } from './product.ts'
import type { Program } from './program.ts'
import { type Reckoning, noFaults, reckon } from './reckoning.ts'
import { openShop, type Shop } from './shop.ts'
import { until } from './until.ts'

const DATABASE = process.env['PUNTUAL_TEST_DATABASE'] ?? 'embedded'
/** On a server the torture kills on. */
const ROUNDS = Number(process.env['PUNTUAL_TEST_ROUNDS'] ?? (DATABASE === 'postgres' ? 10 : 20))
const SEED = Number(process.env['PUNTUAL_TEST_SEED'] ?? Date.now() % 1_000_000)
const BOOKERS = 6
const LATEST_KILL_MS = 1_500
/** What nobody knows of is settled within 90 s, and once more where it was sent again in vain; and some patience. */
const SETTLED_WITHIN_MS = 210_000

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
  for (const chance of chances(SEED, ROUNDS)) await bookAndKill(bookers, chance * LATEST_KILL_MS)
  const program = await installation.start()
  await settle()
  const reckoning = await reckon(shop, bookers.wishes, await emulator.ledger())
  tell(bookers, reckoning)
  const answered = bookers.wishes.filter(({ ids }) => ids.size > 0)
  expect(bookers.surprises).toEqual([])
  expect(answered.length).toBeGreaterThan(ROUNDS)
  expect(reckoning.faults).toEqual(noFaults)
  expect(complaintsOf(program)).toEqual([])
  expect(await program.end('SIGTERM')).toBe(0)
}, 600_000)

async function bookAndKill(bookers: Bookers, afterMs: number): Promise<void> {
  const program = await installation.start()
  const { firstAnswer, done } = bookers.book(BOOKERS)
  await Promise.race([firstAnswer, done])
  await pause(afterMs)
  bookers.expectTheEnd()
  expect(await program.end('SIGKILL')).toBe('SIGKILL')
  await done
  expect(complaintsOf(program)).toEqual([])
}

/** Nothing waits or is under way any more. */
async function settle(): Promise<void> {
  await until(
    'every message has its end',
    SETTLED_WITHIN_MS,
    async () => {
      const open = await Promise.all(
        ['queued', 'sending', 'uncertain'].map((status) => shop.api('GET', `/messages?status=${status}&limit=1`)),
      )
      return open.every(({ body }) => (body as { items: unknown[] }).items.length === 0) ? true : undefined
    },
    500,
  )
}

/** What it logged as a fault of ours. */
function complaintsOf(program: Program): string[] {
  return program
    .output()
    .split('\n')
    .filter((line) => /"level":[56]0/.test(line))
}

function tell(bookers: Bookers, { appointments, faults, sentAgain }: Reckoning): void {
  const answered = bookers.wishes.filter(({ ids }) => ids.size > 0).length
  const repeated = bookers.wishes.filter(({ booking }) => booking.idempotencyKey !== undefined).length
  console.log(
    `${DATABASE}: ${ROUNDS} kills, ${bookers.wishes.length} wishes (${repeated} repeated with their key), ${answered} answered 201, ` +
      `${appointments} appointments; lost ${faults.lost.length}, booked twice ${faults.bookedTwice.length}, arrived twice ${faults.arrivedTwice.length}; sent again ${sentAgain}`,
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
