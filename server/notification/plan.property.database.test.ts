import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Business } from '../../tests/world/business.ts'
import { openWorld, type World } from '../../tests/world/world.ts'
import type { Appointment } from '../appointment/appointment.ts'
import * as appointments from '../appointment/store.ts'
import { completeAppointment, confirmAppointment, markNoShow } from '../appointment/settle-appointment.ts'
import { toLocal } from '../calendar/zone.ts'
import { consents } from '../client/client.ts'
import { updateClient } from '../client/update-client.ts'
import { updateLocation } from '../organization/edit-locations.ts'
import { Refusal } from '../platform/refusal.ts'
import { auditPlan } from './audit-plan.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const zones = [
  'America/Bogota',
  'America/Mexico_City',
  'America/Tijuana',
  'America/Sao_Paulo',
  'America/Santiago',
  'America/Asuncion',
  'America/Argentina/Buenos_Aires',
  'Europe/Madrid',
]

const minutesAhead = fc.integer({ min: -30, max: 3 * 1440 })
const pick = fc.nat({ max: 20 })
const step = fc.oneof(
  fc.record({ do: fc.constant('book' as const), minutesAhead, pending: fc.boolean(), hasPhone: fc.boolean() }),
  fc.record({ do: fc.constant('move' as const), pick, minutesAhead }),
  fc.record({ do: fc.constant('settle' as const), pick, to: fc.constantFrom('cancel', 'confirm', 'complete', 'no-show') }),
  fc.record({
    do: fc.constant('switch' as const),
    name: fc.constantFrom('enabled', 'reminder24hEnabled', 'reminder1hEnabled'),
    on: fc.boolean(),
  }),
  fc.record({ do: fc.constant('consent' as const), pick, consent: fc.constantFrom(...consents) }),
  fc.record({ do: fc.constant('zone' as const), zone: fc.constantFrom(...zones) }),
  fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 2 * 1440 }), asleep: fc.boolean() }),
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

// Instants around the clock changes of 2026 and 2027 in these zones, and any others.
const begins = fc.oneof(
  fc.constantFrom(
    '2026-03-07T20:00:00Z',
    '2026-03-28T12:00:00Z',
    '2026-04-04T12:00:00Z',
    '2026-09-05T12:00:00Z',
    '2026-10-24T12:00:00Z',
    '2026-10-31T12:00:00Z',
    '2027-03-13T12:00:00Z',
    '2027-04-03T12:00:00Z',
  ),
  fc
    .date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2027-12-31T00:00:00Z'), noInvalidDate: true })
    .map((at) => at.toISOString()),
)

test('whatever is edited, the stored reminders equal the plan derived afresh, and no start is reminded twice', async () => {
  await fc.assert(
    fc.asyncProperty(begins, fc.constantFrom(...zones), fc.array(step, { minLength: 3, maxLength: 14 }), async (begin, timeZone, steps) => {
      world.sleepUntil(begin)
      const salon = await world.openBusiness()
      await updateLocation(salon.ctx, salon.location.id, { timeZone })
      const visits: string[] = []
      for (const one of steps) {
        await take(salon, visits, one)
        expect(await auditPlan(world.app.database.db, salon.organization.id, world.now())).toEqual([])
      }
      for (const id of visits) await expectOncePerStart(salon, id)
    }),
    { numRuns: 60 },
  )
}, 120_000)

test('the audit sees what is missing, what is too much and what is wrong', async () => {
  world.sleepUntil('2026-03-02T14:00:00Z')
  const salon = await world.openBusiness()
  await salon.books('Ana', { at: '2026-03-05T10:00' })
  await salon.books('Eva', { at: '2026-03-05T11:00' })
  const { db } = world.app.database
  await db
    .updateTable('reminder')
    .set({ dueAt: new Date('2026-03-05T00:00:00Z') })
    .where('kind', '=', 'reminder_1h')
    .where('organizationId', '=', salon.organization.id)
    .execute()
  await db.deleteFrom('reminder').where('kind', '=', 'reminder_24h').where('organizationId', '=', salon.organization.id).execute()
  expect(await auditPlan(db, salon.organization.id, world.now())).toHaveLength(4)
})

/** One edit, as a receptionist might make it at that moment; what is refused changes nothing. */
async function take(salon: Business, visits: string[], step: Step): Promise<void> {
  try {
    await edit(salon, visits, step)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

async function edit(salon: Business, visits: string[], step: Step): Promise<void> {
  switch (step.do) {
    case 'book': {
      const phone = step.hasPhone ? '310 482 7719' : null
      const visit = await salon.books('Ana', { at: ahead(step.minutesAhead), phone, status: step.pending ? 'pending' : 'confirmed' })
      visits.push(visit.id)
      return
    }
    case 'move':
      await salon.moves(await chosen(salon, visits, step.pick), ahead(step.minutesAhead))
      return
    case 'settle':
      await settlers[step.to](salon, await chosen(salon, visits, step.pick))
      return
    case 'switch':
      await salon.switches({ [step.name]: step.on })
      return
    case 'consent': {
      const visit = await chosen(salon, visits, step.pick)
      await updateClient(salon.ctx, visit.client.id, { whatsapp: { consent: step.consent } })
      return
    }
    case 'zone':
      await updateLocation(salon.ctx, salon.location.id, { timeZone: step.zone })
      return
    case 'wait': {
      const until = new Date(world.now().getTime() + step.minutes * 60_000)
      if (step.asleep) world.sleepUntil(until)
      else await world.timePassesTo(until)
      // A worker that slept does its work before anybody asks what was planned.
      await world.work()
      return
    }
  }
}

const settlers = {
  cancel: (salon: Business, { id }: Appointment) => salon.cancels({ id } as Appointment),
  confirm: (salon: Business, { id }: Appointment) => confirmAppointment(salon.ctx, id),
  complete: (salon: Business, { id }: Appointment) => completeAppointment(salon.ctx, id),
  'no-show': (salon: Business, { id }: Appointment) => markNoShow(salon.ctx, id),
} as const

function ahead(minutes: number): string {
  return `${toLocal(new Date(world.now().getTime() + minutes * 60_000), 'UTC')}Z`
}

async function chosen(salon: Business, visits: string[], index: number): Promise<Appointment> {
  const id = visits[index % Math.max(1, visits.length)]
  const found = id === undefined ? undefined : await appointments.find(world.app.database.db, salon.ctx, id)
  if (found === undefined) throw new Refusal('not-found', 'Nothing is booked yet')
  return found
}

async function expectOncePerStart(salon: Business, id: string): Promise<void> {
  const handed = (await salon.reminders({ id } as Appointment)).filter((row) => row.status === 'sent')
  const starts = handed.map((row) => `${row.kind} ${row.localStart}`)
  expect(new Set(starts).size).toBe(starts.length)
}
