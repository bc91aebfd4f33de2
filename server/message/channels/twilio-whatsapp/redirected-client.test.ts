import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { RedirectedClient } from './redirected-client.ts'

test('a request that waited too long for a connection is not made any more', async () => {
  const held: ServerResponse[] = []
  const arrived: string[] = []
  const server = createServer((request, response) => {
    arrived.push(request.url ?? '')
    held.push(response)
    server.emit('arrived')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const client = new RedirectedClient(new URL(`http://127.0.0.1:${port}`), { timeout: 10_000, maxSockets: 1, beginsWithinMs: 1_000 })
  const ask = (path: string) =>
    client.request({ method: 'post', uri: `https://api.twilio.com/${path}`, username: 'AC', password: 'secret' })
  const first = ask('first')
  await once(server, 'arrived')
  const askedAtMs = performance.now()
  const late = expect(ask('late')).rejects.toMatchObject({ code: 'BEGINS_TOO_LATE' })
  while (performance.now() - askedAtMs < 1_100) await new Promise((resolve) => setImmediate(resolve))
  held[0]?.end('{}')
  expect(await first).toMatchObject({ statusCode: 200 })
  await late
  const next = ask('next')
  await once(server, 'arrived')
  held[1]?.end('{}')
  expect(await next).toMatchObject({ statusCode: 200 })
  expect(arrived).toEqual(['/first', '/next'])
  server.close()
}, 20_000)
