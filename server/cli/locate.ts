import { setTimeout as sleep } from 'node:timers/promises'
import type { Config } from '../config.ts'
import { openInstallation } from '../installation.ts'
import { openDataDir } from '../platform/data-dir/data-dir.ts'
import { type CommandIo, handIn, isAnswering } from '../platform/data-dir/door.ts'
import { FolderHeld } from '../platform/data-dir/lock.ts'
import type { Host } from './command.ts'

/** A product that is just starting holds the folder before its door is open. */
const STARTING_MS = 20_000
const PAUSE_MS = 200

/** Where this terminal's command does its work: in the process that holds the data folder, else here. */
export function locate(config: Config, argv: readonly string[], io: CommandIo): Host {
  return {
    io,
    withApp: async (work) => {
      if (config.databaseUrl !== undefined) return here(config, io, work)
      const { socket } = openDataDir(config.dataDir)
      const deadline = Date.now() + STARTING_MS
      for (;;) {
        if (await isAnswering(socket)) return handIn(socket, [...argv], io)
        try {
          return await here(config, io, work)
        } catch (error) {
          if (!(error instanceof FolderHeld) || Date.now() > deadline) throw error
          await sleep(PAUSE_MS)
        }
      }
    },
  }
}

async function here(config: Config, io: CommandIo, work: Parameters<Host['withApp']>[0]): Promise<number> {
  const quiet = { ...config, logLevel: config.logLevel === 'info' ? 'warn' : config.logLevel }
  // A command says its answer and nothing else; only a database that keeps it waiting is worth a word.
  const say = (line: string): void => (line.startsWith('Waiting') ? io.stderr(`${line}\n`) : undefined)
  const { app, close } = await openInstallation(quiet, { say, signal: new AbortController().signal })
  try {
    return await work(app)
  } finally {
    await close()
  }
}
