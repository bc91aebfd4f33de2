import type { Hono } from 'hono'
import { Accounts } from './accounts/accounts.ts'
import { createApp } from './app.ts'
import { resumeApprovals } from './content/resume-approvals.ts'
import { Contents } from './content/contents.ts'
import type { Emulator } from './emulator.ts'
import { Chance } from './faults/chance.ts'
import { noFaults } from './faults/faults.ts'
import { Ledger } from './ledger/ledger.ts'
import { MessageIndex } from './ledger/message-index.ts'
import { Storage } from './ledger/storage.ts'
import { Life } from './life/life.ts'
import { People } from './people/people.ts'
import { Windows } from './people/windows.ts'
import { Limits } from './rules/limits.ts'
import type { Rules } from './rules/rules.ts'
import { realRules } from './rules/rules.ts'
import { Clock } from './time/clock.ts'
import { Timers } from './time/timers.ts'
import { Webhooks } from './webhooks/webhooks.ts'

const MOST_MESSAGES = 100_000

export interface TwinOptions {
  readonly ledgerFile?: string | undefined
  readonly rules?: Partial<Rules> | undefined
  readonly inboundUrl?: string | undefined
  readonly startsAt?: Date | undefined
  readonly standsStill?: boolean | undefined
  readonly senderNames?: Readonly<Record<string, string>> | undefined
  readonly mostMessages?: number | undefined
  readonly log: (line: string) => void
}

/** An emulator that works but does not listen yet. */
export interface Twin {
  readonly app: Hono
  /** Nothing moves any more, and endless answers end. */
  quiet(): void
  close(): Promise<void>
}

export async function openTwin(options: TwinOptions): Promise<Twin> {
  const stopping = new AbortController()
  const emulator = assemble(options, stopping.signal)
  const { accounts, clock, contents, ledger, life, people, storage, timers, windows } = emulator
  await storage.load([clock, accounts, people, contents, windows, ledger])
  life.start()
  resumeApprovals(emulator)
  timers.start()
  return {
    app: createApp(emulator),
    quiet: () => {
      timers.stop()
      stopping.abort()
    },
    close: () => storage.close(),
  }
}

function assemble(
  { ledgerFile, rules, inboundUrl, startsAt, standsStill, senderNames = {}, mostMessages = MOST_MESSAGES, log }: TwinOptions,
  stopping: AbortSignal,
): Emulator {
  const storage = new Storage(ledgerFile)
  const { write } = storage
  const clock = new Clock(write, { startsAt, standsStill })
  const accounts = new Accounts(write, inboundUrl)
  const people = new People(write)
  const faults = structuredClone(noFaults)
  const chance = new Chance(faults.seed)
  const parts = {
    accounts,
    chance,
    clock,
    contents: new Contents(write),
    faults,
    ledger: new Ledger(new MessageIndex(mostMessages), write),
    limits: new Limits(),
    log,
    people,
    rules: { ...realRules, ...rules },
    stopping,
    storage,
    timers: new Timers(clock, (cause) => log(`A step of a message failed: ${reasonOf(cause)}`)),
    webhooks: new Webhooks({ accounts, chance, clock, faults, log, people, stopping }),
    senderNames,
    windows: new Windows(write),
  }
  return { ...parts, life: new Life(parts) }
}

export function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
