import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Manner = keyof typeof answers | 'hang-up' | 'hang-up-after-accepting'
export type ListManner = 'as it is' | 'break' | 'hang-up' | 'reject'

export interface UnrulyTwilio {
  url: string
  /** How each request is answered, in turn; the last manner stays. */
  behave(...manners: Manner[]): void
  /** How its list of messages is answered from now on: as it is, or not at all. */
  list(manner: ListManner): void
  /** How often its list was asked for. */
  looks: number
  /** How many requests for a message were made, and how many of them it took for good. */
  requests: number
  accepted: number
  /** Refuses connections until it listens again, on the same port. */
  close(): Promise<void>
  listen(): Promise<void>
}

/** A server at Twilio's place that misbehaves on demand: what the emulator cannot do yet. */
export async function openUnrulyTwilio(): Promise<UnrulyTwilio> {
  const manners: Manner[] = ['accept']
  const taken: Taken[] = []
  let listManner: ListManner = 'as it is'
  let server = serve()
  await listenOn(server, 0)
  const { port } = server.address() as AddressInfo
  const twilio: UnrulyTwilio = {
    url: `http://127.0.0.1:${port}`,
    list: (manner) => void (listManner = manner),
    looks: 0,
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
      void textOf(request).then((form) => {
        if (request.method === 'GET') {
          showList(request, response)
          return
        }
        twilio.requests += 1
        const manner = (manners.length > 1 ? manners.shift() : manners[0]) ?? 'accept'
        if (manner === 'accept' || manner === 'hang-up-after-accepting') take(form, manner === 'accept' ? SID : sidOf(taken.length + 1))
        if (manner === 'hang-up' || manner === 'hang-up-after-accepting') return request.socket.destroy()
        const { status, body, ...more } = answers[manner]
        answer(response, { status, body, headers: 'retryAfter' in more ? { 'retry-after': more.retryAfter() } : {} })
      })
    })
  }

  function take(form: string, sid: string): void {
    const given = new URLSearchParams(form)
    twilio.accepted += 1
    taken.unshift({
      sid,
      to: given.get('To'),
      body: given.get('Body'),
      from: null,
      status: 'queued',
      direction: 'outbound-api',
      error_code: null,
      date_created: new Date().toUTCString(),
    })
  }

  function showList(request: IncomingMessage, response: ServerResponse): void {
    twilio.looks += 1
    if (listManner === 'hang-up') return void request.socket.destroy()
    if (listManner !== 'as it is') {
      answer(response, answers[listManner])
      return
    }
    const to = new URL(request.url ?? '', twilio.url).searchParams.get('To')
    answer(response, { status: 200, body: { messages: taken.filter((one) => one.to === to), next_page_uri: null } })
  }
}

interface Taken {
  sid: string
  to: string | null
  body: string | null
  from: null
  status: string
  direction: string
  error_code: null
  date_created: string
}

function sidOf(number: number): string {
  return `SM${String(number).padStart(32, '0')}`
}

/** What it answers for every message it is asked to send, as long as it answers. */
const SID = sidOf(0)

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

function answer(
  response: ServerResponse,
  { status, body, headers }: { status: number; body: unknown; headers?: Record<string, string> },
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

const tooMany = { status: 429, body: { code: 20429, message: 'Too Many Requests', status: 429 } } as const

const answers = {
  accept: { status: 201, body: { sid: SID, status: 'queued' } },
  reject: { status: 400, body: { code: 21211, message: "The 'To' number is not a valid phone number.", status: 400 } },
  'know-no-account': { status: 401, body: { code: 20003, message: 'Authenticate', status: 401 } },
  'too-many': tooMany,
  'too-many-for-two-minutes': { ...tooMany, retryAfter: () => '120' },
  'too-many-until-a-date': { ...tooMany, retryAfter: () => new Date(Date.now() + 3_600_000).toUTCString() },
  'too-many-for-a-day': { ...tooMany, retryAfter: () => '86400' },
  'break-in-words': { status: 503, body: { code: 'SERVICE_UNAVAILABLE', message: 'The gateway has nobody to ask' } },
  'forbid-in-words': { status: 403, body: { code: 'Forbidden', message: 'Not from here' } },
  break: { status: 500, body: { code: 20500, message: 'An internal server error has occurred', status: 500 } },
} as const

function listenOn(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
}

function shut(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}
