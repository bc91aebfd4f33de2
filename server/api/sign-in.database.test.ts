import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Business } from '../../tests/world/business.ts'
import { employ, hire, openBrowser, PASSWORD, signedIn } from '../../tests/world/person.ts'
import { openWorld, type World } from '../../tests/world/world.ts'
import { createApp } from '../app.ts'
import { createWeb } from '../web.ts'
import * as sessions from '../access/user-store.ts'

let world: World
let salon: Business
beforeAll(async () => {
  world = await openWorld()
  salon = await world.openBusiness()
})
afterAll(() => world.close())

const list = '/api/v1/appointments'

test('whoever signs in is known by the cookie, and asks for one of their organizations', async () => {
  const clinic = await world.openBusiness({ name: 'Clínica' })
  const ana = await signedIn(world, salon, 'ana@salon.test', { role: 'receptionist' })
  await employ(world, clinic, 'ana@salon.test', { role: 'admin' })
  const me = await ana.ask('GET', '/api/v1/me', { organization: null })
  expect(me).toMatchObject({ status: 200, json: { user: { email: 'ana@salon.test', locale: 'es' }, operator: false } })
  const { memberships } = me.json as { memberships: { organization: { slug: string }; role: string }[] }
  expect(memberships.map(({ organization, role }) => [organization.slug, role])).toEqual([
    [clinic.organization.slug, 'admin'],
    [salon.organization.slug, 'receptionist'],
  ])
  expect((await ana.ask('GET', list)).status).toBe(200)
  expect((await ana.ask('PATCH', '/api/v1/organization', { body: {} })).status).toBe(403)
  expect((await ana.ask('PATCH', '/api/v1/organization', { body: {}, organization: clinic.organization.slug })).status).toBe(200)
})

test('the cookie is for the server alone, and with https for nothing else', async () => {
  await employ(world, salon, 'cookie@salon.test', { role: 'admin' })
  const { headers } = await openBrowser(world).signIn('cookie@salon.test')
  expect(headers.getSetCookie()).toEqual([expect.stringMatching(/^puntual\.session_token=.+; Path=\/; HttpOnly; SameSite=Lax$/)])
})

test('with an https address the cookie travels by nothing else', async () => {
  await employ(world, salon, 'secure@salon.test', { role: 'admin' })
  const app = createApp({ ...world.app, publicUrl: 'https://citas.example.com' })
  const secure = openBrowser({ ...world, app })
  const headers = { origin: 'https://citas.example.com' }
  const body = { email: 'secure@salon.test', password: PASSWORD }
  const { headers: told } = await secure.ask('POST', '/api/auth/sign-in/email', { body, headers })
  expect(told.getSetCookie()).toEqual([expect.stringMatching(/^__Secure-puntual\.session_token=.+; HttpOnly; Secure; SameSite=Lax$/)])
  const change = { body: {}, organization: salon.organization.slug }
  expect((await secure.ask('PATCH', '/api/v1/organization', { ...change, headers })).status).toBe(200)
  expect((await secure.ask('PATCH', '/api/v1/organization', change)).status).toBe(403)
})

test('without a session 401, without a word for which organization 400, for one of others 404', async () => {
  const stranger = await world.openBusiness()
  const nobody = openBrowser(world, salon.organization.slug)
  expect((await nobody.ask('GET', list)).status).toBe(401)
  expect((await nobody.ask('GET', list, { headers: { cookie: 'puntual.session_token=made.up' } })).status).toBe(401)
  const ana = await signedIn(world, salon, 'places@salon.test', { role: 'owner' })
  expect(await ana.ask('GET', list, { organization: null })).toMatchObject({ status: 400, json: { type: '/api/docs#no-organization' } })
  expect((await ana.ask('GET', list, { organization: stranger.organization.slug })).status).toBe(404)
  expect((await ana.ask('GET', list, { organization: 'nowhere' })).status).toBe(404)
})

test('a page of somebody else’s cannot use the cookie to change anything', async () => {
  const ana = await signedIn(world, salon, 'origin@salon.test', { role: 'admin' })
  const change = (headers: Record<string, string>) => ana.ask('PATCH', '/api/v1/organization', { body: {}, headers })
  for (const origin of ['https://evil.example', 'http://puntual.test.evil.example', 'null', '']) {
    expect({ origin, status: (await change({ origin })).status }).toEqual({ origin, status: 403 })
  }
  expect((await change({ origin: 'http://shop.local:3000', host: 'shop.local:3000' })).status).toBe(200)
  const web = createWeb(world.app)
  const program = (headers: Record<string, string>) => {
    const body = JSON.stringify({ email: 'origin@salon.test', password: PASSWORD })
    return web.request('/api/auth/sign-in/email', { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })
  }
  expect((await program({ 'sec-fetch-mode': 'cors' })).status, 'a program that is no browser').toBe(200)
  expect((await program({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  const foreign = { headers: { origin: 'https://evil.example' } }
  expect((await ana.ask('POST', '/api/auth/sign-out', foreign)).status).toBe(403)
  expect((await openBrowser(world).ask('POST', '/api/auth/sign-in/email', { ...foreign, body: {} })).status).toBe(403)
  expect((await ana.ask('GET', list)).status).toBe(200)
})

test('a role that changes, or a place that is lost, counts from the next request on', async () => {
  const ana = await signedIn(world, salon, 'demoted@salon.test', { role: 'admin' })
  const { db } = world.app.database
  const mine = (await sessions.findByEmail(db, 'demoted@salon.test'))?.id ?? ''
  await db.updateTable('member').set({ role: 'receptionist' }).where('userId', '=', mine).execute()
  expect((await ana.ask('PATCH', '/api/v1/organization', { body: {} })).status).toBe(403)
  await db.deleteFrom('member').where('userId', '=', mine).execute()
  expect((await ana.ask('GET', list)).status).toBe(404)
  expect((await ana.ask('GET', '/api/v1/me')).json).toMatchObject({ memberships: [] })
})

describe('sessions', () => {
  test('are listed, and one that is ended elsewhere is over at once', async () => {
    const phone = await signedIn(world, salon, 'two@salon.test', { role: 'admin' })
    const desk = openBrowser(world, salon.organization.slug, '203.0.113.9')
    await desk.signIn('two@salon.test')
    const mine = (await desk.ask('GET', '/api/auth/list-sessions')).json as { token: string; ipAddress: string }[]
    expect(mine.map(({ ipAddress }) => ipAddress).sort()).toEqual(['198.51.100.7', '203.0.113.9'])
    const other = mine.find(({ ipAddress }) => ipAddress === '198.51.100.7')
    expect((await desk.ask('POST', '/api/auth/revoke-session', { body: { token: other?.token } })).status).toBe(200)
    expect((await phone.ask('GET', list)).status).toBe(401)
    expect((await desk.ask('GET', list)).status).toBe(200)
  })

  test('end with signing out, whatever copy of the cookie is left', async () => {
    const ana = await signedIn(world, salon, 'out@salon.test', { role: 'admin' })
    const cookie = ana.cookie()
    expect((await ana.ask('POST', '/api/auth/sign-out')).status).toBe(200)
    expect((await ana.ask('GET', list, { headers: { cookie } })).status).toBe(401)
  })

  test('a password is changed by whoever knows it, and other sessions may end with it', async () => {
    const ana = await signedIn(world, salon, 'changes@salon.test', { role: 'admin' })
    const phone = openBrowser(world, salon.organization.slug)
    await phone.signIn('changes@salon.test')
    const change = (currentPassword: string, newPassword = 'otra clave larga') =>
      ana.ask('POST', '/api/auth/change-password', { body: { currentPassword, newPassword, revokeOtherSessions: true } })
    expect(await change('wrong one')).toMatchObject({ status: 422, json: { errors: [{ path: 'currentPassword' }] } })
    expect(await change(PASSWORD, 'short')).toMatchObject({ status: 422, json: { errors: [{ path: 'newPassword' }] } })
    expect((await change(PASSWORD)).status).toBe(200)
    expect((await phone.ask('GET', list)).status).toBe(401)
    expect((await ana.ask('GET', list)).status).toBe(200)
    expect((await openBrowser(world).signIn('changes@salon.test')).status).toBe(401)
    expect((await openBrowser(world).signIn('changes@salon.test', 'otra clave larga')).status).toBe(200)
    const { json } = await ana.ask('GET', '/api/v1/audit?limit=1')
    expect(json).toMatchObject({ items: [{ action: 'password.changed', by: { kind: 'user', name: 'changes' } }] })
  })
})

describe('who guesses', () => {
  test('learns nothing of who is here: the same answer for an unknown e-mail and for a wrong password', async () => {
    await employ(world, salon, 'known@salon.test', { role: 'admin' })
    const unknown = await openBrowser(world).signIn('unknown@salon.test', 'wrong password')
    const wrong = await openBrowser(world).signIn('known@salon.test', 'wrong password')
    expect(unknown).toMatchObject({ status: 401, type: 'application/problem+json', json: { type: '/api/docs#wrong-credentials' } })
    expect(unknown.json).toEqual(wrong.json)
    const lost = (email: string) => openBrowser(world).ask('POST', '/api/auth/request-password-reset', { body: { email } })
    expect((await lost('unknown@salon.test')).json).toEqual((await lost('known@salon.test')).json)
  })

  test('learns nothing from how long an answer takes: an unknown e-mail costs as much as a wrong password', async () => {
    // The processor's time: the wall clock of a busy machine says little.
    const least = async (emails: string[]) => {
      const times = []
      for (const email of emails) {
        const before = process.cpuUsage()
        await openBrowser(world, undefined, '192.0.2.77').signIn(email, 'wrong password')
        const { user, system } = process.cpuUsage(before)
        times.push(user + system)
      }
      return Math.min(...times)
    }
    const known = Array.from({ length: 4 }, (_, index) => `timed-${index}@salon.test`)
    for (const email of known) await employ(world, salon, email, { role: 'admin' })
    const ratio = (await least(known.map((email) => `no-${email}`))) / (await least(known))
    expect(ratio).toBeGreaterThan(0.5)
    expect(ratio).toBeLessThan(2)
  })

  test('is held up after five wrong passwords, from wherever they come, and an honest person a minute later is not', async () => {
    await employ(world, salon, 'guessed@salon.test', { role: 'admin' })
    const from = (place: number) => openBrowser(world, undefined, `203.0.113.${place}`)
    for (let place = 1; place <= 5; place += 1) expect((await from(place).signIn('guessed@salon.test', 'wrong password')).status).toBe(401)
    const held = await from(6).signIn('GUESSED@salon.test')
    expect(held).toMatchObject({ status: 429, json: { type: '/api/docs#too-many-tries' } })
    expect(held.headers.get('retry-after')).toBe('60')
    const now = world.now()
    world.sleepUntil(new Date(now.getTime() + 61_000))
    expect((await from(6).signIn('guessed@salon.test')).status).toBe(200)
    expect((await from(6).signIn('guessed@salon.test', 'wrong password')).status).toBe(401)
    world.sleepUntil(now)
  })

  test('is held up by address too, whoever they claim to be and whatever they write into a header', async () => {
    const tries = Array.from({ length: 21 }, (_, index) => index)
    const statuses = []
    for (const index of tries) {
      const browser = openBrowser(world, undefined, '192.0.2.50')
      const headers = { 'x-forwarded-for': `203.0.113.${index}`, 'x-puntual-address': `203.0.113.${index}` }
      const body = { email: `nobody-${index}@salon.test`, password: 'wrong password' }
      statuses.push((await browser.ask('POST', '/api/auth/sign-in/email', { headers, body })).status)
    }
    expect(statuses.slice(0, 20).every((status) => status === 401)).toBe(true)
    expect(statuses[20]).toBe(429)
  })
})

test('nobody signs up by themselves, and no other door of the library is open', async () => {
  const body = { email: 'me@evil.example', password: PASSWORD, name: 'Me' }
  for (const path of ['/sign-up/email', '/update-user', '/delete-user', '/change-email', '/verify-email', '/sign-in/social', '/error']) {
    expect({ path, status: (await openBrowser(world).ask('POST', `/api/auth${path}`, { body })).status }).toEqual({ path, status: 404 })
  }
})

test('what cannot be read is refused by name, never with a fault of ours', async () => {
  const browser = openBrowser(world)
  const signIn = (body: unknown, headers = {}) => browser.ask('POST', '/api/auth/sign-in/email', { body, headers })
  expect((await signIn({ email: 'no address', password: 'x' })).json).toMatchObject({ status: 422, errors: [{ path: 'email' }] })
  expect((await signIn({ email: 'a@b.co', password: 'x'.repeat(2_000) })).json).toMatchObject({
    status: 422,
    errors: [{ path: 'password' }],
  })
  expect((await signIn({ email: 7 })).status).toBe(422)
  expect((await signIn('text', { 'content-type': 'text/plain' })).status).toBe(415)
  expect((await signIn({ email: 'a@b.co', password: 'x'.repeat(20_000) })).status).toBe(413)
  expect((await browser.ask('POST', '/api/auth/reset-password', { body: { token: 'made up', newPassword: PASSWORD } })).status).toBe(410)
})

test('one’s own name and language', async () => {
  const ana = await signedIn(world, salon, 'names@salon.test', { role: 'professional', professionalId: salon.professional.id })
  const changed = await ana.ask('PATCH', '/api/v1/me', { body: { name: 'Ana María', locale: 'pt-BR' } })
  expect(changed).toMatchObject({ status: 200, json: { user: { name: 'Ana María', locale: 'pt-BR' } } })
  expect((await ana.ask('PATCH', '/api/v1/me', { body: { email: 'other@salon.test' } })).status).toBe(422)
})

test('whoever runs the installation may look into any organization, and history says so', async () => {
  const id = await hire(world.app, { email: 'root@host.test', password: PASSWORD })
  const operator = openBrowser(world, salon.organization.slug)
  await operator.signIn('root@host.test')
  expect((await operator.ask('GET', '/api/v1/me')).json).toMatchObject({ operator: true, memberships: [] })
  const visit = await salon.books('Ana', { at: '2026-03-06T10:00' })
  expect((await operator.ask('PATCH', `/api/v1/appointments/${visit.id}`, { body: { notes: 'x' } })).status).toBe(200)
  const { json } = await operator.ask('GET', `/api/v1/appointments/${visit.id}/history`)
  expect(json).toMatchObject({
    items: [{ action: 'booked' }, { action: 'edited', actor: `operator:${id}`, by: { kind: 'operator', name: 'root' } }],
  })
})

test('a database that is gone is a fault that names nothing, in the answer and on the terminal', async () => {
  const gone = await openWorld()
  const said = [vi.spyOn(console, 'error'), vi.spyOn(console, 'log'), vi.spyOn(console, 'warn')]
  const browser = openBrowser(gone)
  expect((await browser.signIn('ana@salon.test')).status).toBe(401)
  await gone.app.database.close()
  const answer = await browser.signIn('ana@salon.test')
  expect(answer.type).toBe('application/problem+json')
  expect(answer.status).toBeGreaterThanOrEqual(500)
  expect(JSON.stringify(answer.json)).not.toContain('ana@')
  for (const spy of said) expect(spy).not.toHaveBeenCalled()
  vi.restoreAllMocks()
  await gone.close().catch(() => undefined)
})
