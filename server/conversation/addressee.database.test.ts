import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Business } from '../../tests/world/business.ts'
import { signatureOf } from '../../tests/world/signature.ts'
import { openWorld, TOKEN, type World } from '../../tests/world/world.ts'
import * as organizations from '../organization/store.ts'
import { createWeb } from '../web.ts'
import * as inbounds from './inbound-store.ts'

const door = '/webhooks/twilio/inbound'
const client = '+573104827719'

let world: World
let salon: Business
let clinic: Business
let apart: Business

beforeAll(async () => {
  world = await openWorld()
  salon = await world.openBusiness({ slug: 'salon' })
  clinic = await world.openBusiness({ slug: 'clinica' })
  apart = await world.openBusiness({ slug: 'aparte' })
})
afterAll(() => world.close())

let count = 0
const sid = () => {
  count += 1
  return `SM${String(count).padStart(32, '0')}`
}

/** Tells the product of a message as the account that the organizations share; answers the status. */
async function told(fields: Record<string, string>, token = TOKEN): Promise<number> {
  const form = { MessageSid: sid(), From: `whatsapp:${client}`, Body: 'Hola', ...fields }
  const headers = { 'x-twilio-signature': signatureOf(world.publicUrl + door, form, token) }
  return (await createWeb(world.app).request(door, { method: 'POST', headers, body: new URLSearchParams(form) })).status
}

/** How many messages each has of what clients wrote: the salon, the clinic, and the one with an account of its own. */
const kept = () =>
  Promise.all([salon, clinic, apart].map(async ({ ctx }) => (await inbounds.list(world.app.database.db, ctx, { limit: 200 })).items.length))

test('a message to the account that several share reaches the one it is for, and that one only', async () => {
  const { db } = world.app.database
  // Nobody has written to them: the first that was here hears.
  expect(await told({})).toBe(200)
  expect(await kept()).toEqual([1, 0, 0])

  const own = world.app.accounts.close({ accountSid: `AC${'1'.repeat(32)}`, authToken: '2'.repeat(32), from: '+576017452210' })
  const inSalon = await salon.books('Ana', { at: '2026-03-05T10:00' })
  await world.work()
  world.sleepUntil('2026-03-02T15:00:00Z')
  const inClinic = await clinic.books('Ana María', { at: '2026-03-06T10:00' })
  await world.work()
  world.sleepUntil('2026-03-02T16:00:00Z')
  await apart.books('Ana', { at: '2026-03-07T10:00' })
  await world.work()
  await organizations.update(db, apart.organization.id, { twilioAccount: own.text })

  const talk = { MessageSid: sid(), Body: '¿A qué hora era?' }
  expect(await told(talk)).toBe(200)
  expect(await kept()).toEqual([1, 1, 0])

  // An answer goes to whoever is answered, also when another wrote since.
  const [confirmation] = await salon.messages(inSalon)
  expect(await told({ OriginalRepliedMessageSid: confirmation?.providerId ?? '' })).toBe(200)
  expect(await kept()).toEqual([2, 1, 0])

  // Delivered again after the salon wrote last, it is the message that the clinic has.
  world.sleepUntil('2026-03-02T17:00:00Z')
  await salon.moves(inSalon, '2026-03-05T12:00')
  await world.work()
  expect(await told(talk)).toBe(200)
  expect(await kept()).toEqual([2, 1, 0])
  expect(await told({})).toBe(200)
  expect(await kept()).toEqual([3, 1, 0])
  expect((await clinic.messages(inClinic)).every(({ status }) => status === 'sent')).toBe(true)
})

test('only the account of the installation is believed there, and without anybody there is nobody to tell', async () => {
  const before = await kept()
  expect(await told({}, '2'.repeat(32))).toBe(403)
  expect(await told({ From: '' })).toBe(400)
  const empty = await openWorld()
  const form = { MessageSid: sid(), From: `whatsapp:${client}`, Body: 'Hola' }
  const headers = { 'x-twilio-signature': signatureOf(empty.publicUrl + door, form, TOKEN) }
  expect((await createWeb(empty.app).request(door, { method: 'POST', headers, body: new URLSearchParams(form) })).status).toBe(403)
  await empty.close()
  expect(await kept()).toEqual(before)
})
