import type { Command } from 'commander'
import type { App } from '../app.ts'
import type { CommandIo } from '../platform/data-dir/door.ts'
import { Refusal } from '../platform/refusal.ts'

/** Where a command does its work: here, or in the process that holds the data folder. */
export interface Host {
  /** Runs the work on an open app; answers the exit code. */
  withApp(work: (app: App) => Promise<number>): Promise<number>
  io: CommandIo
}

/** Adds one command to the program. */
export type AddCommand = (program: Command, host: Host) => void

/** What a command answers: `data` for --json, `text` for people. */
export interface Told {
  data: unknown
  text: string
  /** 1 when the operation did not succeed. */
  exit?: 0 | 1
}

/** Wraps what a command does: opens the app, says the answer in the form asked for, and keeps the exit code. */
export function acting<A extends unknown[]>(host: Host, command: Command, act: (app: App, ...args: A) => Promise<Told>): Command {
  return command.option('--json', 'one JSON document on stdout').action(async (...args: unknown[]) => {
    const json = command.opts<{ json?: boolean }>().json === true
    const exit = await host.withApp(async (app) => {
      try {
        const told = await act(app, ...(args as A))
        host.io.stdout(json ? `${JSON.stringify(told.data)}\n` : `${told.text.trimEnd()}\n`)
        return told.exit ?? 0
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        const fault = { error: error.code, message: error.message, errors: error.faults }
        if (json) host.io.stdout(`${JSON.stringify(fault)}\n`)
        else host.io.stderr(`${[error.message, ...error.faults.map(({ path, message }) => `  ${path}: ${message}`)].join('\n')}\n`)
        return 1
      }
    })
    setExit(command, exit)
  })
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

/** Columns for people: padded, the first row their names. */
export function table(names: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '(none)'
  const all = [names, ...rows]
  const widths = names.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)))
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
