import { afterEach, expect, test } from 'vitest'
import type { Business } from '../testing/business.ts'
import { openBusiness } from '../testing/business.ts'
import { openWebhooks, outbound } from '../testing/webhook-parts.ts'

const open: Business[] = []

afterEach(async () => {
  for (const business of open.splice(0)) await business.close()
})

async function businessThat(...takes: Parameters<typeof openBusiness>): Promise<Business> {
  const business = await openBusiness(...takes)
  open.push(business)
  return business
}

async function tell(url: string) {
  const { webhooks } = await openWebhooks()
  const message = outbound({ statusCallback: url })
  const startedAt = performance.now()
  webhooks.announceStatus(message, 'delivered')
  await webhooks.settled(message)
  return { records: webhooks.records(), tookMs: performance.now() - startedAt }
}

test.each([
  ['', 500, 1],
  ['', 404, 1],
  ['#rc=2&rp=5xx', 500, 3],
  ['#rc=2&rp=5xx', 404, 1],
  ['#rc=1&rp=4xx', 404, 2],
  ['#rc=5&rp=all', 503, 6],
  ['#rc=0&rp=all', 503, 1],
  ['#rc=3&rp=all', 204, 1],
  ['#rc=3&rp=all', 302, 1],
])('with %j, an answer of %i is met with %i attempts', async (fragment, status, attempts) => {
  const business = await businessThat(() => ({ status }))
  const { records } = await tell(`${business.url}/s${fragment}`)
  expect(business.told.length).toBe(attempts)
  expect(records.map(({ attempt, fate, httpStatus }) => [attempt, fate, httpStatus])).toEqual(
    Array.from({ length: attempts }, (_, index) => [index + 1, 'answered', status]),
  )
  expect(records.at(-1)?.errorCode).toBe(status < 300 ? null : 11200)
})

test('a connection that breaks is tried once more, with the same idempotency token', async () => {
  const business = await businessThat((_told, count) => (count === 1 ? 'hang up' : {}))
  const { records } = await tell(business.url)
  expect(records.map(({ fate, errorCode }) => [fate, errorCode])).toEqual([
    ['unreachable', 11205],
    ['answered', null],
  ])
  const tokens = business.told.map(({ headers }) => headers['i-twilio-idempotency-token'])
  expect(tokens[0]).toBe(tokens[1])
  expect(business.told.every(({ isGenuine }) => isGenuine)).toBe(true)
})

test('nobody listening is unreachable, twice', async () => {
  const business = await openBusiness()
  await business.close()
  expect((await tell(business.url)).records.map(({ fate }) => fate)).toEqual(['unreachable', 'unreachable'])
})

test('with rt=100 a silent business times out, and is asked again only by rp=rt', async () => {
  const business = await businessThat(() => 'hang')
  const patient = await tell(`${business.url}#rt=100`)
  expect(patient.records.map(({ fate, errorCode }) => [fate, errorCode])).toEqual([['timeout', 11200]])
  expect(patient.tookMs).toBeGreaterThanOrEqual(95)
  expect(patient.tookMs).toBeLessThan(2_000)
  expect((await tell(`${business.url}#rt=100&rc=2&rp=rt`)).records.length).toBe(3)
})

test('tt bounds all attempts together', async () => {
  const business = await businessThat(() => 'hang')
  const { records, tookMs } = await tell(`${business.url}#rt=200&tt=500&rc=5&rp=all`)
  expect(records.length).toBe(3)
  expect(tookMs).toBeGreaterThanOrEqual(495)
  expect(tookMs).toBeLessThan(2_000)
})

test('tt bounds a single attempt as well', async () => {
  const business = await businessThat(() => 'hang')
  const { records, tookMs } = await tell(`${business.url}#tt=200`)
  expect(records.map(({ fate }) => fate)).toEqual(['timeout'])
  expect(tookMs).toBeGreaterThanOrEqual(195)
  expect(tookMs).toBeLessThan(2_000)
})

test('an answer without end is cut, not awaited', async () => {
  const business = await businessThat(() => 'never end')
  const { records } = await tell(`${business.url}#tt=5000`)
  expect(records.map(({ fate, httpStatus }) => [fate, httpStatus])).toEqual([['answered', 200]])
})

test('a redirect is not followed', async () => {
  const elsewhere = await businessThat()
  const business = await businessThat(() => ({ status: 307, location: elsewhere.url }))
  expect((await tell(business.url)).records).toMatchObject([{ httpStatus: 307, errorCode: 11200 }])
  expect(elsewhere.told).toEqual([])
})

test('a business that answers keeps its connections', async () => {
  const business = await businessThat()
  const { webhooks } = await openWebhooks()
  const message = outbound({ statusCallback: business.url })
  for (let count = 0; count < 20; count += 1) webhooks.announceStatus(message, 'sent')
  await webhooks.settled(message)
  expect([business.told.length, business.connections()]).toEqual([20, 1])
})
