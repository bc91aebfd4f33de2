import { setTimeout as sleep } from 'node:timers/promises'
import type { Config } from '../config.ts'
import { accountsOf, type OpenOptions, openInstallation, openStorage } from '../installation.ts'
import { systemClock } from '../platform/clock.ts'
import { hasDatabase, openDataDir } from '../platform/data-dir/data-dir.ts'
import { type CommandIo, handIn, isAnswering } from '../platform/data-dir/door.ts'
import { FolderHeld } from '../platform/data-dir/lock.ts'
import { secretKeyOf } from '../platform/secret-key.ts'
import type { Host } from './host.ts'
import { setupOf } from './setup.ts'

/** A product that is just starting holds the folder before its door is open. */
const STARTING_MS = 20_000
const PAUSE_MS = 200
/** How long a command waits for a database server that does not answer. */
const PATIENCE_MS = 10_000

/** Where this terminal's command does its work: in the process that holds the data folder, else here. */
export function locate(config: Config, argv: readonly string[], io: CommandIo): Omit<Host, 'start' | 'stay'> {
  const options = (): OpenOptions => ({ say: (line) => sayWaiting(io, line), signal: AbortSignal.timeout(PATIENCE_MS) })
  const quiet = { ...config, logLevel: config.logLevel === 'info' ? 'warn' : config.logLevel }
  return {
    io,
    setup: () => setupOf(config),
    secretKey: () => secretKeyOf(config.secretKey, openDataDir(config.dataDir).secretKey),
    withApp: (work) =>
      nearDatabase(config, argv, io, async () => {
        const { app, close } = await openInstallation(quiet, options())
        return work(app).finally(close)
      }),
    withStorage: ({ make }, work) => {
      if (!make && config.databaseUrl === undefined && !hasDatabase(config.dataDir)) return work(undefined)
      return nearDatabase(config, argv, io, async () => {
        const storage = await openStorage(quiet, options())
        return work({ ...storage, clock: systemClock, accounts: () => accountsOf(config) }).finally(storage.close)
      })
    },
  }
}

/** A command says its answer and nothing else; only a database that keeps it waiting is worth a word. */
function sayWaiting(io: CommandIo, line: string): void {
  if (line.startsWith('Waiting')) io.stderr(`${line}\n`)
}

/** Runs the work here, or hands the command in where the folder is held. */
async function nearDatabase(config: Config, argv: readonly string[], io: CommandIo, here: () => Promise<number>): Promise<number> {
  if (config.databaseUrl !== undefined) return here()
  const { socket } = openDataDir(config.dataDir)
  const deadline = Date.now() + STARTING_MS
  for (;;) {
    if (await isAnswering(socket)) return handIn(socket, [...argv], io)
    try {
      return await here()
    } catch (error) {
      if (!(error instanceof FolderHeld) || Date.now() > deadline) throw error
      await sleep(PAUSE_MS)
    }
  }
}
