import { afterAll, beforeAll, expect, test } from 'vitest'
import { startPostgres, type ThrowawayPostgres } from '../../scripts/postgres-server.ts'
import { type Delivered, type SeparateEmulator, startSeparateEmulator } from './emulator.ts'
import { type Answer, type Installation, newInstallation } from './product.ts'
import type { Program } from './program.ts'
import { openShop, type Shop } from './shop.ts'
import { until, untilStable } from './until.ts'

const HOUR_MS = 3_600_000
/** Its own tries come every second or two; the rest is a busy machine. */
const BACK_WITHIN_MS = 20_000

let postgres: ThrowawayPostgres
let emulator: SeparateEmulator
let installation: Installation
let product: Program
let shop: Shop

beforeAll(async () => {
  postgres = await startPostgres()
  emulator = await startSeparateEmulator()
  installation = await newInstallation({ ...emulator.env, DATABASE_URL: postgres.url })
}, 60_000)
afterAll(async () => {
  await installation.remove()
  await emulator.stop()
  await postgres.stop()
})

let clients = 0

function newClient(): { name: string; phone: string } {
  clients += 1
  return { name: `Cliente ${clients}`, phone: `+57310${String(clients).padStart(7, '0')}` }
}

function bookFor(client: { name: string; phone: string }, inMs: number): Promise<Answer> {
  return shop.books({ ...client, startsAt: new Date(Math.ceil((Date.now() + inMs) / 1_000) * 1_000).toISOString() })
}

async function toPhone(phone: string): Promise<Delivered[]> {
  return (await emulator.ledger()).filter(({ to }) => to === `whatsapp:${phone}`)
}

/** From the answer to the booking until its confirmation is accepted, as the emulator's clock has it. */
async function confirmationLatency(): Promise<number> {
  const client = newClient()
  expect((await bookFor(client, 48 * HOUR_MS)).status).toBe(201)
  const answeredAt = Date.now()
  const [confirmation] = await until('the confirmation', 10_000, async () => {
    const messages = await toPhone(client.phone)
    return messages.length > 0 ? messages : undefined
  })
  return Date.parse(confirmation?.acceptedAt ?? '') - answeredAt
}

async function medianLatency(): Promise<number> {
  const latencies: number[] = []
  while (latencies.length < 7) latencies.push(await confirmationLatency())
  const median = latencies.sort((one, other) => one - other)[3] ?? Infinity
  console.log(`confirmation latency: median ${median} ms of ${latencies.join(', ')}`)
  return median
}

/** Looking for work once a second, the workers would take half a second: this is how fast they are when they are woken. */
const WOKEN_WITHIN_MS = 250

/** Asks again and again, as a receptionist's program would, and remembers what it was answered. */
function keepAsking(): { answers: Answer[]; succeeded: () => boolean; stop: () => Promise<void> } {
  const answers: Answer[] = []
  const state = { stopped: false }
  const ask = async (act: () => Promise<Answer>) => {
    while (!state.stopped) answers.push(await act())
  }
  const asking = [ask(() => shop.api('GET', '/appointments?limit=1')), ask(() => bookFor(newClient(), 72 * HOUR_MS))]
  return {
    answers,
    succeeded: () => [200, 201].every((wanted) => answers.some(({ status }) => status === wanted)),
    stop: async () => {
      state.stopped = true
      await Promise.all(asking)
    },
  }
}

test('started before its database, it says so in one line, waits, and is ready by itself', async () => {
  await postgres.stopServer('fast')
  product = installation.launch()
  await until('it says that it waits', 20_000, () => Promise.resolve(product.output().includes('Waiting for the database') || undefined))
  expect([await installation.status('/healthz'), await installation.status('/readyz')]).toEqual([200, 503])
  const early = await installation.api('GET', '/appointments')
  expect(early).toMatchObject({ status: 503, body: { status: 503 } })
  expect(early.headers.get('retry-after')).toBe('2')
  expect(product.ending()).toBeUndefined()
  expect(product.output().trim().split('\n')).toEqual([expect.stringMatching(/^Waiting for the database at 127\.0\.0\.1:\d+\/postgres /)])
  await postgres.startServer()
  await installation.ready(product, BACK_WITHIN_MS)
  shop = await openShop(installation)
  expect(await medianLatency()).toBeLessThan(WOKEN_WITHIN_MS)
}, 90_000)

test.each(['fast', 'crash'] as const)(
  'after a %s stop of the server it answers 503, and goes on by itself when it is back',
  async (manner) => {
    const reminded = newClient()
    expect((await bookFor(reminded, HOUR_MS + 3_000)).status).toBe(201)
    const dueAt = Date.now() + 4_000
    await until('the confirmation', 10_000, async () => ((await toPhone(reminded.phone)).length === 1 ? true : undefined))
    const asking = keepAsking()
    await until('both are answered', 10_000, () => Promise.resolve(asking.succeeded() || undefined))
    await postgres.stopServer(manner)
    await until('the reminder is due', 10_000, () => Promise.resolve(Date.now() > dueAt || undefined))
    const [read, booked] = [await shop.api('GET', '/appointments'), await bookFor(newClient(), 48 * HOUR_MS)]
    expect([await installation.status('/healthz'), await installation.status('/readyz')]).toEqual([200, 503])
    await asking.stop()
    await postgres.startServer()
    await installation.ready(product, BACK_WITHIN_MS)

    for (const answer of [read, booked]) expect(answer).toMatchObject({ status: 503, body: { status: 503, title: 'Not available now' } })
    const unavailable = asking.answers.filter(({ status }) => status === 503)
    expect([...new Set(asking.answers.map(({ status }) => status))].sort()).toEqual([200, 201, 503])
    for (const { headers } of [read, booked, ...unavailable]) {
      expect(headers.get('content-type')).toContain('application/problem+json')
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
    }
    await until('the reminder', 10_000, async () => ((await toPhone(reminded.phone)).length === 2 ? true : undefined))
    expect(await untilStable('silence', 1_500, 10_000, () => toPhone(reminded.phone))).toHaveLength(2)
    expect(await medianLatency()).toBeLessThan(WOKEN_WITHIN_MS)
    expect(product.ending()).toBeUndefined()
    expect(product.output()).not.toMatch(/"level":[56]0/)
    // Each loop tells it once, and the pool seldom.
    expect(product.output().match(/"level":40/g)?.length).toBeLessThan(20)
  },
  90_000,
)

test('it ends cleanly while the database is away', async () => {
  await postgres.stopServer('fast')
  expect(await product.end('SIGTERM')).toBe(0)
}, 30_000)
