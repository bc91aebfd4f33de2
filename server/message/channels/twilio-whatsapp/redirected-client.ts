import { setImmediate as turn } from 'node:timers/promises'
import twilio from 'twilio'
import { Agent, type Dispatcher, EnvHttpProxyAgent, request } from 'undici'
import { isThisMachine } from './this-machine.ts'

type Request = Parameters<InstanceType<typeof twilio.RequestClient>['request']>[0]
type Fields = Record<string, string | string[]>

export interface ClientOptions {
  timeout: number
  maxSockets: number
  /** A request that has not begun after so long is not made any more; absent, it may wait. */
  beginsWithinMs?: number
}

/** Of the SDK's own: a server is not waited for as long as an answer is. */
const LONGEST_CONNECT_MS = 10_000
const FORM = 'application/x-www-form-urlencoded'

/**
 * The SDK's requests, over a client of our own: to another server than api.twilio.com, for which the SDK has no option, and at a
 * third of what its own client costs (ADR 17). An answer of any status is an answer; nothing is sent twice, whatever happens.
 */
export class RedirectedClient extends twilio.RequestClient {
  readonly #base: URL
  readonly #dispatcher: Dispatcher
  readonly #timeouts: { headersTimeout: number; bodyTimeout: number }
  readonly #beginsWithinMs: number

  constructor(base: URL, { timeout, maxSockets, beginsWithinMs = Infinity }: ClientOptions) {
    super()
    this.#base = base
    const options = { connections: maxSockets, connect: { timeout: Math.min(timeout, LONGEST_CONNECT_MS) } }
    // HTTPS_PROXY and NO_PROXY are heard, as the SDK hears them; nobody stands between this machine and itself.
    this.#dispatcher = isThisMachine(base.hostname) ? new Agent(options) : new EnvHttpProxyAgent(options)
    this.#timeouts = { headersTimeout: timeout, bodyTimeout: timeout }
    this.#beginsWithinMs = beginsWithinMs
  }

  override async request<T>(asked: Request): ReturnType<typeof twilio.RequestClient.prototype.request<T>> {
    const { method, headers = {}, username, password, data } = asked
    const inTime = beginningBefore(performance.now() + this.#beginsWithinMs)
    // A connection that the server closed while the embedded database kept this thread busy is noticed in the next round of
    // the event loop; a request made before that would be lost with it, and nobody could tell whether it had arrived.
    await turn()
    await turn()
    const answer = await request(this.#addressOf(asked), {
      dispatcher: this.#dispatcher.compose(inTime),
      method: method.toUpperCase(),
      headers: { ...headers, authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` },
      body: data === undefined ? null : bodyOf(data as Fields, headers['Content-Type']),
      ...this.#timeouts,
    })
    const body = parsed(await answer.body.text())
    const told = answer.statusCode === 429 ? withWait(body, answer.headers['retry-after']) : body
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the SDK's class only describes plain data
    return { statusCode: answer.statusCode, body: told as T, headers: answer.headers, toString: () => `HTTP ${answer.statusCode}` }
  }

  #addressOf({ uri, params }: Request): URL {
    const url = new URL(uri)
    url.protocol = this.#base.protocol
    url.host = this.#base.host
    for (const [name, value] of formOf((params ?? {}) as Fields)) url.searchParams.append(name, value)
    return url
  }
}

/** What says for certain that no byte of a request was written. */
export const BEGINS_TOO_LATE = 'BEGINS_TOO_LATE'

class TooLate extends Error {
  readonly code = BEGINS_TOO_LATE
}

/**
 * Looks at the clock at the last moment, when a connection is there and the request is about to be written: this process may have
 * stood still since it was asked for.
 */
function beginningBefore(latestMs: number): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) =>
    dispatch(options, {
      onRequestStart: (controller, context) => {
        if (performance.now() > latestMs) controller.abort(new TooLate('the request waited too long and was not made'))
        else handler.onRequestStart?.(controller, context)
      },
      onResponseStart: (...told) => handler.onResponseStart?.(...told),
      onResponseData: (...told) => handler.onResponseData?.(...told),
      onResponseEnd: (...told) => handler.onResponseEnd?.(...told),
      onResponseError: (...told) => handler.onResponseError?.(...told),
    })
}

function bodyOf(data: Fields, contentType: unknown): string {
  return contentType === FORM ? formOf(data).toString() : JSON.stringify(data)
}

/** A field with several values is repeated, as Twilio expects it. */
function formOf(fields: Fields): URLSearchParams {
  const form = new URLSearchParams()
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) form.append(name, value)
  return form
}

/** What stands between us and Twilio may answer in words of its own. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** The SDK's error keeps an answer's body and forgets its headers: what `Retry-After` asks for travels in the body's details. */
function withWait(body: unknown, retryAfter: string | string[] | undefined): unknown {
  return { ...(typeof body === 'object' ? body : {}), details: { retryAfter: [retryAfter].flat()[0] } }
}

/** For how many milliseconds a 429 asks us to stay away, in seconds or by a date; undefined when it does not say. */
export function waitAskedFor({ details }: InstanceType<typeof twilio.RestException>): number | undefined {
  const { retryAfter } = (details ?? {}) as { retryAfter?: string }
  if (retryAfter === undefined) return undefined
  const ms = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1_000 : Date.parse(retryAfter) - Date.now()
  return ms > 0 ? ms : undefined
}
