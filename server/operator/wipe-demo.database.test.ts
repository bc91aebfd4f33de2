import { afterEach, beforeEach, expect, test } from 'vitest'
import { employ, hire, openBrowser, PASSWORD, signedIn } from '../../tests/world/person.ts'
import { openWorld, type World } from '../../tests/world/world.ts'
import { layOutDemo, openDemo } from '../demo/lay-out-demo.ts'

const secretKey = 'e'.repeat(64)

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const means = () => ({ db: world.app.database.db, clock: world.app.clock, contextFor: world.app.contextFor })

async function openDemoAtDoor() {
  const { organization, signIn } = await layOutDemo(means(), secretKey)
  const browser = openBrowser(world, organization.slug)
  await browser.signIn(signIn?.email ?? '', signIn?.password)
  return { organization, browser, wipe: () => browser.ask('POST', '/api/v1/organization/wipe-demo') }
}

test(
  'the demo goes with all that was in it, and its owner is led to a business of their own; no start lays it out again',
  { timeout: 60_000 },
  async () => {
    const { browser, wipe } = await openDemoAtDoor()
    const token = world.app.firstRunToken
    expect(await wipe()).toMatchObject({ status: 200, json: { beginAt: `http://puntual.test/comenzar?token=${token}` } })
    expect((await browser.ask('GET', '/api/v1/organization')).status).toBe(401)
    const { db } = world.app.database
    for (const table of ['organization', 'user', 'appointment', 'message', 'client', 'apiKey'] as const) {
      expect([table, await db.selectFrom(table).selectAll().execute()]).toEqual([table, []])
    }
    expect(await openDemo(means(), secretKey, () => undefined)).toBeUndefined()
    const organization = { name: 'Salón Azahar', country: 'CO' }
    const begun = await browser.ask('POST', '/api/auth/first-run', {
      body: { token, name: 'Ana', email: 'ana@azahar.test', password: PASSWORD, organization },
    })
    expect(begun).toMatchObject({ status: 200, json: { organization: { slug: 'salon-azahar' } } })
  },
)

test('whoever belongs elsewhere, or runs the installation, stays; then nobody opens it as the first', async () => {
  const demo = await world.openBusiness({ demo: true })
  const own = await world.openBusiness()
  const colleague = await signedIn(world, own, 'both@azahar.test', { role: 'owner' })
  await employ(world, demo, 'both@azahar.test', { role: 'admin' })
  await hire(world.app, { email: 'root@azahar.test', password: PASSWORD })
  const owner = await signedIn(world, demo, 'ana@azahar.test', { role: 'owner' })
  expect(await owner.ask('POST', '/api/v1/organization/wipe-demo')).toMatchObject({ status: 200, json: { beginAt: null } })
  const left = await world.app.database.db.selectFrom('user').select('email').orderBy('email').execute()
  expect(left.map(({ email }) => email)).toEqual(['both@azahar.test', 'root@azahar.test'])
  expect((await colleague.ask('GET', '/api/v1/organization')).status).toBe(200)
})

test('whoever was removed from the demo before does not keep its owner from beginning', async () => {
  const demo = await world.openBusiness({ demo: true })
  const owner = await signedIn(world, demo, 'ana@azahar.test', { role: 'owner' })
  await signedIn(world, demo, 'luisa@azahar.test', { role: 'receptionist' })
  const { items } = (await owner.ask('GET', '/api/v1/members')).json as { items: { id: string; role: string }[] }
  const colleague = items.find(({ role }) => role === 'receptionist')
  expect(await owner.ask('DELETE', `/api/v1/members/${colleague?.id}`)).toMatchObject({ status: 204 })
  const { json } = await owner.ask('POST', '/api/v1/organization/wipe-demo')
  expect(json).toMatchObject({ beginAt: expect.stringContaining('/comenzar?token=') as string })
  expect(await world.app.database.db.selectFrom('user').selectAll().execute()).toEqual([])
})

test('nobody wipes a business of their own, and nobody but the owner the demo', async () => {
  const salon = await world.openBusiness()
  const owner = await signedIn(world, salon, 'ana@azahar.test', { role: 'owner' })
  expect(await owner.ask('POST', '/api/v1/organization/wipe-demo')).toMatchObject({ status: 409, json: { type: '/api/docs#not-demo' } })
  const admin = await signedIn(world, salon, 'eva@azahar.test', { role: 'admin' })
  expect((await admin.ask('POST', '/api/v1/organization/wipe-demo')).status).toBe(403)
  expect((await owner.ask('GET', '/api/v1/organization')).status).toBe(200)
})
