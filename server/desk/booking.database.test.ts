import { afterAll, beforeAll, expect, test } from 'vitest'
import { approveTemplates } from '../../tests/world/approve-templates.ts'
import type { Business } from '../../tests/world/business.ts'
import { type Caller, callerOf } from '../../tests/world/caller.ts'
import { signedIn } from '../../tests/world/person.ts'
import { openWorld, type World } from '../../tests/world/world.ts'
import { updateClient } from '../client/update-client.ts'
import { createLocation } from '../organization/edit-locations.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

interface Desk {
  salon: Business
  caller: Caller
  preview: (more?: Record<string, unknown>) => Promise<Record<string, unknown>>
  slots: (query: string) => Promise<{ localStart: string; startsAt: string; professionalId: string | null }[]>
}

async function open(now = '2026-03-02T14:00:00Z', in_ = world): Promise<Desk> {
  in_.sleepUntil(now)
  const salon = await in_.openBusiness()
  const caller = await callerOf(in_, salon)
  return {
    salon,
    caller,
    preview: async (more) => {
      const { status, json } = await caller.ask('POST', '/appointments/preview', { body: caller.booking(more) })
      expect(status).toBe(200)
      return json as Record<string, unknown>
    },
    slots: async (query) => {
      const { location, service } = salon
      const { status, json } = await caller.ask('GET', `/slots?locationId=${location.id}&serviceIds=${service.id}&${query}`)
      expect(status).toBe(200)
      return (json as { items: { localStart: string; startsAt: string; professionalId: string | null }[] }).items
    },
  }
}

test('the preview shows the very text and plan that booking then makes, and changes nothing', async () => {
  const { salon, caller, preview } = await open()
  const shown = await preview({ professionalId: salon.professional.id })
  expect(await caller.countAppointments()).toBe(0)
  expect((await caller.ask('GET', '/clients')).json).toMatchObject({ items: [] })
  expect(shown).toMatchObject({ localStart: '2026-03-05T10:00', localEnd: '2026-03-05T10:30', reason: null, waiting: null, conflicts: [] })
  expect(shown['costUsd']).toBe(0.0058)
  const booked = await caller.ask('POST', '/appointments', { body: caller.booking({ professionalId: salon.professional.id }) })
  const visit = { id: (booked.json as { id: string }).id } as Parameters<Business['messages']>[0]
  const [message] = await salon.messages(visit)
  expect(shown['text']).toEqual({ kind: 'confirmation', body: message?.body })
  const plan = (shown['plan'] as { kind: string; status: string; dueAt: string }[]).map(
    ({ kind, status, dueAt }) => `${kind} ${status} ${dueAt}`,
  )
  expect(await salon.plan(visit)).toEqual(plan)
})

test('the preview of a move shows the very text and plan that the move then makes, and changes nothing', async () => {
  const { salon, caller } = await open()
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00' })
  const path = `/appointments/${visit.id}`
  const preview = async (body: object) => (await caller.ask('POST', `${path}/preview`, { body })).json as Record<string, unknown>
  const to = { startsAt: '2026-03-06T11:00' }
  expect(await preview(to), 'nothing has left').toMatchObject({ text: { kind: 'confirmation' } })
  await world.work()
  const before = await caller.ask('GET', path)
  const shown = await preview(to)
  expect(await caller.ask('GET', path)).toMatchObject({ status: before.status, json: before.json })
  expect(shown).toMatchObject({ localStart: '2026-03-06T11:00', text: { kind: 'reschedule' }, reason: null, conflicts: [] })
  expect(await preview({ startsAt: '2026-03-05T10:00' })).toMatchObject({ text: null, reason: null })
  expect(await preview({ ...to, notify: false })).toMatchObject({ text: null, reason: { code: 'not_requested' } })
  await salon.moves(visit, to.startsAt)
  const said = await salon.messages(visit)
  expect(shown['text']).toEqual({ kind: 'reschedule', body: said.at(-1)?.body })
  const plan = (shown['plan'] as { kind: string; status: string; dueAt: string }[]).map(
    ({ kind, status, dueAt }) => `${kind} ${status} ${dueAt}`,
  )
  expect((await salon.plan(visit)).filter((line) => line.includes('pending'))).toEqual(plan)

  await salon.books('Eva', { at: '2026-03-07T11:00', phone: '310 482 7720', professionalId: salon.professional.id })
  const taken = { startsAt: '2026-03-07T11:15', professionalId: salon.professional.id }
  expect(await preview(taken)).toMatchObject({ conflicts: [{ clientName: 'Eva' }], nextFree: { localStart: '2026-03-07T11:30' } })
  expect((await caller.ask('POST', `${path}/preview`, { body: { startsAt: '2026-03-01T10:00' } })).status).toBe(422)
  const stranger = await world.openBusiness()
  const theirs = await stranger.books('Iván', { at: '2026-03-05T10:00' })
  expect((await caller.ask('POST', `/appointments/${theirs.id}/preview`, { body: to })).status).toBe(404)
})

test('the preview says why nothing would be said, and what a text would wait for', async () => {
  const { salon, preview } = await open()
  const saying = async (more?: Record<string, unknown>) => {
    const { text, reason, waiting } = await preview(more)
    return [text === null ? null : 'a text', (reason as { code: string } | null)?.code, (waiting as { code: string } | null)?.code]
  }
  expect(await saying()).toEqual(['a text', undefined, undefined])
  expect(await saying({ notify: false })).toEqual([null, 'not_requested', undefined])
  expect(await saying({ status: 'pending' })).toEqual([null, 'not_confirmed', undefined])
  expect(await saying({ client: { name: 'Ana' } })).toEqual([null, 'no_phone', undefined])
  await salon.switches({ confirmationEnabled: false })
  expect(await saying()).toEqual([null, 'switched_off', undefined])
  await salon.switches({ confirmationEnabled: true })
  const visit = await salon.books('Karen', { at: '2026-03-06T10:00', phone: '310 482 0001' })
  await updateClient(salon.ctx, visit.client.id, { whatsapp: { consent: 'withdrawn' } })
  const byPhone = { client: { name: 'Karen', phone: '+57 310 482 0001' } }
  expect(await saying(byPhone), 'known by the phone').toEqual([null, 'consent_withdrawn', undefined])
  expect(await saying({ client: undefined, clientId: visit.client.id })).toEqual([null, 'consent_withdrawn', undefined])
  expect((await preview(byPhone))['plan']).toMatchObject([{ status: 'skipped' }, { status: 'skipped' }])
  expect(await saying({ client: undefined }), 'nobody is named yet').toEqual([null, undefined, undefined])
})

test('where templates are approved, the preview shows the template’s text; where they are not, that it would wait', async () => {
  const strict = await openWorld({ rules: { window: true } })
  try {
    const { salon, preview } = await open('2026-03-02T14:00:00Z', strict)
    await approveTemplates(strict, salon.organization)
    const { text, waiting } = await preview()
    expect(waiting).toBeNull()
    const visit = await salon.books('Ana', { at: '2026-03-05T10:00' })
    await strict.work()
    const [message] = await salon.messages(visit)
    expect(message).toMatchObject({ status: 'sent', form: 'template' })
    expect((text as { body: string }).body).toBe(message?.body)
  } finally {
    await strict.close()
  }
  const unset = await openWorld({ withoutAccount: true })
  try {
    const { preview } = await open('2026-03-02T14:00:00Z', unset)
    expect(await preview()).toMatchObject({ text: { kind: 'confirmation' }, waiting: { code: 'not_configured' } })
  } finally {
    await unset.close()
  }
})

test('who has the professional is said, with the next start that is free', async () => {
  const { salon, caller, preview } = await open()
  const own = { professionalId: salon.professional.id }
  const oscar = await salon.books('Óscar', { at: '2026-03-05T10:00', phone: null, ...own })
  await salon.books('Eva', { at: '2026-03-05T10:30', phone: null, ...own })
  const conflict = { appointmentId: oscar.id, clientName: 'Óscar', localStart: '2026-03-05T10:00', localEnd: '2026-03-05T10:30' }
  const free = { localStart: '2026-03-05T11:00', startsAt: '2026-03-05T16:00:00.000Z' }
  expect(await preview({ ...own, startsAt: '2026-03-05T10:15' })).toMatchObject({
    conflicts: [conflict, { clientName: 'Eva' }],
    nextFree: free,
  })
  const refused = await caller.ask('POST', '/appointments', { body: caller.booking({ ...own, startsAt: '2026-03-05T10:15' }) })
  expect(refused).toMatchObject({
    status: 409,
    json: {
      type: '/api/docs#slot-taken',
      detail: 'Luz Marina has another appointment at that time',
      conflict: { ...conflict, professionalName: 'Luz Marina' },
      nextFree: free,
    },
  })
  const other = await salon.books('Ana', { at: '2026-03-05T15:00', ...own })
  const moved = await caller.ask('PATCH', `/appointments/${other.id}`, { body: { startsAt: '2026-03-05T09:45' } })
  expect(moved).toMatchObject({ status: 409, json: { conflict, nextFree: free } })
  const later = await caller.ask('PATCH', `/appointments/${other.id}`, { body: { startsAt: '2026-03-05T15:15' } })
  expect(later.status, 'nobody is in their own way').toBe(200)
})

test('what is free instead lies within working hours, unless the time that was asked for does not', async () => {
  const { salon, caller, preview } = await open()
  const own = { professionalId: salon.professional.id }
  const weekly = [
    { weekday: 4, from: '09:00', to: '10:30' },
    { weekday: 4, from: '14:00', to: '18:00' },
  ]
  await caller.ask('PUT', `/professionals/${own.professionalId}/hours`, { body: { weekly } })
  await caller.ask('POST', `/professionals/${own.professionalId}/absences`, { body: { from: '2026-03-05T14:00', to: '2026-03-05T14:30' } })
  await salon.books('Óscar', { at: '2026-03-05T10:00', phone: null, ...own })
  await salon.books('Eva', { at: '2026-03-05T20:00', phone: null, ...own })
  expect((await preview({ ...own, startsAt: '2026-03-05T10:00' }))['nextFree']).toMatchObject({ localStart: '2026-03-05T14:30' })
  expect((await preview({ ...own, startsAt: '2026-03-05T20:00' }))['nextFree']).toMatchObject({ localStart: '2026-03-05T20:30' })
})

test('whoever is limited to a location learns that somebody is taken elsewhere, and not by whom', async () => {
  const { salon, preview } = await open()
  const other = await createLocation(salon.ctx, { name: 'La otra sede' })
  const own = { professionalId: salon.professional.id }
  await salon.books('Óscar Ajeno', { at: '2026-03-05T10:00', phone: null, locationId: other.id, ...own })
  const browser = await signedIn(world, salon, 'here@desk.test', { role: 'receptionist', locationIds: [salon.location.id] })
  const body = {
    locationId: salon.location.id,
    serviceIds: [salon.service.id],
    startsAt: '2026-03-05T10:00',
    client: { name: 'Ana' },
    ...own,
  }
  const taken = { appointmentId: null, clientName: null, localStart: '2026-03-05T10:00' }
  expect(await browser.ask('POST', '/api/v1/appointments/preview', { body })).toMatchObject({ status: 200, json: { conflicts: [taken] } })
  expect(await browser.ask('POST', '/api/v1/appointments', { body })).toMatchObject({ status: 409, json: { conflict: taken } })
  expect(await preview(own)).toMatchObject({ conflicts: [{ clientName: 'Óscar Ajeno' }] })
})

test('slots are free starts within the hours of whoever works there, and staff may book others', async () => {
  const { salon, caller, slots } = await open()
  const professionalId = salon.professional.id
  await caller.ask('PUT', `/locations/${salon.location.id}/hours`, { body: { weekly: [{ weekday: 4, from: '09:00', to: '11:00' }] } })
  await caller.ask('POST', `/professionals/${professionalId}/absences`, { body: { from: '2026-03-05T10:30', to: '2026-03-05T12:00' } })
  await salon.books('Ana', { at: '2026-03-05T09:30', professionalId })
  const found = await slots('date=2026-03-05')
  expect(found).toEqual([
    { localStart: '2026-03-05T09:00', startsAt: '2026-03-05T09:00:00-05:00', professionalId },
    { localStart: '2026-03-05T10:00', startsAt: '2026-03-05T10:00:00-05:00', professionalId },
  ])
  expect(
    (await slots(`date=2026-03-04&days=14&professionalId=${professionalId}`)).map(({ localStart }) => localStart.slice(0, 10)),
  ).toContain('2026-03-12')
  await salon.books('Eva', { at: '2026-03-05T21:00', phone: null, professionalId })
})

test('what has passed is not offered, and a location without professionals has slots all the same', async () => {
  const { salon, caller, slots } = await open('2026-03-05T15:10:00Z')
  await caller.ask('DELETE', `/professionals/${salon.professional.id}`)
  const weekly = [{ weekday: 4, from: '09:00', to: '11:00' }]
  await caller.ask('PUT', `/locations/${salon.location.id}/hours`, { body: { weekly } })
  expect(await slots('date=2026-03-05')).toEqual([
    { localStart: '2026-03-05T10:15', startsAt: '2026-03-05T10:15:00-05:00', professionalId: null },
    { localStart: '2026-03-05T10:30', startsAt: '2026-03-05T10:30:00-05:00', professionalId: null },
  ])
})

test('bad questions name what to mend', async () => {
  const { salon, caller } = await open()
  const other = await world.openBusiness()
  const own = `locationId=${salon.location.id}&serviceIds=${salon.service.id}&date=2026-03-05`
  for (const [query, path] of [
    [`${own}&days=15`, 'days'],
    [`locationId=${salon.location.id}&serviceIds=x&date=2026-03-05`, 'serviceIds.0'],
    [`locationId=${salon.location.id}&serviceIds=${other.service.id}&date=2026-03-05`, 'serviceIds.0'],
    [`locationId=${other.location.id}&serviceIds=${salon.service.id}&date=2026-03-05`, 'locationId'],
    [`${own}&professionalId=${other.professional.id}`, 'professionalId'],
  ] as const) {
    const { status, json } = await caller.ask('GET', `/slots?${query}`)
    expect([query, status, (json as { errors: { path: string }[] }).errors[0]?.path]).toEqual([query, 422, path])
  }
  const preview = (more: Record<string, unknown>) => caller.ask('POST', '/appointments/preview', { body: caller.booking(more) })
  expect(await preview({ startsAt: '2026-03-01T10:00' })).toMatchObject({ status: 422, json: { type: '/api/docs#in-the-past' } })
  expect(await preview({ client: { name: 'Ana', phone: '310 48' } })).toMatchObject({
    status: 422,
    json: { errors: [{ path: 'client.phone' }] },
  })
  expect(await preview({ professionalId: other.professional.id })).toMatchObject({
    status: 422,
    json: { errors: [{ path: 'professionalId' }] },
  })
})
