import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Caller, openCaller } from '../../tests/world/caller.ts'

let caller: Caller
beforeAll(async () => {
  caller = await openCaller()
})
afterAll(() => caller.world.close())

describe('who may', () => {
  test('without a key, with a wrong one, with too small a role', async () => {
    expect(await caller.ask('GET', '/appointments', { as: 'pk_wrong' })).toMatchObject({ status: 401, type: 'application/problem+json' })
    expect((await caller.fetch('/api/v1/appointments')).status).toBe(401)
    const professional = await caller.keyOf(caller.salon, 'professional')
    expect((await caller.ask('GET', '/appointments', { as: professional })).status).toBe(200)
    expect((await caller.ask('POST', '/appointments', { as: professional, body: caller.booking() })).status).toBe(403)
    const receptionist = await caller.keyOf(caller.salon, 'receptionist')
    expect((await caller.ask('POST', '/appointments', { as: receptionist, body: caller.booking() })).status).toBe(201)
    expect((await caller.ask('PATCH', '/organization', { as: receptionist, body: { name: 'X' } })).status).toBe(403)
  })

  test('what belongs to another organization does not exist', async () => {
    const other = await caller.world.openBusiness()
    const theirs = await caller.keyOf(other)
    const { json } = await caller.ask('POST', '/appointments', { body: caller.booking() })
    const { id } = json as { id: string }
    const messageId = (await caller.world.messagesOf(caller.salon.organization.id, id))[0]?.id ?? ''
    const paths = [
      `/appointments/${id}`,
      `/appointments/${id}/reminders`,
      `/appointments/${id}/messages`,
      `/messages/${messageId}`,
      `/locations/${caller.salon.location.id}`,
      `/services/${caller.salon.service.id}`,
      `/professionals/${caller.salon.professional.id}`,
    ]
    for (const path of paths)
      expect({ path, status: (await caller.ask('GET', path, { as: theirs })).status }).toEqual({ path, status: 404 })
    for (const path of paths) expect({ path, status: (await caller.ask('GET', path)).status }).toEqual({ path, status: 200 })
    expect((await caller.ask('PATCH', `/appointments/${id}`, { as: theirs, body: { notes: 'x' } })).status).toBe(404)
    expect((await caller.ask('POST', `/appointments/${id}/cancel`, { as: theirs })).status).toBe(404)
    expect((await caller.ask('POST', '/appointments', { as: theirs, body: caller.booking() })).json).toMatchObject({
      status: 422,
      errors: [{ path: 'locationId' }],
    })
    for (const list of ['/appointments', '/messages', '/reminders', '/clients']) {
      const { json: page } = await caller.ask('GET', list, { as: theirs })
      expect(page).toMatchObject({ items: [] })
    }
  })
})

describe('the language of what is explained', () => {
  test.each([
    ['pt-PT,pt;q=0.9,en;q=0.8', 'O agendamento foi cancelado.'],
    ['fr, en-GB;q=0.7, es;q=0.9', 'La cita se canceló.'],
    ['EN', 'The appointment was cancelled.'],
    ['es;q=0, en', 'The appointment was cancelled.'],
    ['*', 'La cita se canceló.'],
    ['fr', 'La cita se canceló.'],
  ])('is the one asked for with %s', async (language, text) => {
    const { json } = await caller.ask('POST', '/appointments', { body: caller.booking() })
    const { id } = json as { id: string }
    await caller.ask('POST', `/appointments/${id}/cancel`, { body: { notify: false } })
    const headers = { 'accept-language': language }
    const refused = await caller.ask('POST', `/appointments/${id}/send`, { body: { kind: 'confirmation' }, headers })
    expect(refused).toMatchObject({ status: 409, json: { reason: { code: 'appointment_cancelled', text } } })
    const planned = await caller.ask('GET', `/appointments/${id}/reminders`, { headers })
    const { items } = planned.json as { items: { reason: { text: string } }[] }
    expect(items.map(({ reason }) => reason.text)).toEqual([text, text])
  })
})

describe('Idempotency-Key', () => {
  test('the same key and body give the first answer again, and one appointment', async () => {
    const before = await caller.countAppointments()
    const headers = { 'idempotency-key': 'a-1' }
    const first = await caller.ask('POST', '/appointments', { body: caller.booking(), headers })
    const again = await caller.ask('POST', '/appointments', { body: caller.booking(), headers })
    expect(again).toMatchObject({ status: 201, json: first.json })
    expect(await caller.countAppointments()).toBe(before + 1)
  })

  test('the same key with another body is refused', async () => {
    const headers = { 'idempotency-key': 'a-2' }
    await caller.ask('POST', '/appointments', { body: caller.booking(), headers })
    expect((await caller.ask('POST', '/appointments', { body: caller.booking({ notes: 'other' }), headers })).status).toBe(422)
  })

  test('twins at the same moment make one appointment', async () => {
    const before = await caller.countAppointments()
    const headers = { 'idempotency-key': 'a-3' }
    const twins = await Promise.all(
      Array.from({ length: 8 }, () => caller.ask('POST', '/appointments', { body: caller.booking(), headers })),
    )
    const made = twins.filter(({ status }) => status === 201).map(({ json }) => (json as { id: string }).id)
    expect(new Set(made).size).toBe(1)
    expect(twins.every(({ status }) => status === 201 || status === 409)).toBe(true)
    expect(await caller.countAppointments()).toBe(before + 1)
  })

  test('a request that was refused left nothing and may be repeated', async () => {
    const headers = { 'idempotency-key': 'a-4' }
    expect((await caller.ask('POST', '/appointments', { body: caller.booking({ startsAt: '2026-03-01T10:00' }), headers })).status).toBe(
      422,
    )
    expect((await caller.ask('POST', '/appointments', { body: caller.booking(), headers })).status).toBe(201)
  })

  test('a key is forgotten after 24 hours', async () => {
    const headers = { 'idempotency-key': 'a-5' }
    const first = await caller.ask('POST', '/services', { body: { name: 'Tinte', durationMinutes: 60 }, headers })
    const now = caller.world.now()
    caller.world.sleepUntil(new Date(now.getTime() + 25 * 3_600_000))
    const later = await caller.ask('POST', '/services', { body: { name: 'Tinte', durationMinutes: 60 }, headers })
    caller.world.sleepUntil(now)
    expect(later.status).toBe(201)
    expect((later.json as { id: string }).id).not.toBe((first.json as { id: string }).id)
  })
})

test('lists page without gap or double, also among equal starts', async () => {
  const busy = await caller.world.openBusiness()
  const as = await caller.keyOf(busy)
  const made = []
  for (let index = 0; index < 7; index += 1) made.push((await busy.books(`C${index}`, { at: '2026-03-05T10:00' })).id)
  const seen: string[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const query: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const page = (await caller.ask('GET', `/appointments?limit=3${query}`, { as })).json as {
      items: { id: string }[]
      nextCursor: string | null
    }
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor
  }
  expect(seen.sort()).toEqual(made.sort())
})

test('an organization changes deeply by PATCH: what is not named stays', async () => {
  const { json } = await caller.ask('PATCH', '/organization', { body: { whatsapp: { senderName: 'Azahar Centro' } } })
  expect(json).toMatchObject({
    name: 'Salón Azahar',
    whatsapp: { enabled: true, senderName: 'Azahar Centro', reminder24hEnabled: true, quietHours: null },
  })
})

test('what a client said by telephone is noted by whoever heard it, taken back, and told to nobody', async () => {
  const visit = await caller.salon.books('Telefónica', { at: '2026-03-05T10:00', phone: '316 555 0133' })
  const note = (response: string) => caller.ask('POST', `/appointments/${visit.id}/client-response`, { body: { response } })
  const before = await caller.salon.messages(visit)
  expect(await note('confirmed')).toMatchObject({ status: 200, json: { clientResponse: 'confirmed', revision: visit.revision } })
  expect(await note('none')).toMatchObject({ status: 200, json: { clientResponse: 'none' } })
  expect((await note('perhaps')).status).toBe(422)
  const { json } = await caller.ask('GET', `/appointments/${visit.id}/history`)
  expect(json).toMatchObject({ items: [{ action: 'booked' }, { action: 'client_confirmed' }, { action: 'client_unanswered' }] })
  expect(await caller.salon.messages(visit)).toEqual(before)
  await caller.ask('POST', `/appointments/${visit.id}/cancel`, { body: { notify: false } })
  expect((await note('confirmed')).status).toBe(409)
})

test('a person’s data can be handed to them, all of it and nobody else’s', async () => {
  const visit = await caller.salon.books('Lía', { at: '2026-03-05T10:00', phone: '316 555 0111' })
  await caller.salon.books('Otra', { at: '2026-03-05T10:00', phone: '316 555 0112' })
  const { status, json } = await caller.ask('GET', `/clients/${visit.client.id}/export`)
  expect(status).toBe(200)
  expect(json).toMatchObject({ client: { name: 'Lía' }, appointments: [{ id: visit.id }], messages: [{ kind: 'confirmation' }] })
})

test('erasing a person takes their name, phone and texts, and keeps the figures', async () => {
  const visit = await caller.salon.books('Karen', { at: '2026-03-05T10:00', phone: '316 555 0100' })
  await caller.world.work()
  const noted = await caller.ask('PATCH', `/clients/${visit.client.id}`, { body: { notes: 'Viene con su bebé' } })
  expect(noted).toMatchObject({ status: 200, json: { name: 'Karen', notes: 'Viene con su bebé' } })
  expect((await caller.ask('POST', `/clients/${visit.client.id}/erase`)).status).toBe(200)
  expect((await caller.ask('GET', `/clients/${visit.client.id}`)).status).toBe(404)
  expect((await caller.ask('GET', `/appointments/${visit.id}`)).json).toMatchObject({ client: { name: '—', phone: null } })
  const { json } = await caller.ask('GET', `/appointments/${visit.id}/messages`)
  expect((json as { items: unknown[] }).items).toMatchObject([{ body: '', recipient: { name: '—', phone: null } }])
  const { db } = caller.world.app.database
  const kept = await db.selectFrom('client').select('notes').where('id', '=', visit.client.id).executeTakeFirst()
  expect(kept).toEqual({ notes: null })
  expect(await caller.salon.plan(visit)).toEqual([expect.stringContaining('skipped no_phone'), expect.stringContaining('skipped no_phone')])
})
