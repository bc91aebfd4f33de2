import type { OrganizationContext } from '../../organization/organization.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Channels } from '../channel.ts'
import type { OwnAccounts } from '../channels/twilio-whatsapp/own-accounts.ts'

export type AccountContext = OrganizationContext & { accounts: OwnAccounts; channels: Channels }

export type AccountRefusal = 'wrong-account' | 'twilio-away' | 'demo-organization'

export function refuseAccount(code: AccountRefusal, message: string, path?: string): never {
  throw new Refusal(code, message, path === undefined ? [] : [{ path, message }])
}

/** What may be shown of an account's SID to whoever did not bring it. */
export function masked(accountSid: string): string {
  return `${accountSid.slice(0, 4)}…${accountSid.slice(-2)}`
}
