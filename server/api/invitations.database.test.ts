import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Business } from '../../tests/world/business.ts'
import { type Browser, employ, openBrowser, PASSWORD, signedIn } from '../../tests/world/person.ts'
import { openWorld, type World } from '../../tests/world/world.ts'

let world: World
let salon: Business
let owner: Browser
beforeAll(async () => {
  world = await openWorld()
  salon = await world.openBusiness()
  owner = await signedIn(world, salon, 'owner@salon.test', { role: 'owner' })
})
afterAll(() => world.close())

interface Made {
  id: string
  link: string
  expiresAt: string
  mailed: boolean
}

async function invited(email: string, more: Record<string, unknown> = {}): Promise<Made> {
  const answer = await owner.ask('POST', '/api/v1/invitations', { body: { email, role: 'receptionist', ...more } })
  expect(answer.status).toBe(201)
  return answer.json as Made
}

const tokenIn = (link: string): string => link.split('/').at(-1) ?? ''
const doorOf = ({ link }: { link: string }): string => `/api/auth/invitation/${tokenIn(link)}`
const accept = (browser: Browser, made: Made, body: Record<string, unknown> = {}) =>
  browser.ask('POST', doorOf(made), { body: { name: 'Camilo', password: PASSWORD, ...body } })

describe('an invitation', () => {
  test('makes whoever holds its link a member, signs them in, and works once', async () => {
    const made = await invited('Camilo@Salon.test', { locationIds: [salon.location.id] })
    expect(made).toMatchObject({ email: 'camilo@salon.test', mailed: false, expiresAt: '2026-03-09T14:00:00.000Z' })
    expect(made.link).toMatch(/^http:\/\/puntual\.test\/invitacion\/[\w-]{32}$/)
    const camilo = openBrowser(world, salon.organization.slug)
    const read = await camilo.ask('GET', doorOf(made))
    expect(read.json).toEqual({
      organization: { slug: salon.organization.slug, name: 'Salón Azahar', locale: 'es' },
      email: 'camilo@salon.test',
      role: 'receptionist',
      known: false,
    })
    expect((await accept(camilo, made)).status).toBe(200)
    expect((await camilo.ask('GET', '/api/v1/me')).json).toMatchObject({
      user: { name: 'Camilo', email: 'camilo@salon.test' },
      memberships: [{ role: 'receptionist', locationIds: [salon.location.id] }],
    })
    expect((await camilo.ask('GET', '/api/v1/appointments')).status).toBe(200)
    expect(await accept(openBrowser(world), made)).toMatchObject({ status: 410, json: { type: '/api/docs#link-expired' } })
    expect((await openBrowser(world).ask('GET', doorOf(made))).status).toBe(410)
    expect((await owner.ask('GET', '/api/v1/invitations')).json).toMatchObject({ items: [] })
  })

  test('the receptionist who came by it cannot open settings', async () => {
    const made = await invited('desk@salon.test')
    const desk = openBrowser(world, salon.organization.slug)
    await accept(desk, made)
    for (const [method, path] of [
      ['PATCH', '/organization'],
      ['GET', '/members'],
      ['GET', '/invitations'],
      ['POST', '/invitations'],
      ['GET', '/api-keys'],
      ['GET', '/audit'],
      ['POST', '/locations'],
    ] as const) {
      const body = method === 'GET' ? {} : { body: {} }
      expect({ path, status: (await desk.ask(method, `/api/v1${path}`, body)).status }).toEqual({ path, status: 403 })
    }
  })

  test('is over when it is taken back, when another is sent, and after seven days', async () => {
    const taken = await invited('taken@salon.test')
    expect((await owner.ask('DELETE', `/api/v1/invitations/${taken.id}`)).status).toBe(204)
    expect((await accept(openBrowser(world), taken)).status).toBe(410)
    const first = await invited('again@salon.test')
    const second = await invited('again@salon.test')
    expect((await accept(openBrowser(world), first)).status).toBe(410)
    const now = world.now()
    world.sleepUntil(new Date(now.getTime() + 7 * 86_400_000))
    expect((await accept(openBrowser(world), second)).status).toBe(410)
    world.sleepUntil(now)
    expect((await accept(openBrowser(world), second)).status).toBe(200)
  })

  test('to somebody who signs in already is taken with their own password, and nobody else’s', async () => {
    const clinic = await world.openBusiness()
    await employ(world, clinic, 'known@clinic.test', { role: 'admin' })
    const made = await invited('known@clinic.test')
    const known = openBrowser(world)
    expect((await known.ask('GET', doorOf(made))).json).toMatchObject({ known: true })
    expect((await accept(known, made, { password: 'a guess of somebody' })).status).toBe(401)
    expect((await accept(known, made)).status).toBe(200)
    const { memberships } = (await known.ask('GET', '/api/v1/me')).json as { memberships: unknown[] }
    expect(memberships).toHaveLength(2)
  })

  test('with too short a password nothing happens, and it still works', async () => {
    const made = await invited('short@salon.test')
    expect((await accept(openBrowser(world), made, { password: 'short' })).json).toMatchObject({ errors: [{ path: 'password' }] })
    expect((await accept(openBrowser(world), made)).status).toBe(200)
  })

  test('two who open it at once become one member', async () => {
    const made = await invited('twins@salon.test')
    const answers = await Promise.all([1, 2].map(() => accept(openBrowser(world), made)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410])
  })

  test('is refused by field where nobody could work, or for whoever is here already', async () => {
    const elsewhere = await world.openBusiness()
    const ask = (body: Record<string, unknown>) =>
      owner.ask('POST', '/api/v1/invitations', { body: { email: 'x@salon.test', role: 'admin', ...body } })
    expect((await ask({ role: 'professional' })).json).toMatchObject({ status: 422, errors: [{ path: 'professionalId' }] })
    expect((await ask({ professionalId: elsewhere.professional.id })).json).toMatchObject({
      status: 422,
      errors: [{ path: 'professionalId' }],
    })
    expect((await ask({ locationIds: [elsewhere.location.id] })).json).toMatchObject({ status: 422, errors: [{ path: 'locationIds.0' }] })
    expect((await ask({ locationIds: [] })).json).toMatchObject({ status: 422, errors: [{ path: 'locationIds' }] })
    expect((await ask({ email: 'no address' })).json).toMatchObject({ status: 422, errors: [{ path: 'email' }] })
    expect((await ask({ email: 'OWNER@salon.test' })).status).toBe(409)
  })

  test('repeated with the same key is the same invitation, and its link is not kept where it can be read', async () => {
    const headers = { 'idempotency-key': 'invite-1' }
    const ask = () => owner.ask('POST', '/api/v1/invitations', { body: { email: 'once@salon.test', role: 'admin' }, headers })
    const [first, again] = [await ask(), await ask()]
    expect(again).toMatchObject({ status: 201, json: first.json })
    const token = tokenIn((first.json as Made).link)
    const kept = await world.app.database.db.selectFrom('idempotency').select('response').execute()
    expect(kept.length).toBeGreaterThan(0)
    expect(JSON.stringify(kept)).not.toContain(token)
  })
})
