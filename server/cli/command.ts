import type { Command } from 'commander'
import type { App } from '../app.ts'
import { explain } from './explain.ts'
import type { Host } from './host.ts'

/** Adds one command to the program. */
export type AddCommand = (program: Command, host: Host) => void

/** What a command answers: `data` for --json, `text` for people. */
export interface Told {
  data: unknown
  text: string
  /** 1 when the operation did not succeed. */
  exit?: 0 | 1
}

/** Does the work and says its answer, or why there is none, in the form asked for. Answers the exit code. */
export type Tell = (work: () => Promise<Told>) => Promise<number>

/** A command that works on the open app. */
export function acting(host: Host, command: Command, act: (app: App, ...args: never[]) => Promise<Told>): void {
  telling(host, command, (tell, ...args) => host.withApp((app) => tell(() => act(app, ...args))))
}

/** Gives a command its --json and keeps its exit code. */
export function telling(host: Host, command: Command, run: (tell: Tell, ...args: never[]) => Promise<number>): void {
  command.option('--json', 'one JSON document on stdout').action(async (...args: unknown[]) => {
    const tell = tellThrough(host, command.opts<{ json?: boolean }>().json === true)
    setExit(command, await run(tell, ...(args as never[])))
  })
}

function tellThrough({ io }: Host, json: boolean): Tell {
  return async (work) => {
    try {
      const { data, text, exit = 0 } = await work()
      io.stdout(json ? `${JSON.stringify(data)}\n` : `${text.trimEnd()}\n`)
      return exit
    } catch (error) {
      const { data, text, exit } = explain(error)
      if (json) io.stdout(`${JSON.stringify(data)}\n`)
      else io.stderr(`${text}\n`)
      return exit
    }
  }
}

const exits = new WeakMap<Command, number>()

/** The exit code belongs to the program that was run, not to the process: it may run inside the holder of the data folder. */
function setExit(command: Command, exit: number): void {
  let root = command
  while (root.parent) root = root.parent
  exits.set(root, exit)
}

export function exitOf(program: Command): number {
  return exits.get(program) ?? 0
}
