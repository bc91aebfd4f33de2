import { type ButtonAction, buttonActions, buttonInitials } from '../message/button-action.ts'
import { type Offered, readToken } from './button-token.ts'

/** A tap on a button that this organization has sent. */
export interface Tap extends Omit<Offered, 'organizationId'> {
  action: ButtonAction
}

/** Undefined for a payload that is not ours, whoever made it: another business's, a forged one, a button of the account's own. */
export function readPayload(key: string, organizationId: string, payload: string): Tap | undefined {
  const action = buttonActions.find((one) => payload.startsWith(`${buttonInitials[one]}.`))
  const offered = action ? readToken(key, organizationId, payload.slice(2)) : undefined
  return action && offered && { ...offered, action }
}
