import { createServer, request as pass } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A reverse proxy as people put before the product: another address, a path of its own, and headers that tell nothing of it. */
export interface Proxy {
  /** What the world knows the product by. */
  url: string
  /** How many requests came through. */
  requests: number
  close(): Promise<void>
}

const OWN_PATH = '/citas'

export async function openProxy(target: string): Promise<Proxy> {
  const { hostname, port, host } = new URL(target)
  const server = createServer((request, response) => {
    proxy.requests += 1
    const path = (request.url ?? '').replace(OWN_PATH, '')
    const headers = { ...request.headers, host, 'x-forwarded-proto': 'https', 'x-forwarded-host': 'citas.example.com' }
    const onward = pass({ hostname, port, path, method: request.method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    onward.once('error', () => response.writeHead(502).end())
    request.pipe(onward)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const proxy: Proxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${OWN_PATH}`,
    requests: 0,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
  return proxy
}
