import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Manner = keyof typeof answers | 'hang-up' | 'hang-up-after-accepting'

export interface UnrulyTwilio {
  url: string
  /** How each request is answered, in turn; the last manner stays. */
  behave(...manners: Manner[]): void
  /** How many requests were made, and how many of them it took for good. */
  requests: number
  accepted: number
  /** Refuses connections until it listens again, on the same port. */
  close(): Promise<void>
  listen(): Promise<void>
}

/** A server at Twilio's place that misbehaves on demand: what the emulator cannot do yet. */
export async function openUnrulyTwilio(): Promise<UnrulyTwilio> {
  const manners: Manner[] = ['accept']
  let server = serve()
  await listenOn(server, 0)
  const { port } = server.address() as AddressInfo
  const twilio: UnrulyTwilio = {
    url: `http://127.0.0.1:${port}`,
    requests: 0,
    accepted: 0,
    behave: (...next) => void manners.splice(0, manners.length, ...next),
    close: () => shut(server),
    listen: async () => {
      server = serve()
      await listenOn(server, port)
    },
  }
  return twilio

  function serve(): Server {
    return createServer((request, response) => {
      request.resume().once('end', () => {
        twilio.requests += 1
        const manner = (manners.length > 1 ? manners.shift() : manners[0]) ?? 'accept'
        if (manner === 'accept' || manner === 'hang-up-after-accepting') twilio.accepted += 1
        if (manner === 'hang-up' || manner === 'hang-up-after-accepting') return void request.socket.destroy()
        const { status, body, ...more } = answers[manner]
        const headers = { 'content-type': 'application/json', ...('retryAfter' in more ? { 'retry-after': more.retryAfter() } : {}) }
        response.writeHead(status, headers).end(JSON.stringify(body))
      })
    })
  }
}

const tooMany = { status: 429, body: { code: 20429, message: 'Too Many Requests', status: 429 } } as const

const answers = {
  accept: { status: 201, body: { sid: `SM${'0'.repeat(32)}`, status: 'queued' } },
  reject: { status: 400, body: { code: 21211, message: "The 'To' number is not a valid phone number.", status: 400 } },
  'know-no-account': { status: 401, body: { code: 20003, message: 'Authenticate', status: 401 } },
  'too-many': tooMany,
  'too-many-for-two-minutes': { ...tooMany, retryAfter: () => '120' },
  'too-many-until-a-date': { ...tooMany, retryAfter: () => new Date(Date.now() + 3_600_000).toUTCString() },
  'too-many-for-a-day': { ...tooMany, retryAfter: () => '86400' },
  break: { status: 500, body: { code: 20500, message: 'An internal server error has occurred', status: 500 } },
} as const

function listenOn(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
}

function shut(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}
