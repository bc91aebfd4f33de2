import twilio from 'twilio'
import type { RequestOptions } from 'twilio/lib/base/RequestClient.js'

export const ACCOUNT = `AC${'a'.repeat(32)}`
export const TOKEN = 'the-token-it-first-presents'
export const SENDER = 'whatsapp:+576017452210'

class Redirected extends twilio.RequestClient {
  readonly base: URL

  constructor(base: URL) {
    super({ timeout: 10_000, keepAlive: true })
    this.base = base
  }

  override request<T>(options: RequestOptions<T>) {
    const uri = new URL(options.uri)
    uri.protocol = this.base.protocol
    uri.host = this.base.host
    return super.request<T>({ ...options, uri: uri.href })
  }
}

/** The unmodified official SDK, talking to the emulator at this address. */
export function officialClient(url: string, account = ACCOUNT, token = TOKEN) {
  return twilio(account, token, { httpClient: new Redirected(new URL(url)) })
}

export function officialClientWithKey(url: string, key: string, secret: string) {
  return twilio(key, secret, { accountSid: ACCOUNT, httpClient: new Redirected(new URL(url)) })
}
