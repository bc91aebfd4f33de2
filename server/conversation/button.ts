import { type Offered, readToken } from './button-token.ts'

/** What the letter before a button's token asks for. */
const actions = { c: 'confirm', m: 'move', d: 'decline' } as const
export type ButtonAction = (typeof actions)[keyof typeof actions]

/** A tap on a button that this organization has sent. */
export interface Tap extends Omit<Offered, 'organizationId'> {
  action: ButtonAction
}

/** Undefined for a payload that is not ours, whoever made it: another business's, a forged one, a button of the account's own. */
export function readPayload(key: string, organizationId: string, payload: string): Tap | undefined {
  const action = actions[payload.slice(0, 1) as keyof typeof actions] as ButtonAction | undefined
  const offered = action && payload.startsWith('.', 1) ? readToken(key, organizationId, payload.slice(2)) : undefined
  return action && offered && { ...offered, action }
}
