/** A Twilio account that sends: `from` in E.164. `apiUrl` is Twilio, or any server that speaks like it. */
export interface TwilioAccount {
  accountSid: string
  authToken: string
  from: string
  apiUrl: string
  /** The product's own emulator: nobody but the product looks after its templates. */
  isLocal?: boolean
  /** The address under which it can report to us what becomes of messages; absent, it is not asked to. */
  callbackBase?: string | undefined
}

/** Twilio's own number, for whoever joined it by a message. */
export const SANDBOX = '+14155238886'
