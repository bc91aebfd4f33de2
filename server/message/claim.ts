import type { Attempt } from './attempt-store.ts'
import type { Channel, TemplateUse } from './channel.ts'
import type { Message } from './message.ts'

/** A message whose attempt is committed: nobody else sends it. */
export interface Claimed {
  message: Message
  attempt: Attempt
  channel: Channel
  to: string
  body: string
  template: TemplateUse | undefined
  claimedAt: Date
  /** The same on this process's own clock, and when it may leave: its sender has a pace to keep. */
  claimedAtMs: number
  leavesAtMs: number
}

export interface Claim {
  claimed: Claimed[]
  /** How many were looked at. */
  found: number
  /** How many were left where they are, for their senders have no room before `roomInMs`. */
  left: number
  roomInMs: number
}

export const nothingClaimed: Claim = { claimed: [], found: 0, left: 0, roomInMs: 0 }
