import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Appointment } from '../appointment/appointment.ts'
import * as appointments from '../appointment/store.ts'
import { eraseClient } from '../client/erase-client.ts'
import { updateClient } from '../client/update-client.ts'
import * as organizations from '../organization/store.ts'
import type { Business } from '../../tests/world/business.ts'
import { openWorld, type World } from '../../tests/world/world.ts'
import { buttonToken } from './button-token.ts'
import type { Inbound } from './inbound.ts'
import * as inbounds from './inbound-store.ts'
import { receiveInbound } from './receive-inbound.ts'

let world: World
let salon: Business

beforeAll(async () => {
  world = await openWorld()
  salon = await world.openBusiness()
})
afterAll(() => world.close())

let count = 0

/** Takes in a message from that address, and answers whose it was taken for. */
async function writes(address: string, more: Partial<Inbound> = {}) {
  count += 1
  const { buttonKey } = world.app
  const inbound = {
    providerId: `SM${count}`,
    address,
    externalUserId: null,
    body: 'hola',
    buttonPayload: null,
    answersProviderId: null,
    hasMedia: false,
  }
  await receiveInbound({ ...salon.ctx, buttonKey }, { ...inbound, ...more })
  const { items } = await inbounds.list(world.app.database.db, salon.ctx, { limit: 200 })
  const [first] = items.sort((a, b) => (a.id < b.id ? 1 : -1))
  return first ?? expect.fail()
}

function identity(clientId: string) {
  return world.app.database.db
    .selectFrom('client')
    .select(['whatsappAddress', 'externalUserId', 'lastInboundAt'])
    .where('id', '=', clientId)
    .executeTakeFirstOrThrow()
}

let hour = 0
async function booked(phone: string | null): Promise<Appointment> {
  hour += 1
  return salon.books('Ana', {
    at: `2026-03-${String(5 + Math.floor(hour / 20)).padStart(2, '0')}T${String(hour % 20).padStart(2, '0')}:00`,
    professionalId: null,
    phone,
  })
}

const button = (visit: Appointment) => `c.${buttonToken(world.app.buttonKey, visit)}`

test.each([
  ['Mexico, kept with the old 1', '+52 55 1234 5678', '+5215512345678'],
  ['Mexico, as it is dialled', '+52 1 33 1234 5678', '+523312345678'],
  ['Argentina, without the 9', '+54 9 11 5874 9895', '+541158749895'],
  ['Argentina, with it', '+54 11 4321 9895', '+5491143219895'],
  ['Brazil, eight digits', '+55 11 98765 4321', '+551187654321'],
  ['Brazil, nine', '+55 21 8765 4321', '+5521987654321'],
  ['Colombia', '+57 310 482 7719', '+573104827719'],
])('%s: the client is found, and written to where they write from', async (_, written, address) => {
  const visit = await booked(written)
  expect(await writes(address)).toMatchObject({ clientId: visit.client.id, meaning: 'talk' })
  expect(await identity(visit.client.id)).toMatchObject({ whatsappAddress: address, lastInboundAt: world.now() })
})

test.each([
  ['the landline that a Brazilian mobile would be without its 9', '+55 11 93456 7890', '+551134567890'],
  ['a number one digit longer', '+57 310 482 0000', '+5731048200001'],
  ['the same digits in another country', '+57 310 482 0001', '+523104820001'],
])('%s is nobody', async (_, written, address) => {
  await booked(written)
  expect(await writes(address)).toMatchObject({ clientId: null, appointmentId: null })
})

test('two clients under two forms of one number: neither is guessed', async () => {
  const one = await booked('+52 81 1234 5678')
  const other = await booked(null)
  await world.app.database.db.updateTable('client').set({ phone: '+5218112345678' }).where('id', '=', other.client.id).execute()
  expect(await writes('+5218112345678')).toMatchObject({ clientId: null })
  expect(one.client.phone).toBe('+528112345678')
})

test('the button decides before the number; neither the number it came from nor its window is taken for the client’s', async () => {
  const visit = await booked('+57 310 482 0010')
  const other = await booked('+57 310 482 0011')
  expect(await writes('+573104820011', { buttonPayload: button(visit), externalUserId: 'CO.OTHER' })).toMatchObject({
    clientId: visit.client.id,
    appointmentId: visit.id,
    meaning: 'confirm',
  })
  const unheard = { whatsappAddress: null, externalUserId: null, lastInboundAt: null }
  expect(await identity(visit.client.id)).toEqual(unheard)
  expect(await identity(other.client.id)).toEqual(unheard)
})

test('an answer to a message is of whoever got that message', async () => {
  const visit = await booked('+57 310 482 0020')
  await world.work()
  const providerId = (await salon.messages(visit))[0]?.providerId ?? expect.fail()
  expect(await writes('CO.7F3A', { answersProviderId: providerId })).toMatchObject({
    clientId: visit.client.id,
    appointmentId: visit.id,
  })
  expect(await writes('CO.7F3A', { answersProviderId: 'SM-of-nobody' })).toMatchObject({ clientId: null })
})

test('somebody who shows no number is known again by the id that came with an earlier message; nothing erases it', async () => {
  const visit = await booked('+57 310 482 0030')
  await writes('+573104820030', { externalUserId: 'CO.4566546130240823' })
  await writes('+573104820030')
  expect(await writes('CO.4566546130240823', { externalUserId: 'CO.4566546130240823' })).toMatchObject({ clientId: visit.client.id })
  expect(await identity(visit.client.id)).toMatchObject({ whatsappAddress: '+573104820030', externalUserId: 'CO.4566546130240823' })
})

test('a client without a phone is written to where the button was tapped', async () => {
  const visit = await booked(null)
  await writes('CO.NOPHONE1', { buttonPayload: button(visit), externalUserId: 'CO.NOPHONE1' })
  expect((await identity(visit.client.id)).whatsappAddress).toBe('CO.NOPHONE1')
})

test('a new phone forgets where the old one wrote from', async () => {
  const visit = await booked('+57 310 482 0040')
  await writes('+573104820040', { externalUserId: 'CO.OLD' })
  await updateClient(salon.ctx, visit.client.id, { name: 'Ana María', phone: '310 482 0040' })
  expect((await identity(visit.client.id)).whatsappAddress).toBe('+573104820040')
  await updateClient(salon.ctx, visit.client.id, { phone: '310 482 0041' })
  expect(await identity(visit.client.id)).toEqual({ whatsappAddress: null, externalUserId: null, lastInboundAt: null })
  expect(await writes('+573104820040', { externalUserId: 'CO.OLD' })).toMatchObject({ clientId: null })
})

test('who was erased leaves no word and no number, and is nobody afterwards', async () => {
  const visit = await booked('+57 310 482 0050')
  const { id } = await writes('+573104820050', { body: 'mi dirección es Calle 63' })
  await eraseClient(salon.ctx, visit.client.id)
  const { items } = await inbounds.list(world.app.database.db, salon.ctx, { limit: 200 })
  expect(items.find((one) => one.id === id)).toMatchObject({ fromAddress: '—', body: '' })
  expect(await identity(visit.client.id)).toMatchObject({ whatsappAddress: null })
  expect(await writes('+573104820050', { buttonPayload: button(visit) })).toMatchObject({ clientId: null, meaning: 'foreign_button' })
})

test('a business that goes takes with it what was written to it', async () => {
  const { db } = world.app.database
  const visit = await booked('+57 310 482 0060')
  const tap = await writes('+573104820060', { buttonPayload: button(visit) })
  await writes('+573104820060')
  await appointments.removeAll(db, salon.organization.id)
  await organizations.remove(db, salon.organization.id)
  expect(await db.selectFrom('inboundMessage').select('id').where('id', '=', tap.id).execute()).toEqual([])
})
