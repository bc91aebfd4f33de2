import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, expectTypeOf, test } from 'vitest'
import { createPuntualClient, type PuntualClient, type Schemas } from './client.ts'

interface Received {
  method: string | undefined
  url: string | undefined
  headers: IncomingMessage['headers']
  body: string
}

let server: Server
let received: Received[]
let respond: { status: number; type: string; body: unknown }
let puntual: PuntualClient

beforeEach(async () => {
  received = []
  server = createServer((request, response) => {
    const { method, url, headers } = request
    void text(request).then((body) => {
      received.push({ method, url, headers, body })
      response.writeHead(respond.status, { 'content-type': respond.type }).end(JSON.stringify(respond.body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  puntual = createPuntualClient({ baseUrl: `http://127.0.0.1:${port}/`, key: 'pk_test' })
})

afterEach(async () => {
  await new Promise((resolve) => server.close(resolve))
})

const body: Schemas['NewAppointment'] = {
  locationId: '0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12',
  serviceIds: ['0192f0c1-4f32-7d30-8c77-8e3b2a1f9c23'],
  startsAt: '2026-12-03T15:00',
  client: { name: "María José D'Angelo Ñáñez 💇", phone: '310 482 7719' },
}

test('a booking reaches its address with the key and the body as it was given', async () => {
  respond = { status: 201, type: 'application/json', body: { id: 'a', status: 'confirmed' } }
  const { data } = await puntual.POST('/appointments', { body, params: { header: { 'Idempotency-Key': 'one' } } })
  expect(data?.status).toBe('confirmed')
  expectTypeOf(data).toEqualTypeOf<Schemas['Appointment'] | undefined>()
  expect(received).toMatchObject([
    { method: 'POST', url: '/api/v1/appointments', headers: { authorization: 'Bearer pk_test', 'idempotency-key': 'one' } },
  ])
  expect(JSON.parse(received[0]?.body ?? '')).toEqual(body)
})

test('ids and filters are put into the address', async () => {
  respond = { status: 200, type: 'application/json', body: { items: [], nextCursor: null } }
  await puntual.GET('/appointments/{id}/messages', { params: { path: { id: 'a b' }, query: { limit: 5 } } })
  await puntual.GET('/appointments', { params: { query: { from: '2026-12-03T00:00:00-05:00', q: 'Ñáñez' } } })
  const [messages, appointments] = received.map(({ url }) => new URL(url ?? '', 'http://localhost'))
  expect(messages?.pathname).toBe('/api/v1/appointments/a%20b/messages')
  expect(messages?.searchParams.get('limit')).toBe('5')
  expect(appointments?.searchParams.get('from')).toBe('2026-12-03T00:00:00-05:00')
  expect(appointments?.searchParams.get('q')).toBe('Ñáñez')
})

test('a refusal comes back as a problem', async () => {
  const problem = { type: '/api/docs#slot-taken', title: 'Conflict', status: 409, detail: 'The professional has another appointment' }
  respond = { status: 409, type: 'application/problem+json', body: problem }
  const { error, response } = await puntual.POST('/appointments', { body })
  expect(response.status).toBe(409)
  expect(error).toEqual(problem)
  expectTypeOf(error).toEqualTypeOf<Schemas['Problem'] | undefined>()
})

test('a page with a session of its own sends no key', async () => {
  respond = { status: 200, type: 'application/json', body: {} }
  const { port } = server.address() as AddressInfo
  await createPuntualClient({ baseUrl: `http://127.0.0.1:${port}` }).GET('/organization')
  expect(received[0]?.headers.authorization).toBeUndefined()
})
