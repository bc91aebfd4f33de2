import { afterEach, beforeEach, expect, test } from 'vitest'
import { hire, openBrowser, PASSWORD } from '../../tests/world/person.ts'
import { openWorld, type World } from '../../tests/world/world.ts'
import { firstRunAddress } from '../member/begin.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const address = () => firstRunAddress({ db: world.app.database.db }, world.publicUrl, world.app.firstRunToken)

const given = (more: Record<string, unknown> = {}) => ({
  token: world.app.firstRunToken,
  name: 'Valentina',
  email: 'valentina@nandu.test',
  password: PASSWORD,
  organization: { name: 'Peluquería Ñandú', country: 'CO' },
  ...more,
})

const begin = (more: Record<string, unknown> = {}) => openBrowser(world).ask('POST', '/api/auth/first-run', { body: given(more) })

test('the first person makes their account and their business, and is in', async () => {
  expect(await address()).toBe(`http://puntual.test/comenzar?token=${world.app.firstRunToken}`)
  const browser = openBrowser(world, 'peluqueria-nandu')
  const answer = await browser.ask('POST', '/api/auth/first-run', { body: given() })
  expect(answer).toMatchObject({
    status: 200,
    json: { organization: { slug: 'peluqueria-nandu', name: 'Peluquería Ñandú', locale: 'es' } },
  })
  expect((await browser.ask('GET', '/api/v1/me')).json).toMatchObject({
    user: { name: 'Valentina', email: 'valentina@nandu.test' },
    operator: true,
    memberships: [{ organization: { slug: 'peluqueria-nandu', timeZone: 'America/Bogota' }, role: 'owner' }],
  })
  expect((await browser.ask('GET', '/api/v1/appointments')).status).toBe(200)
})

test('the link works once, with the right token, and never once anybody signs in', async () => {
  expect((await begin({ token: 'a guess' })).status).toBe(410)
  expect((await begin()).status).toBe(200)
  expect(await address()).toBeUndefined()
  expect((await begin({ email: 'second@nandu.test' })).status).toBe(410)
})

test('is of no use where people sign in already', async () => {
  await hire(world.app, { email: 'root@host.test', password: PASSWORD })
  expect(await address()).toBeUndefined()
  expect((await begin()).status).toBe(410)
})

test('two at once make one installation', async () => {
  const answers = await Promise.all([begin(), begin({ email: 'other@nandu.test' })])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 410])
})

test('what is wrong is named, and nothing is made', async () => {
  expect((await begin({ password: 'short' })).json).toMatchObject({ status: 422, errors: [{ path: 'password' }] })
  expect((await begin({ organization: { name: 'X', timeZone: 'Mars/Olympus' } })).json).toMatchObject({ errors: [{ path: 'timeZone' }] })
  expect((await begin({ organization: { name: 'X', slug: 'Not A Slug' } })).json).toMatchObject({ errors: [{ path: 'slug' }] })
  expect((await begin({ email: 'no address' })).json).toMatchObject({ errors: [{ path: 'email' }] })
  expect((await begin({ surprise: 1 })).status).toBe(422)
  expect(await address()).toBeDefined()
})

test('a business of that name may be there already, opened from the terminal', async () => {
  await world.openBusiness({ name: 'Peluquería Ñandú', slug: 'peluqueria-nandu' })
  expect((await begin()).json).toMatchObject({ organization: { slug: 'peluqueria-nandu-2' } })
})
