/** Who uses WhatsApp on a number. */
export interface User {
  /** `+57…`, or a BSUID of somebody who shows no number. */
  readonly phone: string
  readonly name: string | null
  /** Whether the business learns what was read. */
  readonly readReceipts: boolean
  /** When the sandbox was joined last; it lasts three days. */
  readonly joinedAt: number | null
  /** Blocked the business: messages stay `sent` for ever, as on the real thing. */
  readonly blocked: boolean
  readonly notOnWhatsApp: boolean
  /** Opted out by Twilio's own keywords: refused at once, 21610. */
  readonly optedOut: boolean
  /** A trial account may write to verified numbers only. */
  readonly verified: boolean
  /** The WhatsApp id where it differs from the number: 5215512345678 for +525512345678. */
  readonly waId: string | null
  /** WhatsApp's business-scoped id, without channel. */
  readonly bsuid: string | null
  /** Whatever is sent here fails with this code. */
  readonly failsWith: number | null
}

export function someone(phone: string): User {
  return {
    phone,
    name: null,
    readReceipts: true,
    joinedAt: null,
    blocked: false,
    notOnWhatsApp: false,
    optedOut: false,
    verified: false,
    waId: null,
    bsuid: null,
    failsWith: null,
  }
}
