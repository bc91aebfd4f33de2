import type { ClientRequest, IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import { request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'

const LONGEST_ANSWER = 65_536

export interface Answer {
  readonly fate: 'answered'
  readonly httpStatus: number
  readonly contentType: string
  readonly body: string
  /** Longer than Twilio reads: only its beginning is here. */
  readonly isCut: boolean
}

export type Outcome = Answer | { readonly fate: 'unreachable' } | { readonly fate: 'timeout' }

export interface Attempt {
  readonly address: URL
  readonly body: string
  readonly headers: OutgoingHttpHeaders
  readonly connectMs: number
  /** For the first bytes of the answer, and between those that follow. */
  readonly readMs: number
  readonly totalMs: number
}

/** One POST, without following redirects. Never throws; once aborted its outcome means nothing. */
export async function postForm(attempt: Attempt, signal: AbortSignal): Promise<Outcome> {
  try {
    return await exchange(attempt, begin(attempt, signal))
  } catch {
    return { fate: 'unreachable' }
  }
}

function exchange({ address, body, connectMs, readMs, totalMs }: Attempt, request: ClientRequest): Promise<Outcome> {
  const { promise, resolve, reject } = Promise.withResolvers<Outcome>()
  let isConnected = false
  const patience = new Patience(() => resolve({ fate: isConnected ? 'timeout' : 'unreachable' }))
  const waitToRead = () => patience.until(readMs)
  patience.inAll(totalMs)
  patience.until(connectMs)
  whenConnected(request, address, () => {
    isConnected = true
    waitToRead()
  })
  request.on('error', reject)
  request.once('response', (response) => {
    waitToRead()
    read(response, waitToRead).then(resolve, reject)
  })
  request.end(body)
  return promise.finally(() => {
    patience.end()
    request.destroy() // nothing where the answer was read to its end
  })
}

function begin({ address, headers, body }: Attempt, signal: AbortSignal): ClientRequest {
  const start = address.protocol === 'https:' ? overHttps : overHttp
  return start(address, { method: 'POST', headers: { ...headers, 'Content-Length': Buffer.byteLength(body) }, signal })
}

function whenConnected(request: ClientRequest, address: URL, connected: () => void): void {
  request.once('socket', (socket) => {
    if (socket.connecting) socket.once(address.protocol === 'https:' ? 'secureConnect' : 'connect', connected)
    else connected()
  })
}

async function read(response: IncomingMessage, heard: () => void): Promise<Answer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    heard()
    chunks.push(chunk)
    length += chunk.length
    if (length > LONGEST_ANSWER) break
  }
  return {
    fate: 'answered',
    httpStatus: response.statusCode ?? 0,
    contentType: response.headers['content-type'] ?? '',
    body: new TextDecoder().decode(Buffer.concat(chunks)),
    isCut: length > LONGEST_ANSWER,
  }
}

/** Runs out in all, or before the next sign of life. */
class Patience {
  readonly #runOut: () => void
  #all: NodeJS.Timeout | undefined
  #next: NodeJS.Timeout | undefined

  constructor(runOut: () => void) {
    this.#runOut = runOut
  }

  inAll(ms: number): void {
    this.#all = setTimeout(this.#runOut, ms)
  }

  until(ms: number): void {
    clearTimeout(this.#next)
    this.#next = setTimeout(this.#runOut, ms)
  }

  end(): void {
    clearTimeout(this.#all)
    clearTimeout(this.#next)
  }
}
