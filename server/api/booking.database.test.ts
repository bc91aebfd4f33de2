import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Caller, openCaller } from '../../tests/world/caller.ts'

let caller: Caller
beforeAll(async () => {
  caller = await openCaller()
})
afterAll(() => caller.world.close())

interface Problem {
  detail: string
  errors?: { path: string; message: string }[]
}

describe('booking', () => {
  test('answers the whole appointment, its wall clock with the offset', async () => {
    const { status, json } = await caller.ask('POST', '/appointments', { body: caller.booking() })
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

  test('answers what reading it answers, whatever was agreed', async () => {
    const { professional } = caller.salon
    const known = { name: 'Íñigo', phone: '315 208 4400', email: 'inigo@example.com', locale: 'en' }
    const agreements = [
      {},
      { client: known, professionalId: professional.id, startsAt: '2026-03-12T10:00:30', notes: 'Llega con su hija' },
      { client: { name: 'Don Íñigo', phone: '+57 315 2084400' }, status: 'pending', startsAt: '2026-03-12T17:15:00Z' },
      { client: { name: 'Sin teléfono' }, notify: false },
    ]
    for (const agreed of agreements) {
      const { status, json } = await caller.ask('POST', '/appointments', { body: caller.booking(agreed) })
      expect(status).toBe(201)
      expect((await caller.ask('GET', `/appointments/${(json as { id: string }).id}`)).json).toEqual(json)
    }
  })

  test('finds the client by phone, keeps the name given, and never overwrites theirs', async () => {
    const first = await caller.ask('POST', '/appointments', { body: caller.booking({ client: { name: 'Íñigo', phone: '315 208 4471' } }) })
    const second = await caller.ask('POST', '/appointments', {
      body: caller.booking({ client: { name: 'Don Íñigo', phone: '+57 315 2084471' } }),
    })
    expect(second.json).toMatchObject({ client: { id: (first.json as { client: { id: string } }).client.id, name: 'Don Íñigo' } })
    const client = await caller.ask('GET', `/clients/${(first.json as { client: { id: string } }).client.id}`)
    expect(client.json).toMatchObject({ name: 'Íñigo' })
  })

  test('twenty bookings of one new phone at once make one client', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        caller.ask('POST', '/appointments', { body: caller.booking({ client: { name: 'Nueva', phone: '320 555 0199' } }) }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(201))
    expect(new Set(answers.map(({ json }) => (json as { client: { id: string } }).client.id)).size).toBe(1)
  })

  test('of twenty who want one slot of one professional, one gets it', async () => {
    const wanted = caller.booking({ professionalId: caller.salon.professional.id, startsAt: '2026-03-09T10:00' })
    const answers = await Promise.all(Array.from({ length: 20 }, () => caller.ask('POST', '/appointments', { body: wanted })))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    const refused = answers.find(({ status }) => status !== 201)
    expect(refused).toMatchObject({ status: 409, type: 'application/problem+json', json: { errors: [{ path: 'startsAt' }] } })
  })

  test('a cancelled appointment frees its slot; one beside it does not conflict', async () => {
    const wanted = caller.booking({ professionalId: caller.salon.professional.id, startsAt: '2026-03-10T10:00' })
    const first = await caller.ask('POST', '/appointments', { body: wanted })
    expect((await caller.ask('POST', '/appointments', { body: { ...wanted, startsAt: '2026-03-10T10:30' } })).status).toBe(201)
    expect((await caller.ask('POST', `/appointments/${(first.json as { id: string }).id}/cancel`)).status).toBe(200)
    expect((await caller.ask('POST', '/appointments', { body: wanted })).status).toBe(201)
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
    const before = await caller.countAppointments()
    const answer = await caller.ask('POST', '/appointments', { body: caller.booking(more) })
    const problem = answer.json as Problem
    expect({ status: answer.status, type: answer.type }).toEqual({ status, type: 'application/problem+json' })
    expect(problem.errors?.[0]?.path).toBe(path)
    expect(problem.errors?.[0]?.message.length).toBeGreaterThan(5)
    expect(await caller.countAppointments()).toBe(before)
  })

  test('a local time that does not exist names the zone and the jump', async () => {
    const madrid = await caller.ask('POST', '/locations', { body: { name: 'Madrid', timeZone: 'Europe/Madrid' } })
    const answer = await caller.ask('POST', '/appointments', {
      body: caller.booking({ locationId: (madrid.json as { id: string }).id, startsAt: '2026-03-29T02:30' }),
    })
    expect(answer.status).toBe(422)
    expect((answer.json as Problem).detail).toContain('2026-03-29T02:30 does not exist in Europe/Madrid')
  })

  test('what is not JSON, too large or of another type', async () => {
    expect((await caller.ask('POST', '/appointments', { text: '{"locationId":' })).status).toBe(400)
    expect((await caller.ask('POST', '/appointments', { text: '' })).status).toBe(400)
    expect((await caller.ask('POST', '/appointments', { text: 'a=b', headers: { 'content-type': 'text/plain' } })).status).toBe(415)
    expect((await caller.ask('POST', '/appointments', { text: JSON.stringify({ notes: 'x'.repeat(10_000_000) }) })).status).toBe(413)
    expect((await caller.ask('POST', '/appointments', { text: 'null' })).status).toBe(422)
    expect((await caller.ask('GET', '/appointments?limit=0')).status).toBe(422)
    expect((await caller.ask('GET', '/appointments?cursor=zzz')).status).toBe(422)
    expect((await caller.ask('GET', '/appointments?q=1')).status).toBe(200)
    expect((await caller.ask('GET', '/appointments/not-an-id')).status).toBe(404)
    expect((await caller.ask('GET', '/nothing')).status).toBe(404)
  })

  test('a stale revision', async () => {
    const { json } = await caller.ask('POST', '/appointments', { body: caller.booking() })
    const { id } = json as { id: string }
    expect((await caller.ask('PATCH', `/appointments/${id}`, { body: { notes: 'a', revision: 1 } })).json).toMatchObject({
      revision: 2,
      notes: 'a',
    })
    const stale = await caller.ask('PATCH', `/appointments/${id}`, { body: { notes: 'b', revision: 1 } })
    expect(stale).toMatchObject({ status: 409, json: { errors: [{ path: 'revision' }] } })
    expect((await caller.ask('GET', `/appointments/${id}`)).json).toMatchObject({ notes: 'a' })
  })

  test('of ten moves of one revision at once, one wins', async () => {
    const { json } = await caller.ask('POST', '/appointments', { body: caller.booking() })
    const { id } = json as { id: string }
    const moves = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        caller.ask('PATCH', `/appointments/${id}`, { body: { startsAt: `2026-03-06T1${index}:00`, revision: 1 } }),
      ),
    )
    expect(moves.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(moves.filter(({ status }) => status === 409)).toHaveLength(9)
  })

  test('what is over stays over', async () => {
    const { json } = await caller.ask('POST', '/appointments', { body: caller.booking() })
    const { id } = json as { id: string }
    expect((await caller.ask('POST', `/appointments/${id}/cancel`, { body: { reason: 'gripa' } })).json).toMatchObject({
      status: 'cancelled',
    })
    for (const act of ['cancel', 'confirm', 'complete', 'no-show'])
      expect((await caller.ask('POST', `/appointments/${id}/${act}`)).status).toBe(409)
    expect((await caller.ask('PATCH', `/appointments/${id}`, { body: { startsAt: '2026-03-07T10:00' } })).status).toBe(409)
  })
})
