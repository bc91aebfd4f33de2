/** What somebody does on the phone. Addresses with or without channel. */
export interface Inbound {
  readonly from: string
  readonly to: string
  readonly body?: string
  /** The tap of a quick-reply button. */
  readonly buttonPayload?: string
  readonly buttonText?: string
  /** The message it answers. Absent for a tap: the newest one with that button. */
  readonly originalSid?: string
  readonly mediaUrls?: readonly string[]
}
