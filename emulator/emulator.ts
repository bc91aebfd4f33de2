import type { Faults } from './doors/faults.ts'
import type { Ledger } from './ledger/ledger.ts'
import type { Life } from './ledger/life.ts'
import type { Accounts } from './twilio/accounts.ts'

/** What the doors of one emulator share. */
export interface Emulator {
  readonly accounts: Accounts
  readonly faults: Faults
  readonly ledger: Ledger
  readonly life: Life
  readonly log: (line: string) => void
  /** Aborted when the emulator stops, for answers that never end by themselves. */
  readonly stopping: AbortSignal
}
