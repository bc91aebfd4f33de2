import type { ReasonCode } from './reason.ts'

/** What a channel is handed: where to, what, and the attempt it belongs to. */
export interface Outgoing {
  attemptId: string
  to: string
  body: string
}

/**
 * What came of one request. `accepted`: the provider has it. `rejected`: it certainly was not sent, and why.
 * `retry`: it certainly was not sent, and later may work. `uncertain`: nobody knows; never replayed blindly.
 */
export type Delivery =
  | { outcome: 'accepted'; providerId: string }
  | { outcome: 'rejected'; errorCode: number }
  | { outcome: 'retry'; errorCode: number | null }
  | { outcome: 'uncertain'; errorCode: number | null }

/** A way to reach people. It never throws: what happens outside is a value. */
export interface Channel {
  send(outgoing: Outgoing): Promise<Delivery>
}

/** Which channel serves an organization now, or why none does. */
export type ChannelChoice = { channel: Channel } | { unavailable: Extract<ReasonCode, 'not_configured' | 'demo_organization'> }

export interface Channels {
  of(organization: { id: string; demo: boolean }): ChannelChoice
}
