import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Business } from '../../tests/world/business.ts'
import { openWorld, type World } from '../../tests/world/world.ts'
import * as appointments from '../appointment/store.ts'
import { cancelAppointment, completeAppointment, markNoShow } from '../appointment/settle-appointment.ts'
import { undoAppointment } from '../appointment/undo-appointment.ts'
import { toLocal } from '../calendar/zone.ts'
import { leftOrMayHave } from '../message/message.ts'
import { createProfessional } from '../organization/edit-professionals.ts'
import type { Professional } from '../organization/offer.ts'
import { Refusal } from '../platform/refusal.ts'
import { auditPlan } from './audit-plan.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

// Reminders come due within the seconds of a hold as often as not.
const secondsAhead = fc.oneof(
  fc.integer({ min: 3_590, max: 3_640 }),
  fc.integer({ min: 86_390, max: 86_440 }),
  fc.integer({ min: 60, max: 200_000 }),
)
const notify = fc.constantFrom({ afterSeconds: 10 }, { afterSeconds: 30 }, true, false)
const act = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('move' as const), secondsAhead, notify }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('hand over' as const), notify }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cancel' as const), notify }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('settle' as const), as: fc.constantFrom('completed', 'no_show'), notify: fc.constant(false) }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), seconds: fc.integer({ min: 1, max: 14 }), asleep: fc.boolean() }) },
)
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never

/** How everything stood before an act that is not told at once, and what had left. */
interface Memory {
  standing: unknown
  left: number
  until: Date
}

test('after an undo the appointment, the plan and the messages are as before the act, and nobody heard of either', async () => {
  let undone = 0
  await fc.assert(
    fc.asyncProperty(secondsAhead, notify, fc.array(act, { minLength: 3, maxLength: 12 }), async (begin, told, acts) => {
      world.sleepUntil('2026-03-02T14:00:00Z')
      const salon = await world.openBusiness()
      const desk = { salon, other: await createProfessional(salon.ctx, { name: 'Camilo' }) }
      const { id } = await salon.books('Ana', { at: ahead(begin), notify: told })
      let memory: Memory | undefined = told === true ? undefined : await remember(salon, undefined, told)
      for (const one of acts) {
        if (one.do === 'undo') {
          if (!(await undoes(salon, id, memory))) continue
          undone += 1
          memory = undefined
        } else if (one.do === 'wait') {
          await wait(one)
        } else {
          const before = one.notify === true ? undefined : await remember(salon, id, one.notify)
          if (await acted(desk, id, one)) memory = before
        }
        expect(await auditPlan(world.app.database.db, salon.organization.id, world.now())).toEqual([])
      }
    }),
    { numRuns: 50 },
  )
  expect(undone, 'undone in all these runs').toBeGreaterThan(10)
}, 120_000)

/** Whether it was undone. Then all is as remembered; otherwise nothing has changed, and there is a reason. */
async function undoes(salon: Business, id: string, memory: Memory | undefined): Promise<boolean> {
  const before = await standingOf(salon, id)
  const code = await codeOf(undoAppointment(salon.ctx, id))
  const left = await leftOf(salon, id)
  if (code === 'done') {
    expect(memory).toBeDefined()
    expect(left, 'nothing left between the act and its undoing').toBe(memory?.left)
    if (memory?.standing === undefined) expect(await standingOf(salon, id)).toMatchObject({ status: 'cancelled', pending: [], waiting: [] })
    else expect(await standingOf(salon, id)).toEqual(memory.standing)
    return true
  }
  expect(await standingOf(salon, id)).toEqual(before)
  if (code === 'nothing-to-undo') expect(memory).toBeUndefined()
  if (code === 'hold-over') expect(world.now() >= (memory?.until ?? world.now())).toBe(true)
  if (code === 'already-told') expect(left).toBeGreaterThan(memory?.left ?? Infinity)
  expect(['nothing-to-undo', 'hold-over', 'already-told']).toContain(code)
  return false
}

async function remember(salon: Business, id: string | undefined, notify: false | { afterSeconds: number }): Promise<Memory> {
  const { afterSeconds } = notify === false ? { afterSeconds: 10 } : notify
  return {
    standing: id === undefined ? undefined : await standingOf(salon, id),
    left: id === undefined ? 0 : await leftOf(salon, id),
    until: new Date(world.now().getTime() + afterSeconds * 1_000),
  }
}

/** All that may still happen to an appointment. */
async function standingOf(salon: Business, id: string) {
  const found = await appointments.find(world.app.database.db, salon.ctx, id)
  if (found === undefined) throw new Error('The appointment is gone')
  const { status, localStart, startsAt, endsAt, professional, services } = found
  const rows = await salon.reminders(found)
  const said = await salon.messages(found)
  return {
    ...{ status, localStart, startsAt, endsAt, professional, services },
    pending: rows.filter((row) => row.status === 'pending').map((row) => [row.id, row.kind, row.localStart, row.dueAt]),
    waiting: said.filter((one) => one.status === 'queued').map((one) => [one.id, one.kind, one.localStart, one.nextAttemptAt]),
  }
}

async function leftOf(salon: Business, id: string): Promise<number> {
  const said = await salon.messages({ id } as Parameters<Business['messages']>[0])
  return said.filter(leftOrMayHave).length
}

/** Whether it was done: an appointment that is over, or a time that has passed, is refused. */
async function acted({ salon, other }: { salon: Business; other: Professional }, id: string, act: Act): Promise<boolean> {
  const visit = { id } as Parameters<Business['moves']>[0]
  if (act.do === 'move') return (await codeOf(salon.moves(visit, ahead(act.secondsAhead), { notify: act.notify }))) === 'done'
  if (act.do === 'cancel') return (await codeOf(cancelAppointment(salon.ctx, id, { notify: act.notify }))) === 'done'
  if (act.do === 'settle') return (await codeOf((act.as === 'completed' ? completeAppointment : markNoShow)(salon.ctx, id))) === 'done'
  if (act.do !== 'hand over') return false
  const now = await appointments.find(world.app.database.db, salon.ctx, id)
  const edit = { professionalId: now?.professional === null ? other.id : null, notify: act.notify }
  return (await codeOf(salon.moves(visit, now?.localStart ?? '', edit))) === 'done'
}

async function wait({ seconds, asleep }: Extract<Act, { do: 'wait' }>): Promise<void> {
  const until = new Date(world.now().getTime() + seconds * 1_000)
  if (asleep) world.sleepUntil(until)
  else await world.timePassesTo(until)
}

function ahead(seconds: number): string {
  return `${toLocal(new Date(world.now().getTime() + seconds * 1_000), 'UTC')}Z`
}

async function codeOf(act: Promise<unknown>): Promise<string> {
  return act.then(
    () => 'done',
    (error: unknown) => {
      if (!(error instanceof Refusal)) throw error
      return error.code
    },
  )
}
