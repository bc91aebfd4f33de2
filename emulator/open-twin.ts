import type { Hono } from 'hono'
import { createApp } from './app.ts'
import { noFaults } from './doors/faults.ts'
import { openLedger } from './ledger/ledger.ts'
import { Life } from './ledger/life.ts'
import { Accounts } from './twilio/accounts.ts'

/** An emulator that works but does not listen yet. */
export interface Twin {
  readonly app: Hono
  /** Nothing moves any more, and endless answers end. */
  quiet(): void
  close(): Promise<void>
}

export async function openTwin(ledgerFile: string | undefined, log: (line: string) => void): Promise<Twin> {
  const ledger = await openLedger(ledgerFile)
  const life = new Life(ledger, (cause) => log(`A status could not be written to the ledger: ${reasonOf(cause)}`))
  const stopping = new AbortController()
  const app = createApp({ accounts: new Accounts(), faults: { ...noFaults }, ledger, life, log, stopping: stopping.signal })
  life.start()
  return {
    app,
    quiet: () => {
      life.stop()
      stopping.abort()
    },
    close: () => ledger.close(),
  }
}

export function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
