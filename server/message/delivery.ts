import type { Clock } from '../platform/clock.ts'
import type { Db } from '../platform/database/database.ts'
import type { Log } from '../platform/log.ts'
import type { ClientListeners } from '../client/client.ts'
import type { Channel, TemplateUse } from './channel.ts'
import type { Claim } from './claim.ts'
import type { Message } from './message.ts'
import type { ReasonCode } from './reason.ts'

/** What is to become of a message at the moment of sending. */
export type Verdict =
  | { verdict: 'send'; channel: Channel; to: string; body: string; template?: TemplateUse | undefined }
  | { verdict: 'skip'; reason: ReasonCode }
  | { verdict: 'wait'; reason: ReasonCode; until: Date }

/** Looks at each message against the world as it is now. Handed in from above: this room does not know why a text is sent. */
export type Recheck = (db: Db, held: readonly Message[]) => Promise<Map<string, Verdict>>

/** What is planned and becomes a message when it is due. Handed in from above, as the last look is. */
export interface Planned {
  /** Turns at most so much of what is due into messages, and claims those of them that may leave. */
  claim(ctx: DeliveryContext, limit: number): Promise<Claim>
  nextDue(db: Db): Promise<Date | undefined>
}

export interface DeliveryContext {
  db: Db
  clock: Clock
  recheck: Recheck
  planned: Planned
  log: Log
  on: ClientListeners
}
