import type { Accounts } from './accounts/accounts.ts'
import type { Contents } from './content/contents.ts'
import type { Chance } from './faults/chance.ts'
import type { Faults } from './faults/faults.ts'
import type { Ledger } from './ledger/ledger.ts'
import type { Storage } from './ledger/storage.ts'
import type { Life } from './life/life.ts'
import type { People } from './people/people.ts'
import type { Windows } from './people/windows.ts'
import type { Limits } from './rules/limits.ts'
import type { Rules } from './rules/rules.ts'
import type { Clock } from './time/clock.ts'
import type { Timers } from './time/timers.ts'
import type { Webhooks } from './webhooks/webhooks.ts'

/** What the parts of one emulator share. */
export interface Emulator {
  readonly accounts: Accounts
  readonly chance: Chance
  readonly clock: Clock
  readonly contents: Contents
  readonly faults: Faults
  readonly ledger: Ledger
  readonly life: Life
  readonly limits: Limits
  readonly log: (line: string) => void
  readonly people: People
  readonly rules: Rules
  /** How the phones name the businesses, by number. */
  readonly senderNames: Readonly<Record<string, string>>
  /** Aborted when the emulator stops, for answers that never end by themselves. */
  readonly stopping: AbortSignal
  readonly storage: Storage
  readonly timers: Timers
  readonly webhooks: Webhooks
  readonly windows: Windows
}
