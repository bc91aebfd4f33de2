import { Command, CommanderError } from 'commander'
import type { CommandIo } from '../platform/data-dir/door.ts'
import { exitOf } from './command.ts'
import { commands } from './commands.ts'
import { WRONG_USAGE } from './explain.ts'
import type { Host } from './host.ts'

/** Runs one command of the CLI and answers its exit code: 0 success, 1 a failed operation, 2 wrong usage. */
export async function runCommand(argv: readonly string[], host: Host): Promise<number> {
  const program = new Command('puntual').description('The appointment book that gets people to come.')
  for (const add of commands) add(program, host)
  answerThrough(program, host.io)
  try {
    await program.parseAsync(argv.length === 0 ? ['--help'] : argv, { from: 'user' })
    return exitOf(program)
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return 0
    if (argv.includes('--json')) host.io.stdout(`${JSON.stringify(wrongUsage(error))}\n`)
    return WRONG_USAGE
  }
}

/** Every command speaks through `io` and throws instead of ending the process, which may not be its own. */
function answerThrough(command: Command, io: CommandIo): void {
  command.exitOverride().configureOutput({ writeOut: (text) => io.stdout(text), writeErr: (text) => io.stderr(text) })
  command.showHelpAfterError('(add --help for what it takes)')
  for (const sub of command.commands) answerThrough(sub, io)
}

function wrongUsage({ code, message }: CommanderError) {
  const text = code === 'commander.help' ? 'A command is missing; --help lists them' : message.replace(/^error: /, '')
  return { error: 'usage', message: text, errors: [] }
}
