import { type Command, InvalidArgumentError } from 'commander'
import type { App } from '../app.ts'
import type { Storage } from '../installation.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Host } from './host.ts'

/** Adds one command to the program. */
export type AddCommand = (program: Command, host: Host) => void

export type Exit = 0 | 1 | 2
export const FAILED = 1
export const WRONG_USAGE = 2

/** What a command answers: `data` for --json, `text` for people. */
export interface Told {
  data: unknown
  text: string
  /** 1 when the operation did not succeed. */
  exit?: Exit
}

/** Does the work and says its answer, or why there is none, in the form asked for. Answers the exit code. */
export type Tell = (work: () => Promise<Told>) => Promise<Exit>

/** A command that works on the open app. */
export function acting(host: Host, command: Command, act: (app: App, ...args: never[]) => Promise<Told>): Command {
  return telling(host, command, (tell, ...args) => host.withApp((app) => tell(() => act(app, ...args))))
}

/** A command that works on the database as it was found, or on none where no start has made one yet. */
export function actingOnStorage(
  host: Host,
  command: Command,
  act: (storage: Pick<Storage, 'database'> | undefined, ...args: never[]) => Promise<Told>,
): Command {
  return telling(host, command, (tell, ...args) => host.withStorage((storage) => tell(() => act(storage, ...args))))
}

/** Gives a command its --json and keeps its exit code. */
export function telling(host: Host, command: Command, run: (tell: Tell, ...args: never[]) => Promise<number>): Command {
  return command.option('--json', 'one JSON document on stdout').action(async (...args: unknown[]) => {
    const json = command.opts<{ json?: boolean }>().json === true
    const tell: Tell = async (work) => {
      const told = await work().catch((error: unknown) => tellOfFailure(host, error))
      const said = `${json ? JSON.stringify(told.data) : told.text.trimEnd()}\n`
      if (json || (told.exit ?? 0) !== WRONG_USAGE) host.io[json || !('failed' in told) ? 'stdout' : 'stderr'](said)
      return told.exit ?? 0
    }
    setExit(command, await run(tell, ...(args as never[])))
  })
}
