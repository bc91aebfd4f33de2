import twilio from 'twilio'
import type { RequestOptions } from 'twilio/lib/base/RequestClient.js'
import { expectConformity } from './conformance.ts'

export const ACCOUNT = `AC${'a'.repeat(32)}`
export const TOKEN = 'the-token-it-first-presents'
export const SENDER = 'whatsapp:+576017452210'

class Redirected extends twilio.RequestClient {
  readonly base: URL

  constructor(base: URL) {
    super({ timeout: 10_000, keepAlive: true })
    this.base = base
  }

  /** Every exchange is compared with Twilio's own description. */
  override async request<T>(options: RequestOptions<T>) {
    const uri = new URL(options.uri)
    uri.protocol = this.base.protocol
    uri.host = this.base.host
    const response = await super.request<T>({ ...options, uri: uri.href })
    const { statusCode: status, body: answer } = response
    expectConformity({
      method: options.method,
      path: uri.pathname + queryOf(options, uri),
      ...bodyOf(options),
      status,
      answer: parsed(answer),
    })
    return response
  }
}

type Field = string | number | boolean

function queryOf({ params }: RequestOptions, uri: URL): string {
  const query = new URLSearchParams(uri.search)
  for (const [name, value] of Object.entries((params ?? {}) as Record<string, unknown>)) query.set(name, String(value))
  return query.size === 0 ? '' : `?${query.toString()}`
}

function bodyOf({ data, headers }: RequestOptions): { form?: URLSearchParams; json?: unknown } {
  if (data === undefined) return {}
  const type = Object.entries((headers ?? {}) as Record<string, string>).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''
  if (type.includes('json')) return { json: parsed(data) }
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries(data as Record<string, Field | Field[] | undefined>)) {
    for (const one of [value].flat()) if (one !== undefined) form.append(name, String(one))
  }
  return { form }
}

function parsed(body: unknown): unknown {
  return typeof body === 'string' && body !== '' ? (JSON.parse(body) as unknown) : body
}

/** The unmodified official SDK, talking to the emulator at this address. */
export function officialClient(url: string, account = ACCOUNT, token = TOKEN) {
  return twilio(account, token, { httpClient: new Redirected(new URL(url)) })
}

export function officialClientWithKey(url: string, key: string, secret: string) {
  return twilio(key, secret, { accountSid: ACCOUNT, httpClient: new Redirected(new URL(url)) })
}
