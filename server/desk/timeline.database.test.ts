import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Reception, openReception } from '../../tests/world/reception.ts'
import { fails } from '../../tests/world/failures.ts'
import { updateClient } from '../client/update-client.ts'

let desk: Reception
beforeAll(async () => {
  desk = await openReception()
})
afterAll(() => desk.world.close())

interface Moment {
  type: string
  future: boolean
  actor: { kind: string; name: string | null } | null
  message: { kind: string; status: string } | null
  reminder: { kind: string } | null
  text: string | null
  reason: { code: string; text: string } | null
  error: { code: number; fix: string } | null
}

async function timeline(id: string): Promise<Moment[]> {
  const { status, json } = await desk.caller.ask('GET', `/appointments/${id}/timeline`)
  expect(status).toBe(200)
  return (json as { items: Moment[] }).items
}

const short = ({ type, future, message, reminder, reason, error }: Moment): string =>
  [type, message?.kind ?? reminder?.kind, reason?.code, error?.code, future ? 'to come' : undefined]
    .filter((part) => part !== undefined)
    .join(' ')

test('a timeline tells what was planned, said, answered, moved, skipped and failed, and then what is to come', async () => {
  const { world, salon, caller } = desk
  world.sleepUntil('2026-03-02T14:00:00Z')
  const booked = await caller.ask('POST', '/appointments', { body: caller.booking({ startsAt: '2026-03-03T08:00' }) })
  const { id } = booked.json as { id: string }
  const visit = await desk.now({ id } as Parameters<Reception['now']>[0])
  world.sleepUntil('2026-03-02T14:00:01Z')
  await world.work()
  expect((await timeline(id)).map(short)).toEqual([
    'booked',
    'message_queued confirmation',
    'reminder_skipped reminder_24h too_late',
    'message_sent confirmation',
    'reminder_planned reminder_1h to come',
  ])
  for (const message of await salon.messages(visit)) await fails(world.app, message, 63024)
  world.sleepUntil('2026-03-02T14:05:00Z')
  await world.hears({ from: '+573104827719', buttonPayload: desk.button('c', visit), body: 'Confirmar' })
  world.sleepUntil('2026-03-02T14:05:30Z')
  await world.work()
  world.sleepUntil('2026-03-02T14:06:00Z')
  await caller.ask('PATCH', `/appointments/${id}`, { body: { startsAt: '2026-03-04T10:00', notify: { afterSeconds: 600 } } })
  const items = await timeline(id)
  expect(items.map(short)).toEqual([
    'booked',
    'message_queued confirmation',
    'reminder_skipped reminder_24h too_late',
    'message_sent confirmation',
    'message_failed confirmation 63024',
    'client_wrote',
    'client_confirmed',
    'message_queued reply',
    'message_sent reply',
    'moved',
    'message_queued reschedule',
    'reminder_cancelled reminder_1h appointment_moved',
    'message_planned reschedule to come',
    'reminder_planned reminder_24h to come',
    'reminder_planned reminder_1h to come',
  ])
  expect(items.find(({ type }) => type === 'booked')?.actor).toEqual({ kind: 'api-key', name: 'test' })
  expect(items.find(({ type }) => type === 'message_failed')?.error?.fix).toMatch(/./)
  expect(items.find(({ type }) => type === 'client_wrote')?.text).toBe('Confirmar')
  expect(items.find(({ type }) => type === 'reminder_skipped')?.reason?.text).toMatch(/tiempo/)
  expect(items.findIndex(({ future }) => future)).toBe(items.filter(({ future }) => !future).length)
})

test('a timeline of another organization is not found', async () => {
  const other = await desk.world.openBusiness()
  const visit = await other.books('Ana', { at: '2026-03-20T10:00' })
  expect((await desk.caller.ask('GET', `/appointments/${visit.id}/timeline`)).status).toBe(404)
})

test('a notice is sent when it is asked for, and otherwise it is said why not', async () => {
  const { world, salon, caller } = desk
  world.sleepUntil('2026-03-02T14:00:00Z')
  const { visit } = await desk.booked('Berta')
  const send = (kind: string) => caller.ask('POST', `/appointments/${visit.id}/send`, { body: { kind } })
  expect(await send('reminder_1h')).toMatchObject({ status: 201, json: { kind: 'reminder_1h', status: 'queued', appointmentId: visit.id } })
  expect(await send('cancellation')).toMatchObject({
    status: 409,
    json: { type: '/api/docs#cannot-send', reason: { code: 'appointment_stands' } },
  })
  expect((await send('test')).status).toBe(422)
  await salon.switches({ reminder1hEnabled: false })
  expect(await send('reminder_1h')).toMatchObject({ status: 409, json: { reason: { code: 'switched_off' } } })
  await salon.switches({ reminder1hEnabled: true })
  await updateClient(salon.ctx, visit.client.id, { whatsapp: { consent: 'withdrawn' } })
  expect(await send('confirmation')).toMatchObject({ status: 409, json: { reason: { code: 'consent_withdrawn' } } })
  const reader = await caller.keyOf(salon, 'professional')
  const refused = await caller.ask('POST', `/appointments/${visit.id}/send`, { body: { kind: 'confirmation' }, as: reader })
  expect(refused.status).toBe(403)
})
