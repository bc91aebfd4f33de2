import { once } from 'node:events'
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import twilio from 'twilio'
import { TOKEN } from './official-client.ts'
import { until } from './until.ts'

/** A webhook that arrived. */
export interface Told {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly fields: Readonly<Record<string, string>>
  /** By the official SDK's own check, against the address as this server sees it. */
  readonly isGenuine: boolean
}

export interface Answer {
  readonly status?: number
  readonly type?: string
  readonly body?: string
  readonly location?: string
}

/** How the business takes a webhook; `count` is 1 for the first. */
type Take = (told: Told, count: number) => Answer | Promise<Answer> | 'hang' | 'hang up' | 'never end'

/** The web server of a business, as far as Twilio knows it. */
export async function openBusiness(take: Take = () => ({}), token = TOKEN) {
  const told: Told[] = []
  let connections = 0
  const hear = async (request: IncomingMessage, response: ServerResponse) => {
    const one = await read(request, token)
    told.push(one)
    const answer = await take(one, told.length)
    if (answer === 'hang') return
    if (answer === 'hang up') request.socket.destroy()
    else if (answer === 'never end') pipeline(Readable.from(endless()), response, () => undefined)
    else write(response, answer)
  }
  const server = createServer((request, response) => void hear(request, response))
  server.on('connection', () => (connections += 1))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    told,
    connections: () => connections,
    hears: (count: number, deadlineMs = 5_000) => until(() => Promise.resolve(told.length >= count ? told : undefined), deadlineMs),
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export type Business = Awaited<ReturnType<typeof openBusiness>>

function* endless() {
  for (;;) yield 'x'.repeat(10_000)
}

async function read(request: IncomingMessage, token: string): Promise<Told> {
  const { headers, url: path = '' } = request
  const fields = Object.fromEntries(new URLSearchParams(await text(request)))
  const address = `http://${headers.host ?? ''}${path}`
  return { path, headers, fields, isGenuine: twilio.validateRequest(token, String(headers['x-twilio-signature']), address, fields) }
}

function write(response: ServerResponse, { status = 200, type, body = '', location }: Answer): void {
  if (type !== undefined) response.setHeader('Content-Type', type)
  if (location !== undefined) response.setHeader('Location', location)
  response.writeHead(status).end(body)
}
