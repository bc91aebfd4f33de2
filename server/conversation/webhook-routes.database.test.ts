import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Business } from '../../tests/world/business.ts'
import { signatureOf } from '../../tests/world/signature.ts'
import { openWorld, TOKEN, type World } from '../../tests/world/world.ts'
import * as clients from '../client/store.ts'
import { createWeb } from '../web.ts'

let world: World
let salon: Business
let path: string

beforeAll(async () => {
  world = await openWorld({ webhooks: true })
  salon = await world.openBusiness()
  path = `/webhooks/twilio/inbound/${salon.organization.slug}`
})
afterAll(() => world.close())

let count = 0

function form(more: Record<string, string> = {}): Record<string, string> {
  count += 1
  return {
    MessageSid: `SM${String(count).padStart(32, '0')}`,
    From: 'whatsapp:+573104827719',
    To: 'whatsapp:+576017452210',
    Body: 'Hola, ñandú 💇',
    NumMedia: '0',
    ProfileName: '',
    ...more,
  }
}

const signature = (address: string, fields: Record<string, string>, token = TOKEN) => signatureOf(address, fields, token)

interface Sent {
  at?: string
  headers?: Record<string, string>
  method?: string
}

async function post(fields: Record<string, string>, signed: string | undefined, { at = path, headers = {} }: Sent = {}) {
  const signing = signed === undefined ? {} : { 'x-twilio-signature': signed }
  const response = await fetch(world.publicUrl + at, {
    method: 'POST',
    headers: { ...signing, ...headers },
    body: new URLSearchParams(fields),
  })
  return { status: response.status, type: response.headers.get('content-type'), body: await response.text() }
}

async function kept(): Promise<number> {
  return (await world.app.database.db.selectFrom('inboundMessage').select('id').execute()).length
}

test('a signed message is answered at once with an empty TwiML', async () => {
  const fields = form()
  expect(await post(fields, signature(world.publicUrl + path, fields))).toEqual({
    status: 200,
    type: 'text/xml',
    body: '<?xml version="1.0" encoding="UTF-8"?><Response/>',
  })
  expect(await kept()).toBe(1)
})

test('a query is part of what is signed, and what is not known is signed too', async () => {
  const fields = form({ Tomorrow: 'a field of next year' })
  const at = `${path}?from=twilio&x=%C3%B1`
  expect((await post(fields, signature(world.publicUrl + at, fields), { at })).status).toBe(200)
  expect((await post(fields, signature(world.publicUrl + path, fields), { at })).status).toBe(403)
})

test('behind a proxy the address is the configured one, whatever the headers say', async () => {
  const publicUrl = 'https://citas.example.com/puntual/'
  const web = createWeb({
    ...world.app,
    webhookSources: [
      { authToken: 'old', publicUrl },
      { authToken: TOKEN, publicUrl },
    ],
  })
  const ask = (fields: Record<string, string>, signed: string) =>
    web.request(`http://10.0.0.7:3000${path}`, {
      method: 'POST',
      headers: { 'x-twilio-signature': signed, 'x-forwarded-proto': 'http', 'x-forwarded-host': 'evil.example.com', host: '10.0.0.7:3000' },
      body: new URLSearchParams(fields),
    })
  const fields = form()
  expect((await ask(fields, signature(`https://citas.example.com/puntual${path}`, fields))).status).toBe(200)
  for (const base of ['http://10.0.0.7:3000', 'http://evil.example.com', 'http://citas.example.com/puntual']) {
    expect((await ask(fields, signature(base + path, fields))).status).toBe(403)
  }
})

test('unsigned, forged, altered or aimed elsewhere: 403, and nothing changes', async () => {
  const before = await kept()
  const fields = form()
  const good = signature(world.publicUrl + path, fields)
  expect((await post(fields, undefined)).status).toBe(403)
  expect((await post(fields, '')).status).toBe(403)
  expect((await post(fields, 'bm90IGEgc2lnbmF0dXJl')).status).toBe(403)
  expect((await post(fields, signature(world.publicUrl + path, fields, 'another token'))).status).toBe(403)
  expect((await post({ ...fields, Body: 'BAJA' }, good)).status).toBe(403)
  expect((await post({ ...fields, Extra: '' }, good)).status).toBe(403)
  const at = '/webhooks/twilio/inbound/no-such-house'
  expect((await post(fields, signature(world.publicUrl + at, fields), { at })).status).toBe(403)
  const other = await world.openBusiness({ slug: 'la-otra' })
  expect((await post(fields, good, { at: `/webhooks/twilio/inbound/${other.organization.slug}` })).status).toBe(403)
  expect(await kept()).toBe(before)
})

test('no account, no word is taken', async () => {
  const web = createWeb({ ...world.app, webhookSources: [] })
  const fields = form()
  const headers = { 'x-twilio-signature': signature(`http://localhost${path}`, fields, '') }
  expect((await web.request(path, { method: 'POST', headers, body: new URLSearchParams(fields) })).status).toBe(403)
})

test('a message delivered twice, or at the same time, is there once and does what it does once', async () => {
  const fields = form({ Body: 'BAJA', From: 'whatsapp:+573104820001' })
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00', phone: '+573104820001' })
  const before = await kept()
  const signed = signature(world.publicUrl + path, fields)
  const all = await Promise.all(Array.from({ length: 8 }, () => post(fields, signed)))
  expect(all.map(({ status }) => status)).toEqual(Array(8).fill(200))
  expect((await post(fields, signed)).status).toBe(200)
  expect(await kept()).toBe(before + 1)
  const replies = await world.app.database.db
    .selectFrom('message')
    .select('id')
    .where('clientId', '=', visit.client.id)
    .where('kind', '=', 'reply')
    .execute()
  expect(replies).toHaveLength(1)
})

test('an old message that is played again undoes nothing that came after it', async () => {
  const visit = await salon.books('Ana', { at: '2026-03-05T12:00', phone: '+573104820003' })
  const consent = async () => (await clients.find(world.app.database.db, salon.ctx, visit.client.id))?.whatsapp.consent
  const [stop, start] = [form({ Body: 'BAJA', From: 'whatsapp:+573104820003' }), form({ Body: 'ALTA', From: 'whatsapp:+573104820003' })]
  await post(stop, signature(world.publicUrl + path, stop))
  expect(await consent()).toBe('withdrawn')
  await post(start, signature(world.publicUrl + path, start))
  expect((await post(stop, signature(world.publicUrl + path, stop))).status).toBe(200)
  expect(await consent()).toBe('granted')
})

test('more than 256 KB is not read', async () => {
  const fields = form({ Body: 'a'.repeat(300_000) })
  const headers = { 'x-twilio-signature': signature(world.publicUrl + path, fields) }
  const body = new URLSearchParams(fields)
  expect((await createWeb(world.app).request(world.publicUrl + path, { method: 'POST', headers, body })).status).toBe(413)
})

test('a signed form that is no message is refused, and a NUL in the words is dropped', async () => {
  const before = await kept()
  const empty = { Body: 'hola' }
  expect((await post(empty, signature(world.publicUrl + path, empty))).status).toBe(400)
  expect(await kept()).toBe(before)
  const fields = form({ Body: 'a\u0000b', From: 'whatsapp:+573104820002' })
  expect((await post(fields, signature(world.publicUrl + path, fields))).status).toBe(200)
  const [row] = await world.app.database.db.selectFrom('inboundMessage').select('body').where('fromAddress', '=', '+573104820002').execute()
  expect(row?.body).toBe('ab')
})

test('a GET changes nothing and finds nothing', async () => {
  const before = await kept()
  expect((await fetch(world.publicUrl + path)).status).toBe(404)
  expect(await kept()).toBe(before)
})
