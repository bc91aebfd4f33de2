import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Business } from '../../tests/world/business.ts'
import { type Caller, callerOf } from '../../tests/world/caller.ts'
import { fails } from '../../tests/world/failures.ts'
import { openWorld, type World } from '../../tests/world/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

interface Card {
  id: string
  localStart: string
  localEnd: string
  status: string
  client: { name: string }
  professional: { id: string } | null
  notice: { kind: string; status: string; reason: { code: string } | null; error: { code: number } | null } | null
}

interface Shown {
  timeZone: string
  localNow: string
  hours: unknown[]
  professionals: { id: string; name: string; archived: boolean; hours: { date: string; open: unknown[]; absences: unknown[] }[] }[]
  appointments: Card[]
}

async function open(): Promise<{ salon: Business; caller: Caller; agenda: (query: string) => Promise<Shown> }> {
  world.sleepUntil('2026-03-02T14:00:00Z')
  const salon = await world.openBusiness()
  const caller = await callerOf(world, salon)
  const agenda = async (query: string): Promise<Shown> => {
    const { status, json } = await caller.ask('GET', `/agenda?locationId=${salon.location.id}&${query}`)
    expect(status).toBe(200)
    return json as Shown
  }
  return { salon, caller, agenda }
}

test('a day shows its columns, their hours and absences, and the cards on the wall clock', async () => {
  const { salon, caller, agenda } = await open()
  const professionalId = salon.professional.id
  await caller.ask('PUT', `/locations/${salon.location.id}/hours`, { body: { weekly: [{ weekday: 4, from: '09:00', to: '19:00' }] } })
  const lunch = [
    { weekday: 4, from: '08:00', to: '12:00' },
    { weekday: 4, from: '13:00', to: '24:00' },
  ]
  await caller.ask('PUT', `/professionals/${professionalId}/hours`, { body: { weekly: lunch } })
  const away = { from: '2026-03-05T17:00', to: '2026-03-06T10:00', reason: 'Cita médica' }
  expect((await caller.ask('POST', `/professionals/${professionalId}/absences`, { body: away })).status).toBe(201)
  await salon.books('Ana', { at: '2026-03-05T10:00', professionalId })
  await salon.books('Eva', { at: '2026-03-06T10:00', phone: null })
  const { professionals, appointments, localNow, hours } = await agenda('from=2026-03-05')
  expect(localNow).toBe('2026-03-02T09:00')
  expect(hours).toEqual([{ date: '2026-03-05', open: [{ from: '09:00', to: '19:00' }] }])
  expect(professionals).toEqual([
    {
      id: professionalId,
      name: 'Luz Marina',
      archived: false,
      hours: [
        {
          date: '2026-03-05',
          open: [
            { from: '09:00', to: '12:00' },
            { from: '13:00', to: '19:00' },
          ],
          absences: [{ from: '17:00', to: '24:00', reason: 'Cita médica' }],
        },
      ],
    },
  ])
  expect(appointments).toMatchObject([
    { localStart: '2026-03-05T10:00', localEnd: '2026-03-05T10:30', client: { name: 'Ana' }, professional: { id: professionalId } },
  ])
})

test('a week has seven days, what began the evening before, and nothing of the next week or of another location', async () => {
  const { salon, agenda } = await open()
  await salon.books('Sunday', { at: '2026-03-08T23:45' })
  await salon.books('Monday', { at: '2026-03-09T00:00' })
  await salon.books('Sunday week', { at: '2026-03-15T23:59' })
  await salon.books('Monday week', { at: '2026-03-16T00:00' })
  const week = await agenda('from=2026-03-09&days=7')
  expect(week.professionals[0]?.hours.map(({ date }) => date)).toHaveLength(7)
  expect(week.appointments.map(({ client }) => client.name)).toEqual(['Sunday', 'Monday', 'Sunday week'])
})

test('when the zone of a location changes, the cards stay where they are on the wall', async () => {
  const { salon, caller, agenda } = await open()
  await salon.books('Ana', { at: '2026-03-05T10:00' })
  const before = await agenda('from=2026-03-05')
  await caller.ask('PATCH', `/locations/${salon.location.id}`, { body: { timeZone: 'Asia/Tokyo' } })
  const after = await agenda('from=2026-03-05')
  expect(after.appointments.map(({ localStart, localEnd }) => [localStart, localEnd])).toEqual([['2026-03-05T10:00', '2026-03-05T10:30']])
  expect(after.timeZone).toBe('Asia/Tokyo')
  expect((before.appointments[0] as unknown as { startsAt: string }).startsAt).toBe('2026-03-05T10:00:00-05:00')
  expect((after.appointments[0] as unknown as { startsAt: string }).startsAt).toBe('2026-03-05T10:00:00+09:00')
})

test('what was kept under an earlier zone stays on its day', async () => {
  const { salon, caller, agenda } = await open()
  await salon.books('Ana', { at: '2026-03-02T23:30' })
  world.sleepUntil('2026-03-04T14:00:00Z')
  await caller.ask('PATCH', `/locations/${salon.location.id}`, { body: { timeZone: 'Asia/Tokyo' } })
  expect((await agenda('from=2026-03-02')).appointments.map(({ localStart }) => localStart)).toEqual(['2026-03-02T23:30'])
  expect((await agenda('from=2026-03-04')).appointments).toEqual([])
})

test('a card says what failed before what waits, and what waits before the latest', async () => {
  const { salon, agenda } = await open()
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00', notify: { afterSeconds: 10 } })
  const noticeOf = async () => (await agenda('from=2026-03-05')).appointments[0]?.notice
  expect(await noticeOf()).toMatchObject({ kind: 'confirmation', status: 'queued', reason: null, error: null })
  await world.timePassesTo('2026-03-02T14:01:00Z')
  expect(await noticeOf()).toMatchObject({ kind: 'confirmation', status: 'sent' })
  for (const message of await salon.messages(visit)) await fails(world.app, message, 63024)
  expect(await noticeOf()).toMatchObject({ kind: 'confirmation', status: 'failed', error: { code: 63024 } })
  await salon.moves(visit, '2026-03-05T11:00')
  expect(await noticeOf(), 'what spoke of another hour says nothing of this one').toMatchObject({ kind: 'reschedule', status: 'queued' })
  await world.work()
  expect(await noticeOf()).toMatchObject({ kind: 'reschedule', status: 'sent' })
})

test('another organization’s location is not found, and bad questions name what to mend', async () => {
  const { caller } = await open()
  const other = await world.openBusiness()
  expect((await caller.ask('GET', `/agenda?locationId=${other.location.id}&from=2026-03-05`)).status).toBe(404)
  const own = `locationId=${caller.salon.location.id}`
  for (const [query, path] of [
    [own, 'from'],
    [`${own}&from=2026-02-30`, 'from'],
    [`${own}&from=2026-03-05T10:00`, 'from'],
    [`${own}&from=0000-01-01`, 'from'],
    [`${own}&from=2026-03-05&days=8`, 'days'],
    ['from=2026-03-05&locationId=x', 'locationId'],
  ] as const) {
    const { status, json } = await caller.ask('GET', `/agenda?${query}`)
    expect([query, status, (json as { errors: { path: string }[] }).errors[0]?.path]).toEqual([query, 422, path])
  }
})

test('hours and absences are checked, and belong to whoever they are of', async () => {
  const { salon, caller } = await open()
  const other = await world.openBusiness()
  const own = `/professionals/${salon.professional.id}`
  const put = (weekly: unknown) => caller.ask('PUT', `${own}/hours`, { body: { weekly } })
  expect((await caller.ask('GET', `${own}/hours`)).json).toEqual({ weekly: null })
  expect((await put([])).json).toEqual({ weekly: [] })
  for (const weekly of [
    [{ weekday: 0, from: '09:00', to: '10:00' }],
    [{ weekday: 1, from: '10:00', to: '09:00' }],
    [{ weekday: 1, from: '24:00', to: '24:00' }],
    [{ weekday: 1, from: '9:00', to: '10:00' }],
    [{ weekday: 1, from: '09:00', to: '10:00', locationId: other.location.id }],
    'always',
  ]) {
    expect((await put(weekly)).status).toBe(422)
  }
  expect((await caller.ask('GET', `/professionals/${other.professional.id}/hours`)).status).toBe(404)
  expect((await caller.ask('PUT', `/locations/${other.location.id}/hours`, { body: { weekly: [] } })).status).toBe(404)
  const absent = (body: unknown) => caller.ask('POST', `${own}/absences`, { body })
  for (const body of [
    { from: '2026-03-05T10:00', to: '2026-03-05T10:00' },
    { from: '2026-03-05T10:00Z', to: '2026-03-06T10:00' },
    { from: '2026-02-30T10:00', to: '2026-03-06T10:00' },
  ]) {
    expect((await absent(body)).status).toBe(422)
  }
  const { json } = await absent({ from: '2026-03-05T10:00', to: '2026-03-06T10:00' })
  const { id } = json as { id: string }
  expect((await caller.ask('GET', `${own}/absences`)).json).toMatchObject({ items: [{ id, from: '2026-03-05T10:00' }] })
  expect((await caller.ask('DELETE', `/professionals/${other.professional.id}/absences/${id}`)).status).toBe(404)
  expect((await caller.ask('DELETE', `${own}/absences/${id}`)).status).toBe(204)
  expect((await caller.ask('DELETE', `${own}/absences/${id}`)).status).toBe(404)
  expect((await caller.ask('DELETE', `${own}/absences/nothing`)).status).toBe(404)
})
