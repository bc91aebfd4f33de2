import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Business } from '../tests/world/business.ts'
import { openWorld, type World } from '../tests/world/world.ts'
import { answerOnce } from './api/answer-once.ts'
import { choresOf } from './chores.ts'
import * as inbounds from './conversation/inbound-store.ts'
import { updateOrganization } from './organization/update-organization.ts'
import { runChore } from './platform/chores/run-chore.ts'
import { newId } from './platform/id.ts'
import type { Log } from './platform/log.ts'
import { startWorker } from './worker.ts'

const BATCH = 500
const never = new AbortController().signal

let world: World
let salon: Business
let logged: { event: string; organizationId?: string; removed?: number }[]
beforeEach(async () => {
  logged = []
  const note = (fields: (typeof logged)[number]): unknown => logged.push(fields)
  const log = { info: note, warn: note, error: note, child: () => log } as unknown as Log
  world = await openWorld({ now: '2026-03-02T14:00:00Z', log, twinFollows: true })
  salon = await world.openBusiness()
})
afterEach(() => world.close())

async function run(name: string, stop = never): Promise<boolean> {
  const chore = choresOf(world.app).find((one) => one.name === name)
  if (chore === undefined) throw new Error(`There is no chore ${name}`)
  return runChore({ db: world.app.database.db, clock: world.app.clock }, chore, stop)
}

const events = (): string[] => logged.map(({ event }) => event)

/** Old messages about nothing, written on 1 January 2025, each with an event. */
async function write(count: number, { organization }: Business = salon): Promise<void> {
  const { db } = world.app.database
  const createdAt = new Date('2025-01-01T12:00:00Z')
  const rows = Array.from({ length: count }, () => ({
    id: newId(),
    organizationId: organization.id,
    kind: 'reply',
    channel: 'whatsapp',
    status: 'delivered' as const,
    urgent: false,
    locale: 'es' as const,
    body: '',
    recipientName: 'Ana',
    createdAt,
  }))
  await db.insertInto('message').values(rows).execute()
  const happened = rows.map(({ id, organizationId }) => ({
    id: newId(),
    messageId: id,
    organizationId,
    at: createdAt,
    type: 'x',
    detail: '{}',
  }))
  await db.insertInto('messageEvent').values(happened).execute()
}

async function left(): Promise<{ messages: number; events: number }> {
  const { db } = world.app.database
  const messages = await db.selectFrom('message').select('id').execute()
  const happened = await db.selectFrom('messageEvent').select('id').execute()
  return { messages: messages.length, events: happened.length }
}

async function hear(receivedAt: string, appointmentId?: string): Promise<string> {
  const id = newId()
  const row = {
    id,
    organizationId: salon.organization.id,
    providerId: `SM${id}`,
    fromAddress: '+573104827719',
    body: 'sí',
    meaning: 'confirm',
  }
  await inbounds.insert(world.app.database.db, { ...row, receivedAt: new Date(receivedAt), appointmentId: appointmentId ?? null })
  return id
}

async function heard(): Promise<string[]> {
  const rows = await world.app.database.db.selectFrom('inboundMessage').select('id').orderBy('id').execute()
  return rows.map(({ id }) => id)
}

test('plans are audited at night, not when a worker starts', async () => {
  await salon.books('Ana', { at: '2026-03-05T10:00' })
  await world.app.database.db.deleteFrom('reminder').execute()
  const worker = startWorker(world.app)
  await worker.stop()
  world.sleepUntil('2026-03-03T07:59:00Z')
  await run('audit-plans')
  expect(events()).not.toContain('plan.differs')
  world.sleepUntil('2026-03-03T08:00:00Z')
  expect(await run('audit-plans')).toBe(true)
  expect(events().filter((event) => event === 'plan.differs')).toHaveLength(2)
})

test('at night, 15:00 stays 15:00 where the rules of a zone have changed', async () => {
  await run('audit-plans')
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00' })
  const { db } = world.app.database
  await db
    .updateTable('appointment')
    .set({ startsAt: new Date('2026-03-05T14:00:00Z') })
    .where('id', '=', visit.id)
    .execute()
  world.sleepUntil('2026-03-03T08:00:00Z')
  await run('audit-plans')
  expect(await db.selectFrom('appointment').select(['startsAt', 'localStart']).executeTakeFirst()).toMatchObject({
    startsAt: new Date('2026-03-05T15:00:00Z'),
  })
  expect(events()).toEqual(expect.arrayContaining(['appointment.rezoned']))
  expect(events()).not.toContain('plan.differs')
})

test('what is older than a year goes at half past three, with its events; what is about an appointment ahead stays', async () => {
  const past = await salon.books('Ana', { at: '2026-03-03T10:00' })
  const ahead = await salon.books('Eva', { at: '2027-06-03T10:00' })
  await world.work()
  const [, , kept] = [
    await hear('2026-03-02T14:00:00Z'),
    await hear('2026-03-02T14:00:00Z', past.id),
    await hear('2026-03-02T14:00:00Z', ahead.id),
  ]
  world.sleepUntil('2027-03-02T13:00:00Z')
  const young = await hear('2027-03-02T13:00:00Z')
  await run('clean-up')
  expect(await salon.said(past)).not.toEqual([])
  world.sleepUntil('2027-03-03T08:29:00Z')
  await run('clean-up')
  expect(await salon.said(past)).not.toEqual([])
  world.sleepUntil('2027-03-03T08:30:00Z')
  await run('clean-up')
  expect(await salon.said(past)).toEqual([])
  expect(await salon.said(ahead)).toEqual(['confirmation sent'])
  expect(await heard()).toEqual([kept, young].sort())
  expect(await left()).toEqual({ messages: 1, events: 1 })
})

test('what is kept for a shorter time, because somebody said so, goes earlier', async () => {
  await run('clean-up')
  await write(1)
  await updateOrganization(salon.ctx, { retentionDays: 430 })
  world.sleepUntil('2026-03-03T08:30:00Z')
  await run('clean-up')
  expect(await left()).toEqual({ messages: 1, events: 1 })
  await updateOrganization(salon.ctx, { retentionDays: 30 })
  world.sleepUntil('2026-03-04T08:30:00Z')
  await run('clean-up')
  expect(await left()).toEqual({ messages: 0, events: 0 })
})

test('the clean-up goes in batches that say how far they are; stopped in the middle, it goes on later', async () => {
  await run('clean-up')
  await write(BATCH + 20)
  const stopping = new AbortController()
  stopping.abort()
  world.sleepUntil('2026-03-03T08:30:00Z')
  expect(await run('clean-up', stopping.signal)).toBe(false)
  expect(await left()).toEqual({ messages: 20, events: 20 })
  expect(await run('clean-up')).toBe(true)
  expect(await left()).toEqual({ messages: 0, events: 0 })
  expect(logged.filter(({ event }) => event === 'cleanup.messages').map(({ removed }) => removed)).toEqual([BATCH, 20])
})

test('what is cleaned up is removed of the organization whose night it is', async () => {
  const abroad = await world.openBusiness({ timeZone: 'Europe/Madrid' })
  await run('clean-up')
  await write(1)
  await write(1, abroad)
  world.sleepUntil('2026-03-03T02:30:00Z')
  await run('clean-up')
  expect(logged.filter(({ event }) => event === 'cleanup.messages')).toEqual([
    { event: 'cleanup.messages', organizationId: abroad.organization.id, removed: 1 },
  ])
  expect((await left()).messages).toBe(1)
})

test('in the morning the provider is asked what nobody reported', async () => {
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00' })
  await world.work()
  await run('reconcile')
  world.sleepUntil('2026-03-03T11:45:00Z')
  await world.ledger()
  await run('reconcile')
  expect(await salon.said(visit)).toEqual(['confirmation sent'])
  world.sleepUntil('2026-03-03T12:00:00Z')
  await run('reconcile')
  expect(await salon.said(visit)).toEqual(['confirmation read'])
})

test('kept answers are forgotten within the hour after their day', async () => {
  const request = { path: '/x', text: '{}' }
  const plainly = { keep: (body: unknown) => body, recall: (kept: unknown) => kept }
  const act = () => Promise.resolve({ status: 200, body: {} })
  for (const key of ['a', 'b']) await answerOnce(salon.ctx, { ...request, key }, { act, ...plainly })
  await run('forget-answers')
  world.sleepUntil('2026-03-03T14:00:00Z')
  await run('forget-answers')
  const kept = () => world.app.database.db.selectFrom('idempotency').select('key').execute()
  expect(await kept()).toHaveLength(2)
  world.sleepUntil('2026-03-03T15:00:00Z')
  await run('forget-answers')
  expect(await kept()).toEqual([])
})
