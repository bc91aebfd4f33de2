import { Agent } from 'node:http'
import twilio from 'twilio'

type Request = Parameters<InstanceType<typeof twilio.RequestClient>['request']>[0]

const TIMEOUT_MS = 30_000

/** The SDK's own HTTP client at its best, sent to another server than api.twilio.com, for which it has no option. */
export class SdkClient extends twilio.RequestClient {
  readonly #base: URL

  constructor(base: URL, maxSockets: number) {
    super({ timeout: TIMEOUT_MS, keepAlive: true, maxSockets, maxTotalSockets: maxSockets })
    this.#base = base
    // It only pools https.
    this.axios.defaults.httpAgent = new Agent({ keepAlive: true, maxSockets, timeout: TIMEOUT_MS })
  }

  override async request<T>(options: Request): ReturnType<typeof twilio.RequestClient.prototype.request<T>> {
    const url = new URL(options.uri)
    url.protocol = this.#base.protocol
    url.host = this.#base.host
    return super.request<T>({ ...options, uri: url.href } as never)
  }
}
