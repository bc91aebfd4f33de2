import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Business } from '../../tests/world/business.ts'
import { type Browser, hire, openBrowser, PASSWORD, signedIn } from '../../tests/world/person.ts'
import { openWorld, type World } from '../../tests/world/world.ts'
import { personEndpoints } from '../api/endpoints.ts'
import * as heartbeats from '../platform/heartbeat-store.ts'
import { newId } from '../platform/id.ts'

let world: World
let salon: Business
let operator: Browser
beforeAll(async () => {
  world = await openWorld()
  salon = await world.openBusiness()
  await hire(world.app, { email: 'root@host.test', name: 'Raíz', password: PASSWORD })
  operator = openBrowser(world)
  await operator.signIn('root@host.test')
})
afterAll(() => world.close())

const organizations = '/api/v1/operator/organizations'

test('whoever runs the installation sees every organization, and how its messages stand', async () => {
  await salon.books('Ana', { at: '2026-03-05T10:00' })
  const { json } = await operator.ask('GET', `${organizations}?q=azahar`)
  expect(json).toMatchObject({
    items: [{ slug: salon.organization.slug, messages: { due: 1, oldestDueAt: '2026-03-02T14:00:00.000Z', failed24h: 0 } }],
  })
  await world.work()
  expect((await operator.ask('GET', organizations)).json).toMatchObject({ items: [{ messages: { due: 0, oldestDueAt: null } }] })
})

test('opens one, switches it, invites its owner, and every act of it is on record as the operator’s', async () => {
  const made = await operator.ask('POST', organizations, { body: { name: 'Clínica Sonrisa', slug: 'sonrisa', country: 'MX' } })
  expect(made).toMatchObject({ status: 201, json: { slug: 'sonrisa', timeZone: 'America/Mexico_City', whatsapp: { enabled: false } } })
  const { id } = made.json as { id: string }
  const on = { whatsapp: { enabled: true, confirmationEnabled: false } }
  expect((await operator.ask('PATCH', `${organizations}/${id}`, { body: on })).json).toMatchObject(on)
  const invitation = { body: { email: 'owner@sonrisa.test', role: 'owner' }, organization: 'sonrisa' }
  expect((await operator.ask('POST', '/api/v1/invitations', invitation)).status).toBe(201)
  const { json } = await operator.ask('GET', '/api/v1/audit', { organization: 'sonrisa' })
  const { items } = json as { items: { action: string; by: unknown }[] }
  expect(items.map(({ action }) => action)).toEqual(['invitation.made', 'organization.changed', 'organization.made'])
  for (const { by } of items) expect(by).toEqual({ kind: 'operator', name: 'Raíz' })
})

test('a list of many pages without gap or double', async () => {
  for (let index = 0; index < 3; index += 1) await world.openBusiness()
  const seen: string[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const { json } = await operator.ask('GET', `${organizations}?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`)
    const page = json as { items: { id: string }[]; nextCursor: string | null }
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor
  }
  const all = await world.app.database.db.selectFrom('organization').select('id').execute()
  expect(seen.sort()).toEqual(all.map(({ id }) => id).sort())
})

test('sees whether the work goes on', async () => {
  const { db } = world.app.database
  expect((await operator.ask('GET', '/api/v1/operator/health')).json).toMatchObject({
    worker: { seenAt: null, standing: true },
    pausedSenders: [],
  })
  await heartbeats.beat(db, newId(), world.now())
  expect((await operator.ask('GET', '/api/v1/operator/health')).json).toMatchObject({
    worker: { seenAt: '2026-03-02T14:00:00.000Z', standing: false },
    queue: { queued: 0, due: 0, uncertain: 0 },
  })
})

test('what is wrong is refused by name', async () => {
  const open = (body: Record<string, unknown>) => operator.ask('POST', organizations, { body: { name: 'X', slug: 'x', ...body } })
  expect((await open({ slug: salon.organization.slug })).status).toBe(409)
  expect((await open({ slug: 'No Slug' })).json).toMatchObject({ status: 422, errors: [{ path: 'slug' }] })
  expect((await open({ timeZone: 'Mars/Olympus' })).json).toMatchObject({ status: 422, errors: [{ path: 'timeZone' }] })
  expect((await operator.ask('PATCH', `${organizations}/${newId()}`, { body: { name: 'X' } })).status).toBe(404)
})

test('nobody else gets in by these doors, whatever they own, and no key does', async () => {
  const owner = await signedIn(world, salon, 'owner@salon.test', { role: 'owner' })
  const doors = personEndpoints.filter(({ role }) => role === 'operator')
  expect(doors.length).toBeGreaterThan(3)
  for (const { method, path, operationId } of doors) {
    const address = `/api/v1${path.replace(':id', salon.organization.id)}`
    const body = method === 'get' ? {} : { body: { name: 'Changed', slug: 'changed' } }
    const by = async (browser: Browser, headers: Record<string, string> = {}) =>
      (await browser.ask(method.toUpperCase(), address, { ...body, headers })).status
    expect({ operationId, owner: await by(owner), nobody: await by(openBrowser(world)) }).toEqual({ operationId, owner: 403, nobody: 401 })
    expect(await by(openBrowser(world), { authorization: 'Bearer pk_whatever' })).toBe(401)
  }
})
