import type { App } from '../app.ts'
import type { DemoAccess } from '../demo/lay-out-demo.ts'
import type { OwnAccounts } from '../message/channels/twilio-whatsapp/own-accounts.ts'
import type { CommandIo } from '../platform/data-dir/door.ts'
import type { Setup } from './setup.ts'

export type Part = 'web' | 'worker'

/** Where the product that was started can be reached, and with what. */
export interface Running {
  web: string | undefined
  phone: string | undefined
  demo: DemoAccess | undefined
  /** Where the first person makes their account, while nobody can sign in. */
  firstRun: string | undefined
  /** What a half-set Twilio account lacks. */
  missing: string[]
}

/** Who hears how a start goes on. */
export interface StartListener {
  progress: (line: string) => void
  running: (running: Running) => Promise<unknown>
}

/** What there is before the app is made. */
export interface Found extends Pick<App, 'database' | 'clock'> {
  accounts: () => OwnAccounts
}

/** Opens something and answers how to close it. */
export type Opening = (signal: AbortSignal) => Promise<() => Promise<void>>

/** Where a command does its work: here, or in the process that holds the data folder. Each way answers the exit code. */
export interface Host {
  io: CommandIo
  setup: () => Setup
  /** The installation's own; for what is derived from it. */
  secretKey: () => string
  /** Runs the work on an open app, its schema brought up to date. */
  withApp: (work: (app: App) => Promise<number>) => Promise<number>
  /** Runs the work on the database as it was found; on none, where no start has made one and `make` does not ask for it. */
  withStorage: (options: { make: boolean }, work: (found: Found | undefined) => Promise<number>) => Promise<number>
  /** Runs the product, or a part of it, until the process is told to end. */
  start: (parts: readonly Part[], listener: StartListener) => Promise<number>
  /** Keeps something open until the process is told to end. */
  stay: (open: Opening) => Promise<number>
}
