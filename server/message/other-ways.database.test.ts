import { afterAll, beforeAll, expect, test } from 'vitest'
import { approveTemplates } from '../../tests/world/approve-templates.ts'
import type { Business } from '../../tests/world/business.ts'
import { tellOfFailures } from '../../tests/world/failures.ts'
import { knock } from '../../tests/world/twin.ts'
import { openWorld, type World } from '../../tests/world/world.ts'
import type { Appointment } from '../appointment/appointment.ts'
import { updateClient } from '../client/update-client.ts'
import * as events from './event-store.ts'
import type { Message } from './message.ts'

let world: World

beforeAll(async () => {
  world = await openWorld({ twinFollows: true, rules: {} })
})
afterAll(() => world.close())

async function messageOf(salon: Business, visit: Appointment): Promise<Message> {
  const [message] = await salon.messages(visit)
  if (message === undefined) throw new Error('Nothing was written')
  return message
}

/** What becomes of a message, as often as it leaves. */
async function leaves(salon: Business, visit: Appointment): Promise<Message> {
  await world.work()
  await tellOfFailures(world, salon)
  return messageOf(salon, visit)
}

async function retriesOf(message: Message) {
  const happened = await events.ofMessage(world.app.database.db, message)
  return happened.filter(({ type }) => type === 'retry').map(({ detail: { errorCode, as } }) => ({ errorCode, as }))
}

async function addressesOf(name: string): Promise<string[]> {
  const ledger = await world.ledger()
  return ledger.filter(({ body }) => body.includes(name)).map(({ to }) => to.replace('whatsapp:', ''))
}

test('free text that WhatsApp refuses goes once more, as a template as soon as there is one', async () => {
  const salon = await world.openBusiness()
  const visit = await salon.books('Aurora', { at: '2026-03-09T10:00' })
  const refused = await leaves(salon, visit)
  expect(refused).toMatchObject({ status: 'queued', form: 'text', templateOnly: true, errorCode: 63016 })
  expect(await retriesOf(refused)).toEqual([{ errorCode: 63016, as: 'template' }])
  expect(await leaves(salon, visit)).toMatchObject({ status: 'queued', waitingCode: 'no_template' })
  expect(await addressesOf('Aurora')).toHaveLength(1)
  await approveTemplates(world, salon.organization)
  expect(await leaves(salon, visit)).toMatchObject({ status: 'sent', form: 'template', errorCode: null })
  expect((await world.ledger()).at(-1)).toMatchObject({ contentSid: expect.any(String) as string, errorCode: null })
})

test('what waits in vain for a template says so in the end', async () => {
  const salon = await world.openBusiness()
  const visit = await salon.books('Bruno', { at: inMinutes(20) })
  expect(await leaves(salon, visit)).toMatchObject({ templateOnly: true })
  await world.timePassesTo(new Date(world.now().getTime() + 21 * 60_000))
  expect(await salon.said(visit)).toEqual(['confirmation skipped no_template'])
})

test('a template that is refused as free text is refused has failed', async () => {
  const salon = await world.openBusiness()
  await approveTemplates(world, salon.organization)
  await knock(world.twilio, 'users', { phone: '+573001110001', failsWith: 63016 })
  const visit = await salon.books('Carla', { at: '2026-03-09T10:00', phone: '+573001110001' })
  expect(await leaves(salon, visit)).toMatchObject({ status: 'failed', form: 'template', errorCode: 63016 })
})

test('refused as free text and then as a template, it has failed', async () => {
  const salon = await world.openBusiness()
  await knock(world.twilio, 'users', { phone: '+573001110002', failsWith: 63016 })
  const visit = await salon.books('Diana', { at: '2026-03-09T10:00', phone: '+573001110002' })
  expect(await leaves(salon, visit)).toMatchObject({ status: 'queued', templateOnly: true })
  await approveTemplates(world, salon.organization)
  expect(await leaves(salon, visit)).toMatchObject({ status: 'failed', form: 'template', errorCode: 63016 })
})

const twoForms = [
  ['Mexico', 'MX', 'Ximena', '+525512345678', '+5215512345678'],
  ['Argentina', 'AR', 'Yolanda', '+5491158749895', '+541158749895'],
  ['Brazil', 'BR', 'Zilda', '+5511987654321', '+551187654321'],
] as const

test.each(twoForms)(
  'in %s a number that WhatsApp does not know is tried once in its other form',
  async (_, country, name, phone, other) => {
    const salon = await world.openBusiness({ country })
    await approveTemplates(world, salon.organization)
    await knock(world.twilio, 'users', { phone, notOnWhatsApp: true })
    const visit = await salon.books(name, { at: '2026-03-09T10:00', phone })
    const refused = await leaves(salon, visit)
    expect(refused).toMatchObject({ status: 'queued', errorCode: 63024, toVariant: other })
    expect(await retriesOf(refused)).toEqual([{ errorCode: 63024, as: 'other_number' }])
    expect(await leaves(salon, visit)).toMatchObject({ status: 'sent', errorCode: null, recipient: { phone: other } })
    expect(await addressesOf(name)).toEqual([phone, other])
  },
)

test.each(twoForms)('in %s a number that WhatsApp knows in neither form has failed', async (_, country, name, phone, other) => {
  const salon = await world.openBusiness({ country })
  await approveTemplates(world, salon.organization)
  for (const form of [phone, other]) await knock(world.twilio, 'users', { phone: form, notOnWhatsApp: true })
  const visit = await salon.books(name, { at: '2026-03-09T10:00', phone })
  expect(await leaves(salon, visit)).toMatchObject({ status: 'queued', toVariant: other })
  expect(await leaves(salon, visit)).toMatchObject({ status: 'failed', errorCode: 63024 })
  for (const form of [phone, other]) await knock(world.twilio, 'users', { phone: form, notOnWhatsApp: false })
})

test('a number that is corrected meanwhile is the one that is written to', async () => {
  const salon = await world.openBusiness({ country: 'MX' })
  await approveTemplates(world, salon.organization)
  await knock(world.twilio, 'users', { phone: '+525599998888', notOnWhatsApp: true })
  const visit = await salon.books('Wendy', { at: '2026-03-09T10:00', phone: '+525599998888' })
  expect(await leaves(salon, visit)).toMatchObject({ toVariant: '+5215599998888' })
  await updateClient(salon.ctx, visit.client.id, { phone: '+525544443333' })
  expect(await leaves(salon, visit)).toMatchObject({ status: 'sent', recipient: { phone: '+525544443333' } })
})

/** On the wall in Bogotá. */
function inMinutes(minutes: number): string {
  return new Date(world.now().getTime() + minutes * 60_000 - 5 * 3_600_000).toISOString().slice(0, 16)
}
