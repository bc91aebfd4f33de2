import { Command, CommanderError } from 'commander'
import type { CommandIo } from '../platform/data-dir/door.ts'
import type { Host } from './command.ts'
import { exitOf } from './command.ts'
import { commands } from './commands.ts'

const WRONG_USAGE = 2

/** Runs one command of the CLI and answers its exit code: 0 success, 1 a failed operation, 2 wrong usage. */
export async function runCommand(argv: readonly string[], host: Host): Promise<number> {
  const program = new Command('puntual').description('The appointment book that gets people to come.')
  for (const add of commands) add(program, host)
  answerThrough(program, host.io)
  try {
    await program.parseAsync(argv, { from: 'user' })
    return exitOf(program)
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? 0 : WRONG_USAGE
  }
}

/** Every command speaks through `io` and throws instead of ending the process, which may not be its own. */
function answerThrough(command: Command, io: CommandIo): void {
  command.exitOverride().configureOutput({ writeOut: (text) => io.stdout(text), writeErr: (text) => io.stderr(text) })
  command.showHelpAfterError('(add --help for what it takes)')
  for (const sub of command.commands) answerThrough(sub, io)
}
