import type { AuditEvent } from './read-keys.ts'

/** What the server writes down, as the words name it. */
export const acts = [
  'member_added',
  'member_changed',
  'member_removed',
  'member_reset_link',
  'invitation_made',
  'invitation_taken_back',
  'api_key_made',
  'api_key_revoked',
  'organization_made',
  'organization_changed',
  'password_changed',
  'password_replaced',
  'operator_made',
  'twilio_account_connected',
  'twilio_account_disconnected',
] as const

/** How an action is named among the words. */
export function wordOf(action: string): string {
  return action.replaceAll(/[.-]/g, '_')
}

export interface Change {
  name: string
  from: unknown
  to: unknown
}

/** Of a setting: what it was, and what it is; of a person, what they may do, where, and which column is theirs. */
export function changesIn({ before, after, ...detail }: AuditEvent['detail']): Change[] {
  const settled = Object.entries(detail).flatMap(([name, change]) =>
    isObject(change) && 'from' in change && 'to' in change ? [{ name, from: change['from'], to: change['to'] }] : [],
  )
  if (!isObject(before) || !isObject(after)) return settled
  const position = ['role', 'locationIds', 'professionalId'].map((name) => ({ name, from: before[name], to: after[name] }))
  return [...settled, ...position.filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to))]
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
