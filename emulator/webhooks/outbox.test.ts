import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Status } from '../ledger/message.ts'
import type { Business } from '../testing/business.ts'
import { openBusiness } from '../testing/business.ts'
import { openWebhooks, outbound } from '../testing/webhook-parts.ts'
import { Outbox } from './outbox.ts'

const course = ['sent', 'delivered', 'read'] as const

let business: Business

beforeEach(async () => {
  business = await openBusiness()
})
afterEach(() => business.close())

async function announce(statuses: readonly Status[], callback: Parameters<typeof openWebhooks>[1]) {
  const { webhooks } = await openWebhooks({}, callback)
  const message = outbound({ statusCallback: business.url })
  const startedAt = performance.now()
  for (const status of statuses) webhooks.announceStatus(message, status)
  await webhooks.settled(message)
  return { webhooks, heard: business.told.map(({ fields }) => fields['MessageStatus']), tookMs: performance.now() - startedAt }
}

test('statuses of one message arrive in order, each once the one before was answered', async () => {
  let underWay = 0
  let most = 0
  const slow = await openBusiness(async () => {
    underWay += 1
    most = Math.max(most, underWay)
    await new Promise(setImmediate)
    underWay -= 1
    return {}
  })
  const { webhooks } = await openWebhooks()
  const message = outbound({ statusCallback: slow.url })
  for (const status of course) webhooks.announceStatus(message, status)
  await webhooks.settled(message)
  await slow.close()
  expect(slow.told.map(({ fields }) => fields['MessageStatus'])).toEqual(course)
  expect(most).toBe(1)
})

test('a dropped one is on the record and nowhere else', async () => {
  const { webhooks, heard } = await announce(course, { drop: 1 })
  expect(heard).toEqual([])
  expect(webhooks.records().map(({ fate, about, httpStatus }) => [fate, about, httpStatus])).toEqual(
    course.map((status) => ['dropped', status, null]),
  )
})

test('a repeated one arrives twice, alike but for its idempotency token', async () => {
  const { heard } = await announce(['sent', 'delivered'], { duplicate: 1 })
  expect(heard).toEqual(['sent', 'sent', 'delivered', 'delivered'])
  const [first, second] = business.told
  expect(second?.fields).toEqual(first?.fields)
  expect(second?.headers['i-twilio-idempotency-token']).not.toBe(first?.headers['i-twilio-idempotency-token'])
})

test('an overtaken one arrives after the next', async () => {
  const { heard } = await announce(['sent', 'delivered', 'read', 'failed'], { reorder: 1 })
  expect(heard).toEqual(['delivered', 'sent', 'failed', 'read'])
})

test('one that nothing overtakes arrives after a second', async () => {
  const { heard, tookMs } = await announce(['sent'], { reorder: 1 })
  expect(heard).toEqual(['sent'])
  expect(tookMs).toBeGreaterThanOrEqual(990)
  expect(tookMs).toBeLessThan(3_000)
})

test('delays do not add up', async () => {
  const { heard, tookMs } = await announce(course, { delayMs: 300 })
  expect(heard).toEqual(course)
  expect(tookMs).toBeGreaterThanOrEqual(295)
  expect(tookMs).toBeLessThan(850)
})

test('which ones are met by a fault comes out the same for the same seed', async () => {
  const draw = async () => {
    const { webhooks } = await openWebhooks({}, { drop: 0.5 })
    const messages = Array.from({ length: 20 }, () => outbound({ statusCallback: business.url }))
    for (const message of messages) webhooks.announceStatus(message, 'sent')
    const dropped = new Set(webhooks.records().flatMap(({ fate, sid }) => (fate === 'dropped' ? [sid] : [])))
    await Promise.all(messages.map((message) => webhooks.settled(message)))
    return messages.map(({ sid }) => dropped.has(sid))
  }
  const first = await draw()
  expect(new Set(first).size).toBe(2)
  expect(await draw()).toEqual(first)
})

test('a hundred requests are under way at once, and the rest follow as they came', async () => {
  const answers = Promise.withResolvers<undefined>()
  const crowded = await openBusiness(async () => {
    await answers.promise
    return {}
  })
  const { webhooks } = await openWebhooks()
  const messages = Array.from({ length: 130 }, () => outbound({ statusCallback: crowded.url }))
  for (const message of messages) webhooks.announceStatus(message, 'sent')
  await crowded.hears(100)
  expect(webhooks.records().filter(({ fate }) => fate === 'waiting').length).toBe(100)
  answers.resolve(undefined)
  await Promise.all(messages.map((message) => webhooks.settled(message)))
  expect(webhooks.records().map(({ sid }) => sid)).toEqual(messages.map(({ sid }) => sid))
  await crowded.close()
})

test('past 50,000 that wait, further ones are dropped; it is said once, and how many once it is over', async () => {
  const lines: string[] = []
  const outbox = new Outbox((line) => lines.push(line), new AbortController().signal)
  const answers = Promise.withResolvers<undefined>()
  let sent = 0
  const send = async () => {
    sent += 1
    await answers.promise
  }
  for (let count = 0; count < 50_005; count += 1) void outbox.send(`SM${count}`, send)
  expect(lines).toEqual([expect.stringContaining('50000')])
  answers.resolve(undefined)
  await outbox.settled('SM49999')
  expect(sent).toBe(50_000)
  expect(lines.at(-1)).toContain(' 5 webhooks were dropped')
})

test('a record is kept of the last 500, and listeners hear each begin and end', async () => {
  const { webhooks } = await openWebhooks()
  const message = outbound({ statusCallback: business.url })
  const heard: string[] = []
  const unlisten = webhooks.listen(({ fate }) => heard.push(fate))
  webhooks.announceStatus(message, 'sent')
  await webhooks.settled(message)
  unlisten()
  for (let count = 0; count < 501; count += 1) webhooks.announceStatus(message, 'delivered')
  await webhooks.settled(message)
  expect(heard).toEqual(['waiting', 'answered'])
  expect(webhooks.records().length).toBe(500)
  expect(webhooks.records()[0]).toMatchObject({ id: 3, kind: 'status', about: 'delivered', httpStatus: 200, fate: 'answered' })
})

test('to forget abandons what waits and what is under way, and then begins anew', async () => {
  const silent = await openBusiness(() => 'hang')
  const { webhooks } = await openWebhooks()
  const message = outbound({ statusCallback: silent.url })
  for (const status of course) webhooks.announceStatus(message, status)
  await silent.hears(1)
  webhooks.forget()
  await webhooks.settled(message)
  expect([silent.told.length, webhooks.records()]).toEqual([1, []])
  const next = outbound({ statusCallback: business.url })
  webhooks.announceStatus(next, 'sent')
  await webhooks.settled(next)
  expect(webhooks.records().length).toBe(1)
  await silent.close()
})

test('what is held back does not outlive a reset', async () => {
  const { webhooks } = await openWebhooks({}, { reorder: 1 })
  const message = outbound({ statusCallback: business.url })
  webhooks.announceStatus(message, 'sent')
  const settled = webhooks.settled(message)
  webhooks.forget()
  await settled
  expect(business.told).toEqual([])
})

test('the stop of the emulator ends everything at once, and nothing begins any more', async () => {
  const silent = await openBusiness(() => 'hang')
  const { webhooks, stopping, lines } = await openWebhooks({}, { delayMs: 1 })
  const message = outbound({ statusCallback: silent.url })
  for (const status of course) webhooks.announceStatus(message, status)
  await silent.hears(1)
  stopping.abort()
  await webhooks.settled(message)
  webhooks.announceStatus(message, 'failed')
  await webhooks.settled(message)
  expect([silent.told.length, lines]).toEqual([1, []])
  await silent.close()
})
