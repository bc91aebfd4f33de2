import type { Sender } from '../../channel.ts'

/**
 * A Twilio account that sends. `from`: a number in E.164, or the SID of a messaging service, which chooses one of its own. `apiUrl`
 * is Twilio, or any server that speaks like it.
 */
export interface TwilioAccount {
  accountSid: string
  authToken: string
  from: string
  apiUrl: string
  /** Messages a second that Twilio takes from this sender; absent, what it grants every sender. */
  perSecond?: number | undefined
  /** The product's own emulator: nobody but the product looks after its templates. */
  isLocal?: boolean
  /** The address under which it can report to us what becomes of messages; absent, it is not asked to. */
  callbackBase?: string | undefined
}

/** Twilio's own number, for whoever joined it by a message. */
export const SANDBOX = '+14155238886'

/** What Twilio grants a WhatsApp sender, and its sandbox: one message every three seconds. */
export const GRANTED_PER_SECOND = 80
const SANDBOX_PER_SECOND = 1 / 3

/** How a request names whoever writes. */
export function writerOf({ from }: Pick<TwilioAccount, 'from'>): { from: string } | { messagingServiceSid: string } {
  return isService(from) ? { messagingServiceSid: from } : { from: `whatsapp:${from}` }
}

export function isService(from: string): boolean {
  return from.startsWith('MG')
}

export function senderOf({ accountSid, from, perSecond }: TwilioAccount): Sender {
  return {
    id: `${accountSid} ${from}`,
    accountSid,
    from,
    perSecond: perSecond ?? (from === SANDBOX ? SANDBOX_PER_SECOND : GRANTED_PER_SECOND),
  }
}
