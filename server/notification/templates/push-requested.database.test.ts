import { afterEach, expect, test } from 'vitest'
import { callerOf } from '../../../tests/world/caller.ts'
import { approveTemplates } from '../../../tests/world/approve-templates.ts'
import { knock } from '../../../tests/world/twin.ts'
import { openWorld, type World, type WorldOptions } from '../../../tests/world/world.ts'
import { changeWording } from './change-wording.ts'

const HOUR = 3_600_000
const words = 'Hola, {{name}}. Te esperamos en {{business}} para {{services}}, en esta fecha: {{when}}. Gracias por venir.'

let world: World
afterEach(() => world.close())

async function open(options: WorldOptions = {}): Promise<World> {
  world = await openWorld({ twinFollows: true, rules: { autoApprove: true }, ...options })
  return world
}

/** What the account holds, without the sandbox's own. */
async function onTwin(): Promise<{ friendlyName: string }[]> {
  const all = (await (await fetch(`${world.twilio}/emulator/templates`)).json()) as { friendlyName: string; accountSid: string | null }[]
  return all.filter(({ accountSid }) => accountSid !== null)
}

const passes = (ms: number): Promise<void> => world.timePassesTo(new Date(world.now().getTime() + ms))

test('on the product’s own emulator: switched on, handed in, approved, and what waited leaves as a template', async () => {
  const salon = await (await open({ account: { isLocal: true } })).openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-06T10:00' })
  await world.work()
  expect((await salon.messages(visit))[0]).toMatchObject({ status: 'queued', waitingCode: 'no_template' })
  expect(await onTwin()).toHaveLength(15)
  await passes(10_000)
  expect(await salon.said(visit)).toEqual(['confirmation sent'])
  expect(await world.ledger()).toMatchObject([{ status: 'read', contentSid: /^HX/ }])
})

test('with an account of one’s own nothing is submitted that nobody asked for', async () => {
  const salon = await (await open()).openBusiness()
  await salon.switches({ reminder1hEnabled: false })
  await changeWording(salon.ctx, { kind: 'confirmation', locale: 'es' }, words)
  await passes(HOUR)
  expect(await onTwin()).toEqual([])
})

test('asked for over the API, once and for all: kinds switched on and words changed later follow by themselves', async () => {
  const salon = await (await open()).openBusiness({ whatsapp: { reminder1hEnabled: false } })
  const caller = await callerOf(world, salon)
  const asked = await caller.ask('POST', '/templates/push')
  expect(asked).toMatchObject({ status: 200, json: { nextCursor: null } })
  await passes(HOUR)
  expect(await onTwin()).toHaveLength(12)
  await salon.switches({ reminder1hEnabled: true })
  await passes(HOUR)
  expect(await onTwin()).toHaveLength(15)
  await caller.ask('PUT', '/templates/confirmation/es', { body: { body: words } })
  await passes(HOUR)
  expect(await onTwin()).toHaveLength(16)
  expect((await caller.ask('GET', '/templates/confirmation/es')).json).toMatchObject({ bodyInForce: words, status: 'approved' })
})

test('an account that cannot be reached is asked again, and what was handed in meanwhile is not handed in twice', async () => {
  const salon = await (await open({ account: { isLocal: true } })).openBusiness()
  await knock(world.twilio, 'faults', { rate500: 1, scope: 'all' })
  const visit = await salon.books('Ana', { at: '2026-03-06T10:00' })
  await world.work()
  expect((await salon.messages(visit))[0]).toMatchObject({ status: 'queued', waitingCode: 'no_template' })
  await knock(world.twilio, 'faults', { rate500: 0.5, seed: 7, scope: 'all' })
  await passes(HOUR / 12)
  const some = (await onTwin()).length
  expect(some).toBeLessThan(15)
  await knock(world.twilio, 'faults', { rate500: 0 })
  await passes(HOUR)
  expect(await onTwin()).toHaveLength(15)
})

test('a professional may not ask, and without an account there is nobody to ask', async () => {
  const salon = await (await open({ withoutAccount: true })).openBusiness()
  const caller = await callerOf(world, salon)
  const { status, json } = await caller.ask('POST', '/templates/push')
  expect([status, (json as { type: string }).type]).toEqual([409, '/api/docs#not-configured'])
  const as = await caller.keyOf(salon, 'receptionist')
  expect(await caller.ask('POST', '/templates/push', { as })).toMatchObject({ status: 403 })
})

test('two workers hand in what was requested once', async () => {
  const salon = await (await open({ account: { isLocal: true } })).openBusiness()
  await Promise.all([world.work(), world.work()])
  expect(await onTwin()).toHaveLength(15)
  await approveTemplates(world, salon.organization)
  expect(await onTwin()).toHaveLength(15)
})
