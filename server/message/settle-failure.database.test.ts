import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Business } from '../../tests/world/business.ts'
import { leavesAt } from '../../tests/world/leaves-at.ts'
import { fails } from '../../tests/world/failures.ts'
import { openUnrulyTwilio, type UnrulyTwilio } from '../../tests/world/unruly-twilio.ts'
import { openWorld, type World } from '../../tests/world/world.ts'
import type { Appointment } from '../appointment/appointment.ts'
import * as events from './event-store.ts'
import type { Message } from './message.ts'
import { retryMessage } from './retry-message.ts'
import { showMessage } from './show-message.ts'
import * as messages from './store.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

const lines: string[] = []
let twilio: UnrulyTwilio
let world: World
let salon: Business

beforeAll(async () => {
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString())
      done()
    },
  })
  twilio = await openUnrulyTwilio()
  world = await openWorld({ twilio: twilio.url, log: pino({ level: 'trace' }, stream) })
})
afterAll(async () => {
  await world.close()
  await twilio.close()
})
beforeEach(async () => {
  world.sleepUntil('2026-03-02T14:00:00Z')
  salon = await world.openBusiness()
})

/** The message that the booking brought about, as it is now. */
async function messageOf(visit: Appointment): Promise<Message> {
  const [message] = await salon.messages(visit)
  if (message === undefined) throw new Error('Nothing was written')
  return message
}

/** An appointment whose confirmation Twilio has taken. */
async function confirmed(at = '2026-03-09T10:00'): Promise<Appointment> {
  const visit = await salon.books('Ana', { at })
  await world.work()
  expect(await messageOf(visit)).toMatchObject({ status: 'sent' })
  return visit
}

async function failsWith(visit: Appointment, errorCode: number | null): Promise<Message> {
  await fails(world.app, await messageOf(visit), errorCode)
  return messageOf(visit)
}

async function historyOf(message: Message) {
  return events.ofMessage(world.app.database.db, message)
}

test('what passes is tried again with growing gaps, a number of times, and then has failed', async () => {
  const visit = await confirmed()
  const gaps: number[] = []
  for (let message = await failsWith(visit, 63009); message.status === 'queued'; message = await failsWith(visit, 63009)) {
    gaps.push(leavesAt(message).getTime() - world.now().getTime())
    world.sleepUntil(leavesAt(message))
    await world.work()
  }
  expect(gaps).toHaveLength(8)
  for (const [index, longest] of [1, 2, 4, 8, 15, 15, 15, 15].entries()) {
    expect(gaps[index]).toBeGreaterThanOrEqual((longest * MINUTE_MS) / 2)
    expect(gaps[index]).toBeLessThanOrEqual(longest * MINUTE_MS)
  }
  const message = await messageOf(visit)
  expect(message).toMatchObject({ status: 'failed', errorCode: 63009 })
  const retries = (await historyOf(message)).filter(({ type }) => type === 'retry')
  expect(retries.map(({ detail }) => detail['errorCode'])).toEqual(Array(8).fill(63009))
  expect(Date.parse(String(retries[0]?.detail['notBefore'])) - Date.parse('2026-03-02T14:00:00Z')).toBe(gaps[0])
})

test('what may have been a chance is tried once more, and each code has its own count', async () => {
  const visit = await confirmed()
  for (const code of [63023, 30008]) {
    const waiting = await failsWith(visit, code)
    expect(waiting.status).toBe('queued')
    world.sleepUntil(leavesAt(waiting))
    await world.work()
  }
  expect(await failsWith(visit, 63023)).toMatchObject({ status: 'failed', errorCode: 63023 })
})

test('a message that is tried again says so', async () => {
  const visit = await confirmed()
  expect(showMessage(await failsWith(visit, 63018), { locale: 'en', now: world.now() })).toMatchObject({
    status: 'queued',
    waiting: { code: 'trying_again' },
    error: null,
  })
})

test('what would be tried again when it is of no use any more has failed now, with its code', async () => {
  const visit = await confirmed('2026-03-02T09:02')
  expect(await failsWith(visit, 63018)).toMatchObject({ status: 'failed', errorCode: 63018 })
})

test('the limit of a day: tried the next day where that is early enough, else failed now', async () => {
  const tomorrow = await confirmed('2026-03-03T09:00')
  expect(await failsWith(tomorrow, 63038)).toMatchObject({ status: 'failed', errorCode: 63038 })
  const later = await confirmed('2026-03-05T10:00')
  const waiting = await failsWith(later, 63038)
  expect(waiting.status).toBe('queued')
  expect(leavesAt(waiting).getTime()).toBeGreaterThan(world.now().getTime() + 24 * HOUR_MS)
  await world.timePassesTo('2026-03-03T15:00:00Z')
  expect(await messageOf(later)).toMatchObject({ status: 'sent' })
})

test('what waits for its next try when the appointment begins has failed, for what it met', async () => {
  const visit = await confirmed('2026-03-02T09:10')
  expect(await failsWith(visit, 63009)).toMatchObject({ status: 'queued' })
  world.sleepUntil('2026-03-02T14:11:00Z')
  await world.work()
  expect(await messageOf(visit)).toMatchObject({ status: 'failed', errorCode: 63009, reasonCode: null })
})

test('what waits for its next try when the appointment is cancelled is skipped', async () => {
  const visit = await confirmed()
  await failsWith(visit, 63009)
  await salon.cancels(visit)
  expect((await salon.said(visit))[0]).toBe('confirmation skipped superseded')
})

test('a code that nobody knows ends the message and alerts; the line has the code, and nothing personal', async () => {
  const visit = await confirmed()
  lines.length = 0
  expect(await failsWith(visit, 63_999)).toMatchObject({ status: 'failed', errorCode: 63_999 })
  const alerts = lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ level }) => level === 50)
  expect(alerts).toMatchObject([{ event: 'message.unknown-error', errorCode: 63_999, source: 'twilio.com/docs/api/errors/63999' }])
  for (const personal of ['Ana', '482', 'cita']) expect(lines.join('')).not.toContain(personal)
})

test('a code that is known alerts nobody', async () => {
  const visit = await confirmed()
  lines.length = 0
  await failsWith(visit, 63013)
  expect(lines.join('')).not.toContain('unknown-error')
})

test('a failure without a code is a failure', async () => {
  expect(await failsWith(await confirmed(), null)).toMatchObject({ status: 'failed', errorCode: null })
})

test.each([63007, 63009, 63014, 63016, 63024])('a message that has moved on is left where it is (%s)', async (code) => {
  const visit = await confirmed()
  const message = await messageOf(visit)
  await messages.change(world.app.database.db, message, ['sent'], { status: 'delivered' })
  const before = await historyOf(message)
  expect(await failsWith(visit, code)).toMatchObject({ status: 'delivered', errorCode: null, templateOnly: false })
  expect(await historyOf(message)).toEqual(before)
  expect(await salon.plan(visit)).toEqual([expect.stringContaining('pending'), expect.stringContaining('pending')])
})

test('tried by hand, a message begins anew: free text, its own number, a fresh count', async () => {
  const visit = await confirmed()
  const { id } = await failsWith(visit, 63016)
  await messages.change(world.app.database.db, await messageOf(visit), ['queued'], { status: 'sent', toVariant: '+573009998877' })
  await failsWith(visit, 63013)
  const anew = { status: 'queued', errorCode: null, templateOnly: false, toVariant: null, providerId: null, sentAt: null }
  expect(await retryMessage(salon.ctx, id)).toMatchObject(anew)
  await world.work()
  for (const status of ['queued', 'failed']) {
    const message = await failsWith(visit, 63023)
    expect(message).toMatchObject({ status })
    if (message.status === 'queued') world.sleepUntil(leavesAt(message))
    await world.work()
  }
  await retryMessage(salon.ctx, id)
  await world.work()
  expect(await failsWith(visit, 63023)).toMatchObject({ status: 'queued' })
})

test('a wrong number may be tried again once it is corrected', async () => {
  const visit = await salon.books('Ana', { at: '2026-03-09T10:00' })
  twilio.behave('reject', 'accept')
  await world.work()
  expect(await messageOf(visit)).toMatchObject({ status: 'failed', errorCode: 21211 })
  await retryMessage(salon.ctx, (await messageOf(visit)).id)
  await world.work()
  expect(await messageOf(visit)).toMatchObject({ status: 'sent' })
})
