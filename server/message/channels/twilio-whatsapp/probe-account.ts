import twilio from 'twilio'
import { codeOf } from '../../../platform/error-code.ts'
import type { TwilioAccount } from './account.ts'
import { errorCodeOf } from './error-code.ts'
import { RedirectedClient } from './redirected-client.ts'

/** What a live look at an account found. `balance` is null where the server does not tell one. */
export type Probe =
  | { outcome: 'accepted'; balance: { amount: number; currency: string } | null }
  | { outcome: 'refused'; errorCode: number }
  | { outcome: 'unreachable'; cause: string }

/** Somebody waits for the answer. */
const TIMEOUT_MS = 10_000

/** Asks the account's server for its latest message: the cheapest question that needs the credentials. Never throws. */
export async function probeAccount({ accountSid, authToken, apiUrl }: TwilioAccount): Promise<Probe> {
  const httpClient = new RedirectedClient(new URL(apiUrl), { timeout: TIMEOUT_MS, maxSockets: 2 })
  const client = twilio(accountSid, authToken, { httpClient })
  try {
    await client.messages.list({ limit: 1 })
    return { outcome: 'accepted', balance: await balanceOf(client) }
  } catch (error) {
    return faultOf(error)
  }
}

/** A subaccount or another server than Twilio's has no balance to tell, and is none the worse for it. */
async function balanceOf(client: twilio.Twilio): Promise<{ amount: number; currency: string } | null> {
  try {
    const { balance, currency } = await client.balance.fetch()
    return { amount: Number(balance), currency }
  } catch (error) {
    if (error instanceof twilio.RestException) return null
    throw error
  }
}

function faultOf(error: unknown): Probe {
  if (error instanceof twilio.RestException && error.status < 500)
    return { outcome: 'refused', errorCode: errorCodeOf(error.code) ?? error.status }
  if (error instanceof twilio.RestException) return { outcome: 'unreachable', cause: `HTTP ${error.status}` }
  return { outcome: 'unreachable', cause: codeOf(error) || 'no answer' }
}
