import type { Sender } from '../../channel.ts'

/** A Twilio account that sends: `from` in E.164. `apiUrl` is Twilio, or any server that speaks like it. */
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
const GRANTED_PER_SECOND = 80
const SANDBOX_PER_SECOND = 1 / 3

export function senderOf({ accountSid, from, perSecond }: TwilioAccount): Sender {
  return { id: `${accountSid} ${from}`, perSecond: perSecond ?? (from === SANDBOX ? SANDBOX_PER_SECOND : GRANTED_PER_SECOND) }
}
