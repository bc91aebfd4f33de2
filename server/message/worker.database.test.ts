import { afterEach, beforeEach, expect, test } from 'vitest'
import { until } from '../../tests/processes/until.ts'
import type { Business } from '../../tests/world/business.ts'
import { openColleague } from '../../tests/world/colleague.ts'
import { knock } from '../../tests/world/twin.ts'
import { openWorld, TOKEN, type World } from '../../tests/world/world.ts'
import { connectAccount } from './account/connect-account.ts'
import { startDelivering } from './worker.ts'

const PATIENCE_MS = 20_000

let world: World
let salon: Business
const running: (() => Promise<void>)[] = []

beforeEach(async () => {
  world = await openWorld()
  salon = await world.openBusiness()
})
afterEach(async () => {
  for (const stop of running.splice(0).reverse()) await stop()
  await world.close()
})

function work(of: World['app'] = world.app): () => Promise<void> {
  const worker = startDelivering(of.delivery, of.database)
  const stop = () => worker.stop()
  running.push(stop)
  return stop
}

const phoneOf = (number: number): string => `+57300${String(number).padStart(7, '0')}`

const bookMany = async (count: number, business = salon, first = 0): Promise<void> => {
  for (let number = first; number < first + count; number += 1) {
    // Nobody serves them all at once.
    await business.books(`Cliente ${number}`, { at: '2026-03-06T10:00', phone: phoneOf(number) })
  }
}

const arrived = async (count: number): Promise<string[]> =>
  until(`${count} messages`, PATIENCE_MS, async () => {
    const ledger = await world.ledger()
    return ledger.length >= count ? ledger.map(({ to }) => to) : undefined
  })

const statuses = async (): Promise<string[]> => {
  const rows = await world.app.database.db.selectFrom('message').select('status').execute()
  return rows.map(({ status }) => status)
}

test('what is booked while it sleeps is sent at once, each once', async () => {
  work()
  await bookMany(12)
  const to = await arrived(12)
  expect(new Set(to).size).toBe(12)
  await until('all are settled', PATIENCE_MS, async () => (await statuses()).every((status) => status === 'sent') || undefined)
})

test('several workers share what is due, and nobody is written to twice', async () => {
  await bookMany(40)
  const others = world.databaseUrl === undefined ? [] : [openColleague(world), openColleague(world)]
  for (const { close } of others) running.push(close)
  for (const app of [world.app, ...others.map((other) => other.app)]) work(app)
  const to = await arrived(40)
  await until('all are settled', PATIENCE_MS, async () => (await statuses()).every((status) => status === 'sent') || undefined)
  expect([to.length, new Set(to).size, (await world.ledger()).length]).toEqual([40, 40, 40])
})

test('told to stop, it finishes what is under way and takes up nothing more', async () => {
  const stop = work()
  await bookMany(5)
  await arrived(5)
  await stop()
  running.pop()
  expect(new Set(await statuses())).toEqual(new Set(['sent']))
  await bookMany(2, salon, 5)
  expect((await statuses()).filter((status) => status === 'queued')).toHaveLength(2)
})

test('a single confirmation does not wait for the hundreds that another organization has due', async () => {
  await world.close()
  world = await openWorld({ account: { perSecond: 20 } })
  const crowd = await world.openBusiness()
  await bookMany(60, crowd)
  const one = await world.openBusiness()
  await bookMany(1, one, 500)
  work()
  const to = await until('the one', PATIENCE_MS, async () => {
    const ledger = (await world.ledger()).map((message) => message.to)
    return ledger.includes(`whatsapp:${phoneOf(500)}`) ? ledger : undefined
  })
  // In the order they left: within the first windows of its sender, of 60 that were due before it.
  expect(to.indexOf(`whatsapp:${phoneOf(500)}`)).toBeLessThan(20)
})

test('a slow sender’s backlog holds no other sender up', async () => {
  await world.close()
  world = await openWorld({ account: { perSecond: 0.4 } })
  await bookMany(5, await world.openBusiness())
  const quick = await world.openBusiness()
  const [sid, token, from] = [`AC${'7'.repeat(32)}`, '7'.repeat(32), '+576017452219']
  await knock(world.twilio, 'accounts', { sid, token, senders: [from] })
  await knock(world.twilio, 'accounts', { sid: `AC${'a'.repeat(32)}`, token: TOKEN, senders: ['+576017452210'] })
  await connectAccount({ ...world.app, ...quick.ctx }, { accountSid: sid, authToken: token, from })
  await bookMany(100, quick, 500)
  work()
  const all = await until('all of the quick one', PATIENCE_MS, async () => {
    const ledger = await world.ledger()
    return ledger.filter((message) => message.from.endsWith(from)).length === 100 ? ledger : undefined
  })
  // At 80 a second they take a second and a little; the slow one sends one every two and a half.
  expect([1, 2]).toContain(all.length - 100)
})

test('the sender’s pace is kept by all workers together', async () => {
  await world.close()
  world = await openWorld({ account: { perSecond: 20 } })
  await bookMany(30, await world.openBusiness())
  const others = world.databaseUrl === undefined ? [] : [openColleague(world)]
  for (const { close } of others) running.push(close)
  for (const app of [world.app, ...others.map((other) => other.app)]) work(app)
  await arrived(30)
  const at = (await world.ledger()).map(({ acceptedAt }) => Date.parse(acceptedAt)).sort((a, b) => a - b)
  // 30 at 20 a second: the last slot is 1,450 ms after the first. A busy machine may begin late, and then catches up.
  expect((at.at(-1) ?? 0) - (at[0] ?? 0)).toBeGreaterThan(1_000)
})

test('requests that hang hold nobody else up', async () => {
  await knock(world.twilio, 'faults', { acceptThenHangRate: 1 })
  work()
  await bookMany(5)
  await arrived(5)
  await knock(world.twilio, 'faults', { acceptThenHangRate: 0 })
  await bookMany(3, salon, 100)
  await until('three have left', PATIENCE_MS, async () => (await statuses()).filter((one) => one === 'sent').length === 3 || undefined)
  expect((await statuses()).filter((status) => status === 'sending')).toHaveLength(5)
}, 40_000)
