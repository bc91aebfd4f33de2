import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Appointment } from '../appointment/appointment.ts'
import type { Business } from '../../tests/world/business.ts'
import { type Caller, callerOf } from '../../tests/world/caller.ts'
import { openWorld, type World } from '../../tests/world/world.ts'
import { knock } from '../../tests/world/twin.ts'
import { updateClient } from '../client/update-client.ts'
import { auditPlan } from '../notification/audit-plan.ts'
import { buttonToken } from './button-token.ts'

interface Message {
  kind: string
  status: string
  recipient: { name: string; phone: string | null }
}

const ID = 'CO.13491208655302741918'

let world: World
let salon: Business
let caller: Caller
beforeEach(async () => {
  world = await openWorld({ webhooks: true })
  salon = await world.openBusiness()
  caller = await callerOf(world, salon)
  seen = 0
})
afterEach(() => world.close())

let seen = 0
/** Where everything went that reached the twin since it was last asked, without the channel. */
async function wentTo(): Promise<string[]> {
  await world.work()
  const ledger = await world.ledger()
  const news = ledger.slice(seen)
  seen = ledger.length
  return news.map(({ to }) => to.replace('whatsapp:', ''))
}

async function messagesOf({ id }: Appointment): Promise<Message[]> {
  return ((await caller.ask('GET', `/appointments/${id}/messages`)).json as { items: Message[] }).items
}

const tapped = (visit: Appointment) => `c.${buttonToken(world.app.buttonKey, visit)}`

test.each([
  ['Mexico', '+525512345678', '5215512345678'],
  ['Argentina', '+5491158749895', '541158749895'],
  ['Brazil', '+5511987654321', '551187654321'],
])('%s: notices go to the address the client wrote from, and the staff reads the phone they know', async (_, phone, waId) => {
  await knock(world.twilio, 'users', { phone, waId })
  const client = { name: 'Rosa', phone }
  const visit = await salon.books('Rosa', { at: '2026-03-05T10:00', professionalId: null, client })
  expect(await wentTo()).toEqual([phone])
  await world.hears({ from: phone, body: 'hola' })
  const next = await salon.books('Rosa', { at: '2026-03-12T10:00', professionalId: null, client })
  expect(next.client.id).toBe(visit.client.id)
  expect(await wentTo()).toEqual([`+${waId}`])
  await world.timePassesTo('2026-03-04T15:00:00Z')
  expect(await wentTo()).toEqual([`+${waId}`])
  expect((await messagesOf(visit)).map(({ kind, recipient }) => [kind, recipient.phone])).toEqual([
    ['reminder_24h', phone],
    ['confirmation', phone],
  ])
  const { json: shown } = await caller.ask('GET', `/clients/${visit.client.id}`)
  expect(shown).toMatchObject({ phone })
  expect(JSON.stringify(shown)).not.toContain(waId)
  const found = (await caller.ask('GET', `/messages?q=${encodeURIComponent(phone)}`)).json as { items: Message[] }
  expect(found.items.map(({ recipient }) => recipient.phone)).toEqual([phone, phone, phone])
})

test('a phone that the staff corrects is written to, and the old address no longer', async () => {
  const [phone, waId] = ['+525512345679', '5215512345679']
  await knock(world.twilio, 'users', { phone, waId })
  const visit = await salon.books('Sol', { at: '2026-03-05T10:00', professionalId: null, client: { name: 'Sol', phone } })
  await world.hears({ from: phone, body: 'hola' })
  expect(await wentTo()).toEqual([`+${waId}`])
  await updateClient(salon.ctx, visit.client.id, { phone: '+525598765432' })
  await salon.moves(visit, '2026-03-06T10:00')
  expect(await wentTo()).toEqual(['+525598765432'])
})

test('who was booked by name alone is written to once they are known by an id, and the plan that skipped them follows', async () => {
  const visit = await salon.books('Nadia', { at: '2026-03-05T10:00', professionalId: null, phone: null })
  expect(await salon.said(visit)).toEqual(['confirmation skipped no_phone'])
  expect(await salon.plan(visit)).toEqual([expect.stringContaining('skipped no_phone'), expect.stringContaining('skipped no_phone')])
  await world.hears({ from: ID, buttonPayload: tapped(visit) })
  expect(await salon.plan(visit)).toEqual(['reminder_24h pending 2026-03-04T15:00:00.000Z', 'reminder_1h pending 2026-03-05T14:00:00.000Z'])
  expect(await wentTo()).toEqual([ID])
  await salon.moves(visit, '2026-03-06T10:00')
  expect(await wentTo()).toEqual([ID])
  await world.timePassesTo('2026-03-05T15:00:00Z')
  expect(await wentTo()).toEqual([ID])
  expect((await messagesOf(visit)).map(({ kind, status, recipient }) => [kind, status, recipient.phone])).toEqual([
    ['reminder_24h', 'sent', null],
    ['reschedule', 'sent', null],
    ['reply', 'sent', null],
    ['confirmation', 'skipped', null],
  ])
  expect(await auditPlan(world.app.database.db, salon.organization.id, world.now())).toEqual([])
})

test('who hides a number that the staff knows is written to at the number', async () => {
  const phone = '+573104821501'
  const visit = await salon.books('Lía', { at: '2026-03-05T10:00', professionalId: null, client: { name: 'Lía', phone } })
  expect(await wentTo()).toEqual([phone])
  await world.hears({ from: 'CO.7F3A', buttonPayload: tapped(visit) })
  expect(await wentTo()).toEqual(['CO.7F3A'])
  await salon.moves(visit, '2026-03-06T10:00')
  expect(await wentTo()).toEqual([phone])
})
