import { randomUUID } from 'node:crypto'
import type { Failure } from './connection-overrides.ts'
import { connectionOf } from './connection-overrides.ts'
import type { Outcome } from './post-form.ts'
import { postForm } from './post-form.ts'
import { sign } from './sign.ts'
import type { Webhook, WebhookLog } from './webhook-log.ts'

/** Nothing is answered in less, and a timer may be as much early. */
const LEAST_MS = 5

interface Sent {
  /** Of the last attempt. */
  readonly id: number
  readonly outcome: Outcome
}

/** Sends it until it arrives, as often as its address allows; nothing where that is no address to send to. */
export async function sendWebhook(webhook: Webhook, token: string, log: WebhookLog, signal: AbortSignal): Promise<Sent | undefined> {
  const address = webAddress(webhook.url)
  if (address === undefined) {
    log.neverSent(webhook, 'unreachable', 11100)
    return undefined
  }
  const { retries, retryOn, connectMs, readMs, totalMs } = connectionOf(address.hash)
  address.hash = '' // neither sent nor signed
  const headers = headersOf(webhook, address, token)
  const body = new URLSearchParams(webhook.form).toString()
  const giveUpAt = performance.now() + totalMs
  for (let attempt = 1; ; attempt += 1) {
    const startedAt = performance.now()
    const id = log.begin(webhook, attempt)
    const outcome = await postForm({ address, body, headers, connectMs, readMs, totalMs: giveUpAt - startedAt }, signal)
    if (signal.aborted) return undefined
    log.end(id, outcome, Math.round(performance.now() - startedAt))
    const failure = failureOf(outcome)
    if (failure === null || !retryOn.includes(failure) || attempt > retries || giveUpAt - performance.now() < LEAST_MS)
      return { id, outcome }
  }
}

function webAddress(url: string): URL | undefined {
  const address = URL.parse(url)
  return address !== null && /^https?:$/.test(address.protocol) ? address : undefined
}

/** The same for every attempt: whoever receives two of them can tell by the token. */
function headersOf({ form }: Webhook, address: URL, token: string) {
  return {
    Accept: '*/*',
    'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8',
    'I-Twilio-Idempotency-Token': randomUUID(),
    'User-Agent': 'TwilioProxy/1.1',
    'X-Home-Region': 'us1',
    'X-Twilio-Signature': sign(token, address.href, form),
  }
}

function failureOf(outcome: Outcome): Failure | null {
  if (outcome.fate === 'unreachable') return 'ct'
  if (outcome.fate === 'timeout') return 'rt'
  if (outcome.httpStatus >= 500) return '5xx'
  return outcome.httpStatus >= 400 ? '4xx' : null
}
