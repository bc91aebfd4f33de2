import { Agent } from 'node:http'
import { setImmediate as turn } from 'node:timers/promises'
import twilio from 'twilio'

type Request = Parameters<InstanceType<typeof twilio.RequestClient>['request']>[0]

export interface ClientOptions {
  timeout: number
  maxSockets: number
}

/**
 * The SDK's own HTTP client, sent to another server than api.twilio.com: the SDK has no option for it. Time-outs and the pool
 * belong here, since the SDK ignores its own when it is handed a client.
 */
export class RedirectedClient extends twilio.RequestClient {
  readonly #base: URL

  constructor(base: URL, { timeout, maxSockets }: ClientOptions) {
    super({ timeout, keepAlive: true, maxSockets, maxTotalSockets: maxSockets })
    this.#base = base
    // The SDK only pools https.
    this.axios.defaults.httpAgent = new Agent({ keepAlive: true, maxSockets, timeout })
  }

  override async request<T>(options: Request): ReturnType<typeof twilio.RequestClient.prototype.request<T>> {
    const url = new URL(options.uri)
    url.protocol = this.#base.protocol
    url.host = this.#base.host
    // A connection that the server closed while the embedded database kept this thread busy is noticed in the next round of
    // the event loop; a request made before that would be lost with it, and nobody could tell whether it had arrived.
    await turn()
    await turn()
    const answer = await super.request<T>({ ...options, uri: url.href } as never)
    if (answer.statusCode === 429) answer.body = withWait(answer) as T
    return answer
  }
}

/** The SDK's error keeps an answer's body and forgets its headers: what `Retry-After` asks for travels in the body's details. */
function withWait({ body, headers }: { body: unknown; headers: unknown }): unknown {
  const { 'retry-after': retryAfter } = headers as Record<string, string | undefined>
  return { ...(typeof body === 'object' ? body : {}), details: { retryAfter } }
}

/** For how many milliseconds a 429 asks us to stay away, in seconds or by a date; undefined when it does not say. */
export function waitAskedFor({ details }: InstanceType<typeof twilio.RestException>): number | undefined {
  const { retryAfter } = (details ?? {}) as { retryAfter?: string }
  if (retryAfter === undefined) return undefined
  const ms = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1_000 : Date.parse(retryAfter) - Date.now()
  return ms > 0 ? ms : undefined
}
