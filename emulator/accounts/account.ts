/** An account and what its console would hold. Nothing of it is a real secret: the twin is nobody's Twilio. */
export interface Account {
  readonly sid: string
  /** Signs the webhooks. */
  readonly token: string
  /** API keys, each with its secret. */
  readonly keys: Readonly<Record<string, string>>
  /** Declared by the door, with the senders it may write from; without any, every WhatsApp number is its own. */
  readonly declared: boolean
  readonly senders: readonly string[]
  /** Where messages to its senders are announced, and where when that fails. A fragment holds connection overrides. */
  readonly inboundUrl: string | null
  readonly fallbackUrl: string | null
}
