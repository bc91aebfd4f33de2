import { afterEach, beforeEach, expect, test } from 'vitest'
import { approveTemplates } from '../../tests/world/approve-templates.ts'
import type { Business } from '../../tests/world/business.ts'
import { type Caller, callerOf } from '../../tests/world/caller.ts'
import { openWorld, type World } from '../../tests/world/world.ts'
import type { Appointment } from '../appointment/appointment.ts'
import { foreseeObstacles } from './foresee-reminders.ts'
import type { AppointmentKind } from './notification.ts'
import * as reminders from './store.ts'
import * as templates from './templates/template-store.ts'

interface Listed {
  items: { kind: string; status: string; reason: { code: string; text: string } | null }[]
}

let world: World
let salon: Business
let caller: Caller
beforeEach(async () => {
  world = await openWorld({ webhooks: true, rules: {} })
  salon = await world.openBusiness()
  caller = await callerOf(world, salon)
})
afterEach(() => world.close())

/** As the next look would find it, had WhatsApp rejected it meanwhile. */
async function reject(kind: AppointmentKind): Promise<void> {
  const { db } = world.app.database
  const all = await templates.pushed(db, [salon.organization.id])
  for (const one of all.filter((template) => template.kind === kind)) await templates.save(db, { ...one, status: 'rejected' })
}

/** `reminder_24h pending no_template`, by due time. */
async function listed(path: string, by = caller): Promise<string[]> {
  const { items } = (await by.ask('GET', path)).json as Listed
  return items.map(({ kind, status, reason }) => [kind, status, reason?.code ?? 'nothing'].join(' '))
}

const planOf = ({ id }: Appointment) => listed(`/appointments/${id}/reminders`)

test('a kind whose template was never handed in, or rejected, says so long before it is due; the others say nothing', async () => {
  const visit = await salon.books('Ana', { at: '2026-03-20T10:00' })
  await approveTemplates(world, await salon.switches({ reminder1hEnabled: false }))
  await salon.switches({ reminder1hEnabled: true })
  expect(await planOf(visit)).toEqual(['reminder_24h pending nothing', 'reminder_1h pending no_template'])
  const { json } = await caller.ask('GET', '/reminders?status=pending&kind=reminder_1h')
  expect(json).toMatchObject({
    items: [
      {
        reason: {
          code: 'no_template',
          text: 'No hay plantilla aprobada por WhatsApp para este aviso: sin ella, solo sale en las 24 horas siguientes a un mensaje de esta persona.',
        },
      },
    ],
  })
  await approveTemplates(world, salon.organization)
  await reject('reminder_24h')
  expect(await listed('/reminders')).toEqual(['reminder_24h pending no_template', 'reminder_1h pending nothing'])
})

test('each is judged at its own moment: the window that the client opened is open for one and closed for the other', async () => {
  await approveTemplates(world, salon.organization)
  await reject('reminder_24h')
  await reject('reminder_1h')
  const phone = '+573104821600'
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00', client: { name: 'Ana', phone } })
  expect(await planOf(visit)).toEqual(['reminder_24h pending no_template', 'reminder_1h pending no_template'])
  world.sleepUntil('2026-03-04T13:50:00Z')
  await world.hears({ from: phone, body: 'Hola' })
  expect(await planOf(visit)).toEqual(['reminder_24h pending nothing', 'reminder_1h pending no_template'])
  world.sleepUntil('2026-03-04T14:10:00Z')
  await world.hears({ from: phone, body: '¿Mañana?' })
  expect(await planOf(visit)).toEqual(['reminder_24h pending nothing', 'reminder_1h pending nothing'])
})

test('what is overdue is judged now, not when it should have left', async () => {
  await approveTemplates(world, salon.organization)
  await reject('reminder_24h')
  const phone = '+573104821601'
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00', client: { name: 'Ana', phone } })
  world.sleepUntil('2026-03-03T16:00:00Z')
  await world.hears({ from: phone, body: 'Hola' })
  world.sleepUntil('2026-03-04T15:30:00Z')
  expect(await planOf(visit)).toEqual(['reminder_24h pending nothing', 'reminder_1h pending nothing'])
  world.sleepUntil('2026-03-04T16:30:00Z')
  expect(await planOf(visit)).toEqual(['reminder_24h pending no_template', 'reminder_1h pending nothing'])
})

test('what was settled keeps its own reason', async () => {
  await approveTemplates(world, salon.organization)
  await reject('reminder_1h')
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00' })
  await world.timePassesTo('2026-03-04T15:00:00Z')
  await reject('reminder_24h')
  await salon.switches({ reminder1hEnabled: false })
  expect(await planOf(visit)).toEqual(['reminder_24h sent nothing', 'reminder_1h skipped switched_off'])
})

test('without an account every pending reminder says that, and the demo beside one that it stays here', async () => {
  const bare = await openWorld({ withoutAccount: true })
  const unheard = await bare.openBusiness()
  await unheard.books('Ana', { at: '2026-03-20T10:00' })
  expect(await listed('/reminders', await callerOf(bare, unheard))).toEqual([
    'reminder_24h pending not_configured',
    'reminder_1h pending not_configured',
  ])
  await bare.close()
  const demo = await world.openBusiness({ demo: true })
  await demo.books('Ana', { at: '2026-03-20T10:00' })
  expect(await listed('/reminders', await callerOf(world, demo))).toEqual([
    'reminder_24h pending demo_organization',
    'reminder_1h pending demo_organization',
  ])
})

test('the sandbox’s own template is one', async () => {
  const sandbox = await openWorld({ sender: '+14155238886', rules: {} })
  const tried = await sandbox.openBusiness()
  await tried.books('Ana', { at: '2026-03-20T10:00' })
  expect(await listed('/reminders', await callerOf(sandbox, tried))).toEqual([
    'reminder_24h pending nothing',
    'reminder_1h pending nothing',
  ])
  await sandbox.close()
})

test('a page of many organizations takes as many queries as one reminder, and each is judged by its own templates', async () => {
  const other = await world.openBusiness()
  await approveTemplates(world, salon.organization)
  await approveTemplates(world, other.organization)
  await reject('reminder_24h')
  for (let day = 10; day < 20; day += 1) {
    await salon.books('Ana', { at: `2026-03-${day}T10:00`, phone: `310 482 16${day}` })
    await other.books('Luz', { at: `2026-03-${day}T10:00`, phone: `310 482 16${day}` })
  }
  const { db } = world.app.database
  const rows = await reminders.pendingBy(db, new Date('2026-04-01T00:00:00Z'), undefined)
  let queries = 0
  const counted = db.withPlugin({
    transformQuery: ({ node }) => {
      queries += 1
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  })
  const obstaclesOf = async (some: typeof rows) => {
    queries = 0
    return { obstacles: await foreseeObstacles({ ...world.app, db: counted }, some), queries }
  }
  const one = await obstaclesOf(rows.slice(0, 1))
  const all = await obstaclesOf(rows)
  expect(rows).toHaveLength(40)
  expect(one.queries).toBeGreaterThan(0)
  expect(all.queries).toBe(one.queries)
  const ours = rows.filter(({ kind, organizationId }) => kind === 'reminder_24h' && organizationId === salon.organization.id)
  expect([...all.obstacles.keys()].sort()).toEqual(ours.map(({ id }) => id).sort())
})
