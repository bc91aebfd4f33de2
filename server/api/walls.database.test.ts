import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Business } from '../../tests/world/business.ts'
import { callOf, leadsToOne, type Property } from '../../tests/world/door-calls.ts'
import { type Browser, employ, openBrowser, signedIn } from '../../tests/world/person.ts'
import { openWorld, type World } from '../../tests/world/world.ts'
import type { Endpoint } from '../access/endpoint.ts'
import { mayActAs, type Role, roles } from '../access/role.ts'
import { hashOf } from '../access/api-key.ts'
import { createApiKey } from '../access/create-api-key.ts'
import * as apiKeys from '../access/store.ts'
import { invite } from '../member/invite.ts'
import { addAbsence } from '../organization/edit-hours.ts'
import { createLocation } from '../organization/edit-locations.ts'
import { createProfessional } from '../organization/edit-professionals.ts'
import { createWeb } from '../web.ts'
import type { ApiContext } from './context.ts'
import { endpoints } from './endpoints.ts'

/** In every name and note of people who belong to the other side. */
const MARK = 'Ajena'
const PHONE = '3155550199'

let world: World
let salon: Business
/** What is at the one location, where a visit of somebody's is; the callers of these tests are elsewhere. */
let theirs: Property
beforeAll(async () => {
  world = await openWorld()
  salon = await world.openBusiness()
  const location = await createLocation(salon.ctx, { name: 'La otra sede', address: null, phone: null })
  const { id: professionalId } = await createProfessional(salon.ctx, { name: `Colega ${MARK}`, locationIds: [location.id] })
  const visit = await salon.books(`Clienta ${MARK}`, {
    at: '2026-03-05T10:00',
    locationId: location.id,
    professionalId,
    phone: PHONE,
    notes: `nota ${MARK}`,
  })
  const [message] = await salon.messages(visit)
  theirs = {
    locationId: location.id,
    serviceId: salon.service.id,
    professionalId,
    clientId: visit.client.id,
    appointmentId: visit.id,
    messageId: message?.id ?? '',
    ...(await peopleThere(location.id)),
  }
  await salon.books('De aquí', { at: '2026-03-05T10:00', professionalId: salon.professional.id, phone: '310 555 0100' })
})
afterAll(async () => {
  await world.app.changes.close()
  await world.close()
})

/** Somebody who works there, somebody who was invited, and a key. */
async function peopleThere(locationId: string): Promise<Pick<Property, 'memberId' | 'invitationId' | 'apiKeyId'>> {
  const { db } = world.app.database
  const there = { role: 'receptionist', locationIds: [locationId], professionalId: null } as const
  const memberId = await employ(world, salon, 'there@salon.test', { ...there, locationIds: [locationId] }, `Persona ${MARK}`)
  const invitation = await invite(salon.ctx, `invited.${MARK}@salon.test`, { ...there, locationIds: [locationId] })
  const key = await createApiKey(salon.ctx, { organizationId: salon.organization.id, name: `Llave ${MARK}`, role: 'owner' })
  return { memberId, invitationId: invitation.id, apiKeyId: (await apiKeys.findByHash(db, hashOf(key)))?.id ?? '' }
}

/** Everything that the other side owns, word for word. */
async function stateOfTheirs(): Promise<string> {
  const tables = ['location', 'professional', 'client', 'appointment', 'message', 'reminder', 'appointment_event']
  const people = ['member', 'invitation', 'api_key']
  const { db } = world.app.database
  const dumps = await Promise.all(
    [...tables, ...people].map((table) =>
      sql<{ all: string }>`select json_agg(row order by row.id)::text as all from ${sql.table(table)} as row`.execute(db),
    ),
  )
  const text = dumps.map(({ rows }) => rows[0]?.all ?? '').join('\n')
  const lines = text
    .split('\n')
    .filter((line) => Object.values<string>({ ...theirs }).some((id) => line.includes(id)) || line.includes(MARK))
  return lines.map((line) => line.replace(/^\[|[\],\s]+$/g, '')).join('\n')
}

const leaks = (answer: unknown, ids: readonly string[]): string[] => {
  const text = JSON.stringify(answer).toLowerCase()
  return [MARK, PHONE, ...ids].filter((secret) => text.includes(secret.toLowerCase()))
}

interface Wall {
  browser: Browser
  role: Role
  limited: boolean
  /** What of the other side exists for whoever stands here. */
  hidden: readonly (keyof Property)[]
}

/** Knocks at every door, reaching for what is behind the wall. */
async function knockEverywhere({ browser, role, limited, hidden }: Wall): Promise<void> {
  const ids = hidden.map((name) => theirs[name])
  for (const door of endpoints) {
    const { method, path, body } = callOf(door, theirs)
    const answer = await browser.ask(method, path, { body })
    const { operationId } = door
    const expected = expectedOf(door, { role, limited, hidden: ids.some((id) => path.includes(id)) })
    expect({ operationId, role, status: answer.status }).toEqual({ operationId, role, status: expected })
    expect({ operationId, role, leaked: leaks(answer.json, ids) }).toEqual({ operationId, role, leaked: [] })
  }
}

function expectedOf(door: Endpoint<ApiContext>, { role, limited, hidden }: { role: Role; limited: boolean; hidden: boolean }): unknown {
  if (!mayActAs(role, door.role)) return 403
  if (door.whole && limited) return 403
  if (leadsToOne(door) && hidden) return 404
  // A body that names what does not exist here, or is not theirs to give, is refused; all else is one's own to see and do.
  const fine = [200, 201, 204, 404, 409, 422, ...(limited ? [403] : [])]
  return expect.toSatisfy((status: number) => fine.includes(status))
}

const everyRole = roles.filter((role) => role !== 'professional')
const behind = ['locationId', 'professionalId', 'clientId', 'appointmentId', 'messageId', 'memberId', 'invitationId', 'apiKeyId'] as const

describe('whoever belongs to another organization', () => {
  test.each(roles)('as %s sees and touches nothing of this one, by no door', async (role) => {
    const other = await world.openBusiness()
    const column = role === 'professional' ? other.professional.id : null
    const browser = await signedIn(world, other, `${role}@other.test`, { role, professionalId: column })
    const before = await stateOfTheirs()
    await knockEverywhere({ browser, role, limited: role === 'professional', hidden: [...behind, 'serviceId'] })
    expect(await stateOfTheirs()).toBe(before)
  })

  test('does not get in by naming it', async () => {
    const other = await world.openBusiness()
    await employ(world, other, 'inside@other.test', { role: 'owner' })
    const browser = openBrowser(world, salon.organization.slug)
    await browser.signIn('inside@other.test')
    for (const door of endpoints) {
      const { method, path, body } = callOf(door, theirs)
      const { status, json } = await browser.ask(method, path, { body })
      expect({ door: door.operationId, status, leaked: leaks(json, Object.values<string>({ ...theirs })) }).toEqual({
        door: door.operationId,
        status: 404,
        leaked: [],
      })
    }
  })
})

describe('whoever is limited to other locations', () => {
  test.each(everyRole)('as %s sees and touches nothing of the ones that are not theirs, by no door', async (role) => {
    const browser = await signedIn(world, salon, `${role}@salon.test`, { role, locationIds: [salon.location.id] })
    const before = await stateOfTheirs()
    await knockEverywhere({ browser, role, limited: true, hidden: behind })
    expect(await stateOfTheirs()).toBe(before)
  })

  test('sees and touches what is theirs', async () => {
    const browser = await signedIn(world, salon, 'here@salon.test', { role: 'receptionist', locationIds: [salon.location.id] })
    const visits = (await browser.ask('GET', '/api/v1/appointments')).json as { items: { id: string; client: { name: string } }[] }
    expect(visits.items.map(({ client }) => client.name)).toEqual(['De aquí'])
    const [visit] = visits.items
    expect((await browser.ask('PATCH', `/api/v1/appointments/${visit?.id}`, { body: { notes: 'x' } })).status).toBe(200)
    expect((await browser.ask('POST', `/api/v1/appointments/${visit?.id}/cancel`, { body: { notify: false } })).status).toBe(200)
    for (const list of ['messages', 'reminders', 'clients', 'locations', 'professionals']) {
      const { json } = await browser.ask('GET', `/api/v1/${list}`)
      expect({ list, some: (json as { items: unknown[] }).items.length > 0 }).toEqual({ list, some: true })
    }
    const made = await browser.ask('POST', '/api/v1/clients', { body: { name: 'Nueva', phone: '310 555 0101' } })
    const { id } = made.json as { id: string }
    expect((await browser.ask('GET', `/api/v1/clients/${id}`)).status).toBe(200)
  })

  test('a client of another location who calls here is the same client, and seen from then on', async () => {
    const browser = await signedIn(world, salon, 'calls@salon.test', { role: 'receptionist', locationIds: [salon.location.id] })
    const elsewhere = await salon.books('Conocida', { at: '2026-03-06T10:00', locationId: theirs.locationId, phone: '310 555 0102' })
    expect((await browser.ask('GET', `/api/v1/clients/${elsewhere.client.id}`)).status).toBe(404)
    const visit = { locationId: salon.location.id, serviceIds: [salon.service.id], startsAt: '2026-03-06T12:00' }
    const client = { name: 'Conocida', phone: '310 555 0102' }
    const booked = await browser.ask('POST', '/api/v1/appointments', { body: { ...visit, client } })
    expect(booked).toMatchObject({ status: 201, json: { client: { id: elsewhere.client.id } } })
    expect((await browser.ask('GET', `/api/v1/clients/${elsewhere.client.id}`)).status).toBe(200)
    const { json } = await browser.ask('GET', `/api/v1/appointments?clientId=${elsewhere.client.id}`)
    expect((json as { items: unknown[] }).items).toHaveLength(1)
  })

  test('an admin looks after those who work where they do, and nobody else', async () => {
    const admin = await signedIn(world, salon, 'tends@salon.test', { role: 'admin', locationIds: [salon.location.id] })
    const add = (locationIds?: string[]) => admin.ask('POST', '/api/v1/professionals', { body: { name: 'Nuevo', locationIds } })
    expect((await add()).status).toBe(403)
    expect((await add([salon.location.id, theirs.locationId])).status).toBe(422)
    const made = await add([salon.location.id])
    expect(made.status).toBe(201)
    const { id } = made.json as { id: string }
    expect((await admin.ask('PATCH', `/api/v1/professionals/${id}`, { body: { locationIds: [] } })).status).toBe(403)
    expect((await admin.ask('PATCH', `/api/v1/professionals/${id}`, { body: { name: 'Otro' } })).status).toBe(200)
    expect((await admin.ask('PATCH', `/api/v1/professionals/${salon.professional.id}`, { body: { name: 'Otro' } })).status).toBe(403)
  })
})

describe('a professional', () => {
  test('sees their own column and nobody else’s, by no door', async () => {
    const browser = await signedIn(world, salon, 'column@salon.test', { role: 'professional', professionalId: salon.professional.id })
    const before = await stateOfTheirs()
    const hidden = behind.filter((name) => name !== 'locationId')
    await knockEverywhere({ browser, role: 'professional', limited: true, hidden })
    expect(await stateOfTheirs()).toBe(before)
  })

  test('sees what is theirs', async () => {
    const browser = await signedIn(world, salon, 'own@salon.test', { role: 'professional', professionalId: theirs.professionalId })
    const visits = (await browser.ask('GET', '/api/v1/appointments')).json
    expect(visits).toMatchObject({ items: [{ id: theirs.appointmentId }] })
    expect((await browser.ask('GET', '/api/v1/clients')).json).toMatchObject({ items: [{ id: theirs.clientId }] })
    expect((await browser.ask('GET', `/api/v1/messages/${theirs.messageId}`)).status).toBe(200)
    expect((await browser.ask('GET', '/api/v1/professionals')).json).toMatchObject({ items: [{ id: theirs.professionalId }] })
  })
})

describe('somebody who works here and elsewhere', () => {
  /** A colleague of both places, taken elsewhere at ten, and a receptionist of this one. */
  async function shared(email: string) {
    const { id: professionalId } = await createProfessional(salon.ctx, { name: 'De las dos', locationIds: [] })
    const at = { at: '2026-03-10T10:00', locationId: theirs.locationId, professionalId }
    const elsewhere = await salon.books(`Otra ${MARK}`, { ...at, phone: '310 555 0177' })
    const browser = await signedIn(world, salon, email, { role: 'admin', locationIds: [salon.location.id] })
    return { professionalId, elsewhere, browser }
  }

  test('is taken for whoever may not look there, and it is not said by whom', async () => {
    const { professionalId, elsewhere, browser } = await shared('meets@salon.test')
    const booking = { locationId: salon.location.id, serviceIds: [salon.service.id], professionalId, startsAt: '2026-03-10T10:00' }
    const body = { ...booking, client: { name: 'Nueva' } }
    const booked = await browser.ask('POST', '/api/v1/appointments', { body })
    expect(booked).toMatchObject({ status: 409, json: { conflict: { clientName: null, localStart: '2026-03-10T10:00' } } })
    const preview = await browser.ask('POST', '/api/v1/appointments/preview', { body })
    expect(preview).toMatchObject({ status: 200, json: { conflicts: [{ appointmentId: null, clientName: null }] } })
    for (const { json } of [booked, preview]) expect(leaks(json, [elsewhere.id])).toEqual([])
    const boss = await signedIn(world, salon, 'everywhere@salon.test', { role: 'admin' })
    const { json } = await boss.ask('POST', '/api/v1/appointments', { body })
    expect(json).toMatchObject({ conflict: { clientName: `Otra ${MARK}`, appointmentId: elsewhere.id } })
  })

  test('keeps their week and their absences from whoever is limited to one place of theirs', async () => {
    const { professionalId, browser } = await shared('tends-week@salon.test')
    const weekly = [{ weekday: 1, from: '09:00', to: '13:00' }]
    expect((await browser.ask('PUT', `/api/v1/professionals/${professionalId}/hours`, { body: { weekly } })).status).toBe(403)
    const absence = { from: '2026-03-12T10:00', to: '2026-03-12T12:00' }
    const { id } = await addAbsence(salon.ctx, theirs.professionalId, absence as Parameters<typeof addAbsence>[2])
    expect((await browser.ask('DELETE', `/api/v1/professionals/${theirs.professionalId}/absences/${id}`)).status).toBe(404)
  })

  test('a client of both places comes as often as one may see', async () => {
    const { browser } = await shared('counts@salon.test')
    const phone = '310 555 0188'
    const here = await salon.books('De ambas', { at: '2026-03-11T10:00', phone, professionalId: salon.professional.id })
    await salon.books('De ambas', { at: '2026-03-11T12:00', phone, locationId: theirs.locationId })
    const { json } = await browser.ask('GET', `/api/v1/clients/${here.client.id}/summary`)
    expect(json).toMatchObject({ attendance: { confirmed: 1 }, next: { id: here.id } })
  })
})

test('whoever watches hears of what they may see, and of nothing else', async () => {
  const browser = await signedIn(world, salon, 'watches@salon.test', { role: 'receptionist', locationIds: [salon.location.id] })
  const address = `/api/v1/changes?organization=${salon.organization.slug}`
  const response = await createWeb(world.app).request(address, { headers: { cookie: browser.cookie() } })
  expect(response.status).toBe(200)
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  const heard = async (until: string): Promise<string> => {
    let text = ''
    while (!text.includes(until)) text += (await reader?.read())?.value ?? ''
    return text
  }
  await heard('event: ready')
  const hidden = await salon.books('Allá', { at: '2026-03-13T10:00', locationId: theirs.locationId, phone: null })
  const seen = await salon.books('Aquí', { at: '2026-03-13T10:00', phone: null })
  expect(await heard(seen.id)).not.toContain(hidden.id)
  await reader?.cancel()
  const stranger = await world.openBusiness()
  const elsewhere = `/api/v1/changes?organization=${stranger.organization.slug}`
  expect((await createWeb(world.app).request(elsewhere, { headers: { cookie: browser.cookie() } })).status).toBe(404)
})
