import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Business } from '../../tests/world/business.ts'
import { type Browser, employ, openBrowser, signedIn } from '../../tests/world/person.ts'
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

describe('members', () => {
  const listed = async () =>
    (await owner.ask('GET', '/api/v1/members')).json as {
      items: { id: string; user: { email: string }; role: string; lastSeenAt: string | null }[]
    }

  test('are listed with where they work, and when they were last here', async () => {
    await signedIn(world, salon, 'seen@salon.test', { role: 'admin', locationIds: [salon.location.id] })
    await employ(world, salon, 'unseen@salon.test', { role: 'admin' })
    const { items } = await listed()
    const seen = items.find(({ user }) => user.email === 'seen@salon.test')
    expect(seen).toMatchObject({ role: 'admin', locationIds: [salon.location.id], lastSeenAt: expect.any(String) as unknown })
    expect(items.find(({ user }) => user.email === 'unseen@salon.test')?.lastSeenAt).toBeNull()
  })

  test('change role and locations, or go; it counts from their next request on', async () => {
    const browser = await signedIn(world, salon, 'changes@salon.test', { role: 'admin' })
    const id = (await listed()).items.find(({ user }) => user.email === 'changes@salon.test')?.id ?? ''
    const change = { role: 'receptionist', locationIds: [salon.location.id] }
    expect((await owner.ask('PATCH', `/api/v1/members/${id}`, { body: change })).json).toMatchObject(change)
    expect((await browser.ask('GET', '/api/v1/members')).status).toBe(403)
    expect((await owner.ask('DELETE', `/api/v1/members/${id}`)).status).toBe(204)
    expect((await browser.ask('GET', '/api/v1/appointments')).status).toBe(404)
    expect((await owner.ask('DELETE', `/api/v1/members/${id}`)).status).toBe(404)
  })

  test('the last owner of the whole organization can neither be removed, lowered nor limited', async () => {
    const alone = await world.openBusiness()
    const only = await signedIn(world, alone, 'only@salon.test', { role: 'owner' })
    const [{ id } = { id: '' }] = ((await only.ask('GET', '/api/v1/members')).json as { items: { id: string }[] }).items
    expect(await only.ask('DELETE', `/api/v1/members/${id}`)).toMatchObject({ status: 409, json: { type: '/api/docs#last-owner' } })
    expect((await only.ask('PATCH', `/api/v1/members/${id}`, { body: { role: 'admin' } })).status).toBe(409)
    expect((await only.ask('PATCH', `/api/v1/members/${id}`, { body: { locationIds: [alone.location.id] } })).status).toBe(409)
    await employ(world, alone, 'other-owner@salon.test', { role: 'owner' })
    expect((await only.ask('PATCH', `/api/v1/members/${id}`, { body: { role: 'admin' } })).status).toBe(200)
  })

  test('two owners who lower each other at once leave one', async () => {
    const two = await world.openBusiness()
    const ids = [await employ(world, two, 'one@two.test', { role: 'owner' }), await employ(world, two, 'other@two.test', { role: 'owner' })]
    const browsers = [openBrowser(world, two.organization.slug), openBrowser(world, two.organization.slug)]
    await browsers[0]?.signIn('one@two.test')
    await browsers[1]?.signIn('other@two.test')
    const lower = (index: number) => browsers[index]?.ask('PATCH', `/api/v1/members/${ids[1 - index]}`, { body: { role: 'admin' } })
    const answers = await Promise.all([lower(0), lower(1)])
    expect(answers.map((answer) => answer?.status).sort()).not.toEqual([200, 200])
  })

  test('nobody gives or takes more than they have', async () => {
    const admin = await signedIn(world, salon, 'admin@salon.test', { role: 'admin' })
    const ownerId = (await listed()).items.find(({ user }) => user.email === 'owner@salon.test')?.id ?? ''
    expect((await admin.ask('PATCH', `/api/v1/members/${ownerId}`, { body: { role: 'receptionist' } })).status).toBe(403)
    expect((await admin.ask('DELETE', `/api/v1/members/${ownerId}`)).status).toBe(403)
    expect((await admin.ask('POST', `/api/v1/members/${ownerId}/reset-link`)).status).toBe(403)
    const raise = { email: 'raise@salon.test', role: 'owner' }
    expect((await admin.ask('POST', '/api/v1/invitations', { body: raise })).status).toBe(403)
    expect((await admin.ask('POST', '/api/v1/api-keys', { body: { name: 'k', role: 'owner' } })).status).toBe(403)
    const limited = await signedIn(world, salon, 'limited@salon.test', { role: 'admin', locationIds: [salon.location.id] })
    expect((await limited.ask('POST', '/api/v1/invitations', { body: { email: 'wide@salon.test', role: 'admin' } })).status).toBe(403)
    const mine = { email: 'narrow@salon.test', role: 'admin', locationIds: [salon.location.id] }
    expect((await limited.ask('POST', '/api/v1/invitations', { body: mine })).status).toBe(201)
    expect((await limited.ask('GET', '/api/v1/api-keys')).status).toBe(403)
    expect((await limited.ask('GET', '/api/v1/audit')).status).toBe(403)
  })
})

test('a key is made, shown once, used and ended', async () => {
  const made = await owner.ask('POST', '/api/v1/api-keys', { body: { name: 'Página', role: 'receptionist' } })
  expect(made).toMatchObject({ status: 201, json: { name: 'Página', role: 'receptionist', revokedAt: null, lastUsedAt: null } })
  const { id, key } = made.json as { id: string; key: string }
  const asKey = (path: string) => openBrowser(world).ask('GET', path, { headers: { authorization: `Bearer ${key}` } })
  expect((await asKey('/api/v1/appointments')).status).toBe(200)
  const list = await owner.ask('GET', '/api/v1/api-keys')
  expect(JSON.stringify(list.json)).not.toContain(key)
  const { items } = list.json as { items: { id: string; hint: string; by: unknown; lastUsedAt: string | null }[] }
  const me = (await owner.ask('GET', '/api/v1/me')).json as { user: { name: string } }
  expect(items.find((one) => one.id === id)).toMatchObject({
    hint: key.slice(-4),
    by: { kind: 'user', name: me.user.name },
    lastUsedAt: world.now().toISOString(),
  })
  expect((await owner.ask('DELETE', `/api/v1/api-keys/${id}`)).status).toBe(204)
  expect((await asKey('/api/v1/appointments')).status).toBe(401)
  expect((await owner.ask('DELETE', `/api/v1/api-keys/${id}`)).status).toBe(404)
})

test('the audit says who changed what about people, roles, keys and switches', async () => {
  const shop = await world.openBusiness()
  const boss = await signedIn(world, shop, 'audited@shop.test', { role: 'owner' })
  await boss.ask('PATCH', '/api/v1/me', { body: { name: 'Jefa' } })
  await boss.ask('PATCH', '/api/v1/organization', { body: { whatsapp: { reminder1hEnabled: false } } })
  await boss.ask('POST', '/api/v1/invitations', { body: { email: 'guest@shop.test', role: 'admin' } })
  const { json } = await boss.ask('POST', '/api/v1/api-keys', { body: { name: 'k', role: 'admin' } })
  await boss.ask('DELETE', `/api/v1/api-keys/${(json as { id: string }).id}`)
  const { items } = (await boss.ask('GET', '/api/v1/audit?limit=200')).json as { items: { action: string; by: unknown; detail: unknown }[] }
  const byHer = items.filter(({ by }) => JSON.stringify(by) === JSON.stringify({ kind: 'user', name: 'Jefa' }))
  expect(byHer.map(({ action }) => action)).toEqual(['api-key.revoked', 'api-key.made', 'invitation.made', 'organization.changed'])
  expect(byHer[3]?.detail).toEqual({ 'whatsapp.reminder1hEnabled': { from: true, to: false } })
  expect(items.map(({ action }) => action)).toContain('member.added')
  expect((await owner.ask('GET', '/api/v1/audit')).json).not.toMatchObject({ items: expect.arrayContaining([items[0]]) as unknown })
})
