import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Business } from '../../tests/world/business.ts'
import { openWorld, type World } from '../../tests/world/world.ts'
import { createApiKey } from '../access/create-api-key.ts'
import type { Role } from '../access/role.ts'
import { createWeb } from '../web.ts'

let world: World
let web: ReturnType<typeof createWeb>
let salon: Business
let key: string

beforeAll(async () => {
  world = await openWorld()
  web = createWeb(world.app)
  salon = await world.openBusiness()
  key = await keyOf(salon)
})
afterAll(() => world.close())

function keyOf({ organization }: Business, role: Role = 'owner'): Promise<string> {
  return createApiKey({ db: world.app.database.db, clock: world.app.clock }, { organizationId: organization.id, name: 'test', role })
}

interface Asked {
  body?: unknown
  text?: string
  headers?: Record<string, string>
  as?: string
}

async function ask(method: string, path: string, { body, text, headers, as = key }: Asked = {}) {
  const sent = text ?? (body === undefined ? undefined : JSON.stringify(body))
  const response = await web.request(`/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${as}`, ...(sent === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(sent === undefined ? {} : { body: sent }),
  })
  const read = await response.text()
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    headers: response.headers,
    json: read === '' ? null : (JSON.parse(read) as unknown),
  }
}

interface Problem {
  status: number
  detail: string
  errors?: { path: string; message: string }[]
}

function booking(more: Record<string, unknown> = {}) {
  return {
    locationId: salon.location.id,
    serviceIds: [salon.service.id],
    startsAt: '2026-03-05T10:00',
    client: { name: 'Ana', phone: '310 482 7719' },
    ...more,
  }
}

async function countAppointments(): Promise<number> {
  const { count } = await world.app.database.db
    .selectFrom('appointment')
    .select((row) => row.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

describe('booking', () => {
  test('answers the whole appointment, its wall clock with the offset', async () => {
    const { status, json } = await ask('POST', '/appointments', { body: booking() })
    expect(status).toBe(201)
    expect(json).toMatchObject({
      status: 'confirmed',
      startsAt: '2026-03-05T10:00:00-05:00',
      endsAt: '2026-03-05T10:30:00-05:00',
      timeZone: 'America/Bogota',
      client: { name: 'Ana', phone: '+573104827719' },
      clientResponse: 'none',
      revision: 1,
      professional: null,
    })
  })

  test('finds the client by phone, keeps the name given, and never overwrites theirs', async () => {
    const first = await ask('POST', '/appointments', { body: booking({ client: { name: 'Íñigo', phone: '315 208 4471' } }) })
    const second = await ask('POST', '/appointments', { body: booking({ client: { name: 'Don Íñigo', phone: '+57 315 2084471' } }) })
    expect(second.json).toMatchObject({ client: { id: (first.json as { client: { id: string } }).client.id, name: 'Don Íñigo' } })
    const client = await ask('GET', `/clients/${(first.json as { client: { id: string } }).client.id}`)
    expect(client.json).toMatchObject({ name: 'Íñigo' })
  })

  test('twenty bookings of one new phone at once make one client', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        ask('POST', '/appointments', { body: booking({ client: { name: 'Nueva', phone: '320 555 0199' } }) }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(201))
    expect(new Set(answers.map(({ json }) => (json as { client: { id: string } }).client.id)).size).toBe(1)
  })

  test('of twenty who want one slot of one professional, one gets it', async () => {
    const wanted = booking({ professionalId: salon.professional.id, startsAt: '2026-03-09T10:00' })
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask('POST', '/appointments', { body: wanted })))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    const refused = answers.find(({ status }) => status !== 201)
    expect(refused).toMatchObject({ status: 409, type: 'application/problem+json', json: { errors: [{ path: 'startsAt' }] } })
  })

  test('a cancelled appointment frees its slot; one beside it does not conflict', async () => {
    const wanted = booking({ professionalId: salon.professional.id, startsAt: '2026-03-10T10:00' })
    const first = await ask('POST', '/appointments', { body: wanted })
    expect((await ask('POST', '/appointments', { body: { ...wanted, startsAt: '2026-03-10T10:30' } })).status).toBe(201)
    expect((await ask('POST', `/appointments/${(first.json as { id: string }).id}/cancel`)).status).toBe(200)
    expect((await ask('POST', '/appointments', { body: wanted })).status).toBe(201)
  })
})

describe('bad input is answered with the field and the remedy, and nothing is written', () => {
  const cases: [string, Record<string, unknown>, number, string][] = [
    ['a phone that is no phone', { client: { name: 'Ana', phone: '12' } }, 422, 'client.phone'],
    ['a time in the past', { startsAt: '2026-03-01T10:00' }, 422, 'startsAt'],
    ['no time at all', { startsAt: 'mañana' }, 422, 'startsAt'],
    ['a date without a time', { startsAt: '2026-03-05' }, 422, 'startsAt'],
    ['an unknown service', { serviceIds: ['0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a'] }, 422, 'serviceIds.0'],
    ['no service', { serviceIds: [] }, 422, 'serviceIds'],
    ['an unknown location', { locationId: '0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a' }, 422, 'locationId'],
    ['what is no id', { locationId: 'chapinero' }, 422, 'locationId'],
    ['nobody', { client: undefined }, 422, 'client'],
    ['a nameless client', { client: { name: '  ' } }, 422, 'client.name'],
    ['a field that does not exist', { starts: '10:00' }, 422, 'starts'],
    ['an unknown client', { client: undefined, clientId: '0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a' }, 422, 'clientId'],
    ['a NUL in a name', { client: { name: 'A\u0000na' } }, 422, 'client.name'],
    ['a wrong notify', { notify: { afterSeconds: -1 } }, 422, 'notify.afterSeconds'],
  ]
  test.each(cases)('%s', async (_, more, status, path) => {
    const before = await countAppointments()
    const answer = await ask('POST', '/appointments', { body: booking(more) })
    const problem = answer.json as Problem
    expect({ status: answer.status, type: answer.type }).toEqual({ status, type: 'application/problem+json' })
    expect(problem.errors?.[0]?.path).toBe(path)
    expect(problem.errors?.[0]?.message.length).toBeGreaterThan(5)
    expect(await countAppointments()).toBe(before)
  })

  test('a local time that does not exist names the zone and the jump', async () => {
    const madrid = await ask('POST', '/locations', { body: { name: 'Madrid', timeZone: 'Europe/Madrid' } })
    const answer = await ask('POST', '/appointments', {
      body: booking({ locationId: (madrid.json as { id: string }).id, startsAt: '2026-03-29T02:30' }),
    })
    expect(answer.status).toBe(422)
    expect((answer.json as Problem).detail).toContain('2026-03-29T02:30 does not exist in Europe/Madrid')
  })

  test('what is not JSON, too large or of another type', async () => {
    expect((await ask('POST', '/appointments', { text: '{"locationId":' })).status).toBe(400)
    expect((await ask('POST', '/appointments', { text: '' })).status).toBe(400)
    expect((await ask('POST', '/appointments', { text: 'a=b', headers: { 'content-type': 'text/plain' } })).status).toBe(415)
    expect((await ask('POST', '/appointments', { text: JSON.stringify({ notes: 'x'.repeat(10_000_000) }) })).status).toBe(413)
    expect((await ask('POST', '/appointments', { text: 'null' })).status).toBe(422)
    expect((await ask('GET', '/appointments?limit=0')).status).toBe(422)
    expect((await ask('GET', '/appointments?cursor=zzz')).status).toBe(422)
    expect((await ask('GET', '/appointments?q=1')).status).toBe(200)
    expect((await ask('GET', '/appointments/not-an-id')).status).toBe(404)
    expect((await ask('GET', '/nothing')).status).toBe(404)
  })

  test('a stale revision', async () => {
    const { json } = await ask('POST', '/appointments', { body: booking() })
    const { id } = json as { id: string }
    expect((await ask('PATCH', `/appointments/${id}`, { body: { notes: 'a', revision: 1 } })).json).toMatchObject({
      revision: 2,
      notes: 'a',
    })
    const stale = await ask('PATCH', `/appointments/${id}`, { body: { notes: 'b', revision: 1 } })
    expect(stale).toMatchObject({ status: 409, json: { errors: [{ path: 'revision' }] } })
    expect((await ask('GET', `/appointments/${id}`)).json).toMatchObject({ notes: 'a' })
  })

  test('of ten moves of one revision at once, one wins', async () => {
    const { json } = await ask('POST', '/appointments', { body: booking() })
    const { id } = json as { id: string }
    const moves = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        ask('PATCH', `/appointments/${id}`, { body: { startsAt: `2026-03-06T1${index}:00`, revision: 1 } }),
      ),
    )
    expect(moves.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(moves.filter(({ status }) => status === 409)).toHaveLength(9)
  })

  test('what is over stays over', async () => {
    const { json } = await ask('POST', '/appointments', { body: booking() })
    const { id } = json as { id: string }
    expect((await ask('POST', `/appointments/${id}/cancel`, { body: { reason: 'gripa' } })).json).toMatchObject({ status: 'cancelled' })
    for (const act of ['cancel', 'confirm', 'complete', 'no-show'])
      expect((await ask('POST', `/appointments/${id}/${act}`)).status).toBe(409)
    expect((await ask('PATCH', `/appointments/${id}`, { body: { startsAt: '2026-03-07T10:00' } })).status).toBe(409)
  })
})

describe('who may', () => {
  test('without a key, with a wrong one, with too small a role', async () => {
    expect(await ask('GET', '/appointments', { as: 'pk_wrong' })).toMatchObject({ status: 401, type: 'application/problem+json' })
    expect((await web.request('/api/v1/appointments')).status).toBe(401)
    const professional = await keyOf(salon, 'professional')
    expect((await ask('GET', '/appointments', { as: professional })).status).toBe(200)
    expect((await ask('POST', '/appointments', { as: professional, body: booking() })).status).toBe(403)
    const receptionist = await keyOf(salon, 'receptionist')
    expect((await ask('POST', '/appointments', { as: receptionist, body: booking() })).status).toBe(201)
    expect((await ask('PATCH', '/organization', { as: receptionist, body: { name: 'X' } })).status).toBe(403)
  })

  test('what belongs to another organization does not exist', async () => {
    const other = await world.openBusiness()
    const theirs = await keyOf(other)
    const { json } = await ask('POST', '/appointments', { body: booking() })
    const { id } = json as { id: string }
    const messageId = (await world.messagesOf(salon.organization.id, id))[0]?.id ?? ''
    const paths = [
      `/appointments/${id}`,
      `/appointments/${id}/reminders`,
      `/appointments/${id}/messages`,
      `/messages/${messageId}`,
      `/locations/${salon.location.id}`,
      `/services/${salon.service.id}`,
      `/professionals/${salon.professional.id}`,
    ]
    for (const path of paths) expect({ path, status: (await ask('GET', path, { as: theirs })).status }).toEqual({ path, status: 404 })
    for (const path of paths) expect({ path, status: (await ask('GET', path)).status }).toEqual({ path, status: 200 })
    expect((await ask('PATCH', `/appointments/${id}`, { as: theirs, body: { notes: 'x' } })).status).toBe(404)
    expect((await ask('POST', `/appointments/${id}/cancel`, { as: theirs })).status).toBe(404)
    expect((await ask('POST', '/appointments', { as: theirs, body: booking() })).json).toMatchObject({
      status: 422,
      errors: [{ path: 'locationId' }],
    })
    for (const list of ['/appointments', '/messages', '/reminders', '/clients']) {
      const { json: page } = await ask('GET', list, { as: theirs })
      expect(page).toMatchObject({ items: [] })
    }
  })
})

describe('Idempotency-Key', () => {
  test('the same key and body give the first answer again, and one appointment', async () => {
    const before = await countAppointments()
    const headers = { 'idempotency-key': 'a-1' }
    const first = await ask('POST', '/appointments', { body: booking(), headers })
    const again = await ask('POST', '/appointments', { body: booking(), headers })
    expect(again).toMatchObject({ status: 201, json: first.json })
    expect(await countAppointments()).toBe(before + 1)
  })

  test('the same key with another body is refused', async () => {
    const headers = { 'idempotency-key': 'a-2' }
    await ask('POST', '/appointments', { body: booking(), headers })
    expect((await ask('POST', '/appointments', { body: booking({ notes: 'other' }), headers })).status).toBe(422)
  })

  test('twins at the same moment make one appointment', async () => {
    const before = await countAppointments()
    const headers = { 'idempotency-key': 'a-3' }
    const twins = await Promise.all(Array.from({ length: 8 }, () => ask('POST', '/appointments', { body: booking(), headers })))
    const made = twins.filter(({ status }) => status === 201).map(({ json }) => (json as { id: string }).id)
    expect(new Set(made).size).toBe(1)
    expect(twins.every(({ status }) => status === 201 || status === 409)).toBe(true)
    expect(await countAppointments()).toBe(before + 1)
  })

  test('a request that was refused left nothing and may be repeated', async () => {
    const headers = { 'idempotency-key': 'a-4' }
    expect((await ask('POST', '/appointments', { body: booking({ startsAt: '2026-03-01T10:00' }), headers })).status).toBe(422)
    expect((await ask('POST', '/appointments', { body: booking(), headers })).status).toBe(201)
  })

  test('a key is forgotten after 24 hours', async () => {
    const headers = { 'idempotency-key': 'a-5' }
    const first = await ask('POST', '/services', { body: { name: 'Tinte', durationMinutes: 60 }, headers })
    const now = world.now()
    world.sleepUntil(new Date(now.getTime() + 25 * 3_600_000))
    const later = await ask('POST', '/services', { body: { name: 'Tinte', durationMinutes: 60 }, headers })
    world.sleepUntil(now)
    expect(later.status).toBe(201)
    expect((later.json as { id: string }).id).not.toBe((first.json as { id: string }).id)
  })
})

test('lists page without gap or double, also among equal starts', async () => {
  const busy = await world.openBusiness()
  const as = await keyOf(busy)
  const made = []
  for (let index = 0; index < 7; index += 1) made.push((await busy.books(`C${index}`, { at: '2026-03-05T10:00' })).id)
  const seen: string[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const query: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const page = (await ask('GET', `/appointments?limit=3${query}`, { as })).json as { items: { id: string }[]; nextCursor: string | null }
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor
  }
  expect(seen.sort()).toEqual(made.sort())
})

test('an organization changes deeply by PATCH: what is not named stays', async () => {
  const { json } = await ask('PATCH', '/organization', { body: { whatsapp: { senderName: 'Azahar Centro' } } })
  expect(json).toMatchObject({
    name: 'Salón Azahar',
    whatsapp: { enabled: true, senderName: 'Azahar Centro', reminder24hEnabled: true, quietHours: null },
  })
})

test('erasing a person takes their name, phone and texts, and keeps the figures', async () => {
  const visit = await salon.books('Karen', { at: '2026-03-05T10:00', phone: '316 555 0100' })
  await world.work()
  expect((await ask('POST', `/clients/${visit.client.id}/erase`)).status).toBe(200)
  expect((await ask('GET', `/clients/${visit.client.id}`)).status).toBe(404)
  expect((await ask('GET', `/appointments/${visit.id}`)).json).toMatchObject({ client: { name: '—', phone: null } })
  const { json } = await ask('GET', `/appointments/${visit.id}/messages`)
  expect((json as { items: unknown[] }).items).toMatchObject([{ body: '', recipient: { name: '—', phone: null } }])
  expect(await salon.plan(visit)).toEqual([expect.stringContaining('skipped no_phone'), expect.stringContaining('skipped no_phone')])
})
