import type { Account } from '../accounts/account.ts'
import type { MessageIndex } from '../ledger/message-index.ts'
import { accountPath, feeOf, rfc2822 } from './message-json.ts'

const FIRST_BALANCE_USD = 100
const parts = ['addresses', 'applications', 'balance', 'calls', 'messages', 'recordings', 'usage']

export function accountJson({ sid, token }: Account) {
  const path = accountPath(sid)
  const since = rfc2822(Date.UTC(2026, 0, 1))
  return {
    auth_token: token,
    date_created: since,
    date_updated: since,
    friendly_name: 'WhatsApp twin',
    owner_account_sid: sid,
    sid,
    status: 'active',
    subresource_uris: Object.fromEntries(parts.map((part) => [part, `${path}/${part.charAt(0).toUpperCase()}${part.slice(1)}.json`])),
    type: 'Full',
    uri: `${path}.json`,
  }
}

/** What is left of the first 100 dollars. */
export function balanceJson(sid: string, messages: MessageIndex) {
  const own = messages.all().filter(({ accountSid }) => accountSid === sid)
  const spent = own.reduce((sum, message) => sum + (feeOf(message) ?? 0), 0)
  return { account_sid: sid, balance: (FIRST_BALANCE_USD - spent).toFixed(3), currency: 'USD' }
}
