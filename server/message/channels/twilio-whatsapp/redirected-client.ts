import twilio from 'twilio'

type Request = Parameters<InstanceType<typeof twilio.RequestClient>['request']>[0]

/**
 * The SDK's own HTTP client, sent to another server than api.twilio.com: the SDK has no option for it. Time-outs and the pool
 * belong here, since the SDK ignores its own when it is handed a client.
 */
export class RedirectedClient extends twilio.RequestClient {
  readonly #base: URL

  constructor(base: URL, options: ConstructorParameters<typeof twilio.RequestClient>[0]) {
    super(options)
    this.#base = base
  }

  override request<T>(options: Request): ReturnType<typeof twilio.RequestClient.prototype.request<T>> {
    const url = new URL(options.uri)
    url.protocol = this.#base.protocol
    url.host = this.#base.host
    return super.request<T>({ ...options, uri: url.href } as never)
  }
}
