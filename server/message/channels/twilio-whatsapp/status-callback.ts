import { isThisMachine } from './this-machine.ts'

/** The door for what becomes of messages; the attempt's id follows. */
export const STATUS_DOOR = '/webhooks/twilio/status'

/** Has Twilio repeat, twice, what met no connection, no answer or a fault of ours. It neither sends nor signs this part. */
const REPEAT = '#rc=2&rp=5xx,ct,rt'

/** The attempt's id in the address finds the message even when the answer that would have told its SID was lost. */
export function statusCallbackOf(base: string, attemptId: string): string {
  return `${base.replace(/\/+$/, '')}${STATUS_DOOR}/${attemptId}${REPEAT}`
}

/**
 * The address under which the server at `apiUrl` can report to us; undefined when it could not, for Twilio turns down every
 * message (21609) that asks for reports to an address it cannot call. Reports hold phone numbers: never in the clear.
 */
export function callbackBaseOf(publicUrl: string, apiUrl: string): string | undefined {
  const { protocol, hostname } = new URL(publicUrl)
  if (isThisMachine(hostname)) return isThisMachine(new URL(apiUrl).hostname) ? publicUrl : undefined
  return protocol === 'https:' && !hostname.includes('_') ? publicUrl : undefined
}
