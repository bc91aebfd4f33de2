import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, callerOf } from '../../tests/world/caller.ts'
import { openWorld, type World } from '../../tests/world/world.ts'
import { newId } from '../platform/id.ts'
import * as messages from './store.ts'

interface Retried {
  dryRun: boolean
  failed: number
  retried: number
  more: boolean
  byCode: { code: number; title: string; fix: string; messages: number }[]
}

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const FROM = '2026-03-01T00:00:00Z'

/** Somebody of a business with a confirmation that failed with each of these codes. */
async function failed(...codes: number[]): Promise<Caller> {
  const salon = await world.openBusiness()
  for (const [hour, errorCode] of codes.entries()) {
    const visit = await salon.books('Ana', { at: `2026-03-20T1${hour}:00` })
    for (const message of await salon.messages(visit)) {
      await messages.change(world.app.database.db, message, ['queued'], { status: 'failed', errorCode })
    }
  }
  return callerOf(world, salon)
}

async function retries(caller: Caller, body: Record<string, unknown>): Promise<Retried> {
  const { status, json } = await caller.ask('POST', '/messages/retry-failed', { body: { from: FROM, ...body } })
  expect(status).toBe(200)
  return json as Retried
}

const statusesOf = async (caller: Caller, query = ''): Promise<string[]> => {
  const { json } = await caller.ask('GET', `/messages${query}`)
  return (json as { items: { status: string }[] }).items.map(({ status }) => status).sort()
}

test('what failed is told with its cause and what to do, and nothing is done by asking', async () => {
  const caller = await failed(20003, 20003, 63013, 63014)
  const told = await retries(caller, { dryRun: true })
  expect(told).toMatchObject({ dryRun: true, failed: 3, retried: 0, more: false })
  expect(told.byCode.map(({ code, messages: of }) => [code, of])).toEqual([
    [20003, 2],
    [63013, 1],
  ])
  for (const { title, fix } of told.byCode) expect([title, fix].every((words) => words.length > 10)).toBe(true)
  expect(await statusesOf(caller)).toEqual(['failed', 'failed', 'failed', 'failed'])
})

test('what may have arrived is sent again only where it is asked for by its code', async () => {
  const caller = await failed(20003, 1)
  expect(await retries(caller, { dryRun: true })).toMatchObject({ failed: 1, byCode: [{ code: 20003 }] })
  expect(await retries(caller, { errorCode: 1 })).toMatchObject({ failed: 1, retried: 1 })
})

test('what may not be sent again hides nothing that may, however much of it is younger', async () => {
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-20T10:00' })
  const [older = expect.fail()] = await salon.messages(visit)
  const { db } = world.app.database
  await messages.change(db, older, ['queued'], { status: 'failed', errorCode: 20003 })
  const { recipient, ...more } = { ...older, createdAt: new Date(world.now().getTime() + 1_000), nextAttemptAt: null, channel: 'whatsapp' }
  const younger = Array.from({ length: 1_000 }, (_, index) => ({
    ...{ ...more, id: newId(), recipientName: recipient.name, recipientPhone: recipient.phone },
    ...{ status: 'failed' as const, errorCode: index % 2 === 0 ? 63014 : 1 },
  }))
  await messages.insertMany(db, younger)
  const caller = await callerOf(world, salon)
  expect(await retries(caller, { dryRun: true })).toMatchObject({ failed: 1, more: false, byCode: [{ code: 20003 }] })
  expect(await retries(caller, { dryRun: true, errorCode: 63014 })).toMatchObject({ failed: 0, more: false })
  expect(await retries(caller, { dryRun: true, errorCode: 1 })).toMatchObject({ failed: 500, more: false })
  expect(await retries(caller, {})).toMatchObject({ retried: 1, more: false })
})

test('of one code, and of this organization only', async () => {
  const [caller, other] = [await failed(20003, 63013), await failed(20003)]
  expect(await retries(caller, { errorCode: 20003 })).toMatchObject({ dryRun: false, failed: 1, retried: 1 })
  expect(await statusesOf(caller)).toEqual(['failed', 'queued'])
  expect(await statusesOf(caller, '?errorCode=63013')).toEqual(['failed'])
  expect(await statusesOf(other)).toEqual(['failed'])
})

test('whoever says no beginning is told so', async () => {
  const caller = await failed()
  const { status, json } = await caller.ask('POST', '/messages/retry-failed', { body: {} })
  expect(status).toBe(422)
  expect(json).toMatchObject({ errors: [{ path: 'from' }] })
})
