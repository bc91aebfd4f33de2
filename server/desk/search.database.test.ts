import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, callerOf } from '../../tests/world/caller.ts'
import { openWorld, type World } from '../../tests/world/world.ts'
import { eraseClient } from '../client/erase-client.ts'
import { createLocation } from '../organization/edit-locations.ts'
import * as heartbeats from '../platform/heartbeat-store.ts'

let world: World
let caller: Caller
beforeAll(async () => {
  world = await openWorld()
  caller = await callerOf(world, await world.openBusiness())
  await callerOf(world, await world.openBusiness()).then(({ salon }) =>
    salon.books('Íñigo Zárate', { at: '2026-03-05T10:00', phone: '310 482 7719' }),
  )
  const { salon } = caller
  await salon.books('Íñigo Zárate', { at: '2026-03-05T10:00', phone: '310 482 7719', professionalId: null })
  await salon.books('Ñusta Peña', { at: '2026-03-05T11:00', phone: '310 771 9000', professionalId: null })
  await salon.books('Sofía (hija)', { at: '2026-03-05T12:00', phone: '310 482 7719', professionalId: null })
  await salon.books('100 % Ana_B', { at: '2026-03-05T13:00', phone: null, professionalId: null })
  await world.work()
})
afterAll(() => world.close())

async function found(path: string): Promise<string[]> {
  const { status, json } = await caller.ask('GET', path)
  expect([path, status]).toEqual([path, 200])
  const { items } = json as {
    items: { name?: string; client?: { name: string }; recipient?: { name: string }; kind?: string; status?: string }[]
  }
  return items.map(({ name, client, recipient, kind }) => name ?? client?.name ?? recipient?.name ?? kind ?? '')
}

const clientsBy = (q: string): Promise<string[]> => found(`/clients?q=${encodeURIComponent(q)}`)

test('a client is found by any part of the name, with or without accents', async () => {
  for (const q of ['inigo', 'ÍÑIGO', 'zarate', 'go za', 'Zárate']) expect([q, await clientsBy(q)]).toEqual([q, ['Íñigo Zárate']])
  expect(await clientsBy('pena')).toEqual(['Ñusta Peña'])
  expect(await clientsBy('ñu')).toEqual(['Ñusta Peña'])
  expect(await clientsBy('nobody')).toEqual([])
})

test('a client is found by any part of the phone, first whoever’s phone ends in it', async () => {
  expect(await clientsBy('7719')).toEqual(['Íñigo Zárate', 'Ñusta Peña'])
  expect(await clientsBy('310 482')).toEqual(['Íñigo Zárate'])
  expect(await clientsBy('(310) 771-90')).toEqual(['Ñusta Peña'])
  const first = await caller.ask('GET', '/clients?q=7719&limit=1')
  const { items, nextCursor } = first.json as { items: { name: string }[]; nextCursor: string }
  expect(items.map(({ name }) => name)).toEqual(['Íñigo Zárate'])
  expect(await found(`/clients?q=7719&limit=1&cursor=${nextCursor}`)).toEqual(['Ñusta Peña'])
})

test('a client is found by a name they were booked under, until they are erased', async () => {
  expect(await clientsBy('sofia')).toEqual(['Íñigo Zárate'])
  const { salon } = caller
  const visit = await salon.books('Olvido', { at: '2026-03-06T10:00', phone: '310 000 0001', professionalId: null })
  await salon.books('Olga', { at: '2026-03-07T10:00', phone: '310 000 0001', professionalId: null })
  expect(await clientsBy('olga')).toEqual(['Olvido'])
  await eraseClient(salon.ctx, visit.client.id)
  expect([await clientsBy('olga'), await clientsBy('olvido'), await clientsBy('0000001')]).toEqual([[], [], []])
})

test('what means something to a pattern means itself', async () => {
  expect(await clientsBy('100 %')).toEqual(['100 % Ana_B'])
  expect(await clientsBy('a_b')).toEqual(['100 % Ana_B'])
  expect([await clientsBy('__'), await clientsBy('\\'), await clientsBy('%%%')]).toEqual([[], [], []])
})

test('appointments, messages and reminders are found by client, and by place, kind and state', async () => {
  const { salon } = caller
  const other = await createLocation(salon.ctx, { name: 'Usaquén' })
  await salon.books('Íñigo Zárate', { at: '2026-03-08T10:00', phone: '310 482 7719', professionalId: null, locationId: other.id })
  expect(await found('/appointments?q=zarate')).toEqual(['Íñigo Zárate', 'Sofía (hija)', 'Íñigo Zárate'])
  expect(await found(`/messages?q=zarate&locationId=${other.id}`)).toEqual(['Íñigo Zárate'])
  expect(await found('/messages?q=9000')).toEqual(['Ñusta Peña'])
  expect(await found('/messages?q=sofia&status=sent&kind=confirmation')).toEqual(['Sofía (hija)', 'Íñigo Zárate'])
  expect(await found(`/reminders?locationId=${other.id}`)).toEqual(['Íñigo Zárate', 'Íñigo Zárate'])
  expect(await found(`/reminders?q=nusta&status=pending`)).toEqual(['Ñusta Peña', 'Ñusta Peña'])
  expect(await found(`/reminders?q=nusta&locationId=${other.id}`)).toEqual([])
  expect(await found(`/messages?q=zarate&to=2026-03-02T00:00:00Z`)).toEqual([])
})

test('a planned reminder says whom it is for and of which hour it speaks', async () => {
  const { json } = await caller.ask('GET', '/reminders?q=nusta&kind=reminder_1h')
  expect(json).toMatchObject({ items: [{ recipient: { name: 'Ñusta Peña', phone: '+573107719000' }, localStart: '2026-03-05T11:00:00' }] })
})

test('the appointments of a client come from either end, page by page; their messages are found by who they are', async () => {
  const { salon } = caller
  const days = ['2026-03-10', '2026-03-11', '2026-03-12']
  const visits = []
  for (const day of days) visits.push(await salon.books('Emilia', { at: `${day}T10:00`, phone: '310 000 0009', professionalId: null }))
  const clientId = visits[0]?.client.id
  const starts = async (query: string) => {
    const { json } = await caller.ask('GET', `/appointments?clientId=${clientId}&limit=2${query}`)
    const { items, nextCursor } = json as { items: { startsAt: string }[]; nextCursor: string | null }
    return { days: items.map(({ startsAt }) => startsAt.slice(0, 10)), nextCursor }
  }
  expect((await starts('')).days).toEqual(days.slice(0, 2))
  const first = await starts('&order=desc')
  expect(first.days).toEqual([days[2], days[1]])
  expect(await starts(`&order=desc&cursor=${first.nextCursor}`)).toEqual({ days: [days[0]], nextCursor: null })
  await caller.ask('PATCH', `/clients/${clientId}`, { body: { phone: null } })
  expect(await found(`/messages?clientId=${clientId}`)).toEqual(['Emilia', 'Emilia', 'Emilia'])
})

test('a summary counts who came, and knows the last and the next appointment', async () => {
  const { salon } = caller
  const visit = await salon.books('Elena', { at: '2026-03-03T10:00', phone: '310 000 0002', professionalId: null })
  await salon.books('Elena', { at: '2026-03-20T10:00', phone: '310 000 0002', professionalId: null })
  const gone = await salon.books('Elena', { at: '2026-03-18T10:00', phone: '310 000 0002', professionalId: null })
  await salon.cancels(gone)
  world.sleepUntil('2026-03-04T12:00:00Z')
  await caller.ask('POST', `/appointments/${visit.id}/complete`)
  const { json } = await caller.ask('GET', `/clients/${visit.client.id}/summary`)
  expect(json).toMatchObject({
    attendance: { pending: 0, confirmed: 1, cancelled: 1, completed: 1, no_show: 0 },
    last: { id: visit.id },
    next: { startsAt: '2026-03-20T10:00:00-05:00' },
    consents: [],
  })
  const visits = (...ids: string[]) => caller.ask('GET', `/client-visits?clientIds=${ids.join(',')}`)
  const stranger = await world.openBusiness()
  const theirs = await stranger.books('Iván', { at: '2026-03-21T10:00' })
  expect((await visits(visit.client.id, theirs.client.id)).json).toEqual({
    items: [
      {
        clientId: visit.client.id,
        last: { startsAt: visit.startsAt.toISOString(), timeZone: 'America/Bogota' },
        next: { startsAt: '2026-03-20T15:00:00.000Z', timeZone: 'America/Bogota' },
      },
    ],
  })
  expect((await visits('everybody')).status).toBe(422)
  const { client } = await stranger.books('Eva', { at: '2026-03-20T10:00' })
  expect((await caller.ask('GET', `/clients/${client.id}/summary`)).status).toBe(404)
})

test('the status says whether notices leave, and since when they do not', async () => {
  const status = async () => (await caller.ask('GET', '/status')).json
  const { db } = world.app.database
  await world.work()
  await caller.salon.books('Gala', { at: '2026-03-21T10:00', phone: '310 000 0003', professionalId: null })
  const since = world.now().toISOString()
  expect(await status()).toMatchObject({
    worker: { seenAt: null, standing: true, since },
    whatsapp: { mode: 'account', enabled: true },
    emulatorPhone: null,
    lastSentAt: expect.any(String) as string,
  })
  const seen = new Date(world.now())
  await heartbeats.beat(db, '0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a', seen)
  expect(await status()).toMatchObject({ worker: { seenAt: seen.toISOString(), standing: false, since: null } })
  world.sleepUntil(new Date(seen.getTime() + 60_000))
  expect(await status()).toMatchObject({ worker: { seenAt: seen.toISOString(), standing: true, since: seen.toISOString() } })
  await world.work()
  expect(await status()).toMatchObject({ lastSentAt: world.now().toISOString() })
})
