import type { Generated } from 'kysely'
import type { At, Maybe, MaybeAt } from './columns.ts'

/** What workers tell each other; it belongs to no organization. */
export interface WorkTables {
  worker: { id: string; seenAt: At }
  chore: ChoreTable
  senderPace: { sender: string; freeAt: At }
  senderTrouble: SenderTroubleTable
  secretKeyInUse: { isOnly: Generated<boolean>; fingerprint: string; since: At }
}

interface ChoreTable {
  name: string
  coveredUntil: At
  dueAt: At
  place: Maybe<string>
  holder: Maybe<string>
  leaseUntil: MaybeAt
}

interface SenderTroubleTable {
  sender: string
  errorCode: number
  failures: number
  since: At
  pausedAt: MaybeAt
  probeAt: MaybeAt
  reported: boolean
}
