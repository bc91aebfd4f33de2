import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Desk, openDesk } from '../../../tests/world/reported-message.ts'
import { report, SID } from '../../../tests/world/reporter.ts'
import { openUnrulyTwilio, type UnrulyTwilio } from '../../../tests/world/unruly-twilio.ts'
import { eraseClient } from '../../client/erase-client.ts'
import { cleanupMessages } from '../../notification/cleanup-messages.ts'

let twilio: UnrulyTwilio
let desk: Desk

beforeAll(async () => {
  twilio = await openUnrulyTwilio()
  desk = await openDesk(twilio)
})
afterAll(async () => {
  await desk.close()
  await twilio.close()
})
beforeEach(() => desk.world.sleepUntil('2026-03-02T14:00:00Z'))

test('delivered and read are told when they are heard of, each with its event', async () => {
  const ana = await desk.told('accept')
  desk.world.sleepUntil('2026-03-02T14:00:02Z')
  await ana.reports('sent', 'delivered')
  desk.world.sleepUntil('2026-03-02T14:00:07Z')
  await ana.reports('read', 'sent', 'delivered')
  expect(await ana.message()).toMatchObject({
    status: 'read',
    sentAt: new Date('2026-03-02T14:00:00Z'),
    deliveredAt: new Date('2026-03-02T14:00:02Z'),
    readAt: new Date('2026-03-02T14:00:07Z'),
  })
  expect(await ana.events()).toEqual(['queued', 'sending', 'sent', 'delivered', 'read'])
})

test('a failure has its code, which no later report takes away, and its event', async () => {
  const ana = await desk.told('accept')
  const id = await ana.attemptId()
  await report(desk.world, id, { status: 'undelivered', errorCode: 63013 })
  await report(desk.world, id, { status: 'failed' })
  await report(desk.world, id, { status: 'sent' })
  expect(await ana.message()).toMatchObject({ status: 'failed', errorCode: 63013, providerId: SID })
  expect(await ana.events()).toEqual(['queued', 'sending', 'sent', 'failed'])
})

test('what arrived has not failed, in whatever order both are reported', async () => {
  for (const order of [
    ['delivered', 'failed'],
    ['failed', 'delivered'],
  ]) {
    const ana = await desk.told('accept')
    await ana.reports(...order)
    expect(await ana.message()).toMatchObject({ status: 'delivered', errorCode: null, deliveredAt: desk.world.now() })
  }
})

test('any reports, in any order and as often as you like, come to the same end', async () => {
  const words = ['queued', 'sent', 'delivered', 'read', 'failed', 'undelivered', 'teleported']
  const ends: [string, string[]][] = [
    ['read', ['read']],
    ['delivered', ['delivered']],
    ['failed', ['failed', 'undelivered']],
    ['sent', ['queued', 'sent']],
  ]
  const manners = fc.constantFrom<'accept' | 'hang-up-after-accepting'>('accept', 'hang-up-after-accepting')
  const statuses = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(manners, statuses, async (manner, reported) => {
      const ana = await desk.told(manner)
      await ana.reports(...reported)
      const end = ends.find(([, among]) => reported.some((word) => among.includes(word)))
      expect((await ana.message()).status).toBe(end?.[0] ?? (manner === 'accept' ? 'sent' : 'uncertain'))
    }),
    { numRuns: 25 },
  )
})

test('a report on an attempt changes the message of its own organization and no other', async () => {
  const other = await desk.world.openBusiness()
  const visit = await other.books('Ana', { at: '2026-03-05T10:00' })
  const ana = await desk.told('accept')
  await ana.reports('read')
  expect(await other.said(visit)).toEqual(['confirmation sent'])
  expect(await desk.salon.said(ana.visit)).toEqual(['confirmation read'])
})

async function holdsNumber(): Promise<boolean> {
  const rows = await desk.world.app.database.db.selectFrom('messageCallback').select('form').execute()
  return rows.some(({ form }) => /3104827719|4566546130240823/.test(JSON.stringify(form)))
}

test('of an erased client no report keeps a number, neither an earlier one nor a later one', async () => {
  const ana = await desk.told('accept')
  await ana.reports('delivered')
  expect(await holdsNumber()).toBe(true)
  await eraseClient(desk.salon.ctx, ana.visit.client.id)
  expect(await holdsNumber()).toBe(false)
  await ana.reports('read')
  expect(await holdsNumber()).toBe(false)
  expect(await ana.message()).toMatchObject({ status: 'read', recipient: { phone: null } })
})

test('with a message that is cleaned up, its reports go', async () => {
  const ana = await desk.told('accept')
  await ana.reports('delivered')
  const attemptId = await ana.attemptId()
  const kept = () => desk.world.app.database.db.selectFrom('messageCallback').select('id').where('attemptId', '=', attemptId).execute()
  expect(await kept()).toHaveLength(1)
  desk.world.sleepUntil('2026-04-02T14:00:00Z')
  await cleanupMessages(desk.salon.ctx, { before: desk.world.now(), dryRun: false })
  expect(await kept()).toEqual([])
})
