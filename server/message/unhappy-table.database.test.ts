import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { failureCodes } from '../../emulator/rules/failures.ts'
import { refusalCodes } from '../../emulator/twilio/errors.ts'
import type { Business } from '../../tests/world/business.ts'
import { leavesAt } from '../../tests/world/leaves-at.ts'
import { fails, tellOfFailures } from '../../tests/world/failures.ts'
import { knock } from '../../tests/world/twin.ts'
import { openWorld, type World } from '../../tests/world/world.ts'
import type { Appointment } from '../appointment/appointment.ts'
import * as consents from '../client/consent-store.ts'
import { type ErrorClass, knownErrors } from './errors/known-errors.ts'
import * as events from './event-store.ts'
import type { Message } from './message.ts'

const DAY_MS = 24 * 3_600_000

let world: World
let salon: Business

beforeAll(async () => {
  world = await openWorld({ twinFollows: true })
  salon = await world.openBusiness()
})
afterAll(() => world.close())
beforeEach(() => knock(world.twilio, 'faults', { refuseRate: 0 }))

type Way = 'at once' | 'later' | 'not by the twin'

const every = Object.entries(knownErrors).flatMap(([written, { class: kind }]) => {
  const code = Number(written)
  const ways: Way[] = [
    ...((refusalCodes as readonly number[]).includes(code) ? (['at once'] as const) : []),
    ...(failureCodes.includes(code) ? (['later'] as const) : []),
  ]
  return (ways.length === 0 ? (['not by the twin'] as const) : ways).map((way) => ({ code, kind, way }))
})

/** Has Twilio refuse the message or fail it afterwards; answers the way to make it well again. */
async function spoil(code: number, way: Way, phone: string): Promise<() => Promise<unknown>> {
  switch (way) {
    case 'at once':
      await knock(world.twilio, 'faults', { refuseRate: 1, refuseWith: code })
      return () => knock(world.twilio, 'faults', { refuseRate: 0 })
    case 'later':
      await knock(world.twilio, 'users', { phone, failsWith: code })
      return () => knock(world.twilio, 'users', { phone, failsWith: null })
    case 'not by the twin':
      return () => Promise.resolve()
  }
}

async function confirmationOf(visit: Appointment): Promise<Message> {
  const message = (await salon.messages(visit)).find(({ kind }) => kind === 'confirmation')
  if (message === undefined) throw new Error('Nothing was written')
  return message
}

/** The appointment whose confirmation met the code, and all that is told of it. */
async function meets(code: number, way: Way): Promise<{ visit: Appointment; heal: () => Promise<unknown> }> {
  const phone = `+57310${String(code).padStart(7, '0')}`
  const at = new Date(world.now().getTime() + 4 * DAY_MS - 5 * 3_600_000).toISOString().slice(0, 16)
  const heal = await spoil(code, way, phone)
  const visit = await salon.books(`Ana ${code} ${way}`, { at, phone })
  await world.work()
  if (way !== 'at once') await tellOfFailures(world, salon)
  if (way === 'not by the twin') await fails(world.app, await confirmationOf(visit), code)
  return { visit, heal }
}

/** What has become of the message once the world is well again. */
const ends: Record<ErrorClass, (visit: Appointment, code: number) => Promise<void>> = {
  permanent: (visit, code) => hasFailed(visit, code),
  operator: (visit, code) => hasFailed(visit, code),
  // A Colombian number has no other form.
  other_variant: (visit, code) => hasFailed(visit, code),
  suppress: async (visit, code) => {
    await hasFailed(visit, code)
    expect(await consents.ofClient(world.app.database.db, salon.organization.id, visit.client.id)).toMatchObject([
      { consent: 'withdrawn', source: `twilio:${code}` },
    ])
    expect((await salon.plan(visit)).map((line) => line.split(' ').slice(1, 3))).toEqual([
      ['skipped', 'consent_withdrawn'],
      ['skipped', 'consent_withdrawn'],
    ])
  },
  retry: async (visit, code) => {
    const message = await confirmationOf(visit)
    expect(message).toMatchObject({ status: 'queued', errorCode: code, providerId: null, sentAt: null })
    expect(leavesAt(message).getTime()).toBeGreaterThan(world.now().getTime())
    world.sleepUntil(leavesAt(message))
    await world.work()
    expect(await confirmationOf(visit)).toMatchObject({ status: 'sent', errorCode: null })
  },
  other_form: async (visit, code) => {
    expect(await confirmationOf(visit)).toMatchObject({ status: 'queued', errorCode: code, templateOnly: true })
    await world.work()
    expect(await confirmationOf(visit)).toMatchObject({ status: 'queued', waitingCode: 'no_template' })
  },
}

async function hasFailed(visit: Appointment, code: number): Promise<void> {
  await world.work()
  const message = await confirmationOf(visit)
  expect(message).toMatchObject({ status: 'failed', errorCode: code })
  const happened = (await events.ofMessage(world.app.database.db, message)).map(({ type }) => type)
  expect(happened.filter((type) => type === 'sending')).toHaveLength(1)
  expect(happened.at(-1)).toBe('failed')
}

test.each(every)('$code, told $way: $kind', async ({ code, kind, way }) => {
  const { visit, heal } = await meets(code, way)
  await heal()
  await ends[kind](visit, code)
})

test('turned away for the rest of the day, a crowd does not come back together', async () => {
  const { visit } = await meets(63038, 'at once')
  const waiting = await confirmationOf(visit)
  expect(leavesAt(waiting).getTime() - world.now().getTime()).toBeGreaterThanOrEqual(DAY_MS + 15 * 60_000)
})

test('the twin brings about all but one of the codes', () => {
  expect(every.filter(({ way }) => way === 'not by the twin').map(({ code }) => code)).toEqual([21658])
})
