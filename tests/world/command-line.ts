import type { Host } from '../../server/cli/host.ts'
import { runCommand } from '../../server/cli/run-command.ts'
import type { Setup } from '../../server/cli/setup.ts'
import type { Surroundings } from './business.ts'

/** What a command said and how it ended. */
export interface Said {
  exit: number
  stdout: string
  stderr: string
}

export interface CommandLine {
  run(...words: string[]): Promise<Said>
  /** As `run`, with this on stdin. */
  hand(stdin: string, ...words: string[]): Promise<Said>
  /** With --json, whose one document it answers beside the exit code. */
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller knows the shape of what it asked for
  json<T>(...words: string[]): Promise<{ exit: number; data: T }>
}

/** What the installation of a command line signs with. */
export const SECRET_KEY = 'a secret of at least 32 characters'

const nothingSet: Setup = { database: { kind: 'embedded', where: 'memory' }, twilio: { state: 'emulator', account: undefined } }

/** The CLI on a world of tests, as it runs inside the process that holds the data folder. */
export function commandLineOf(world: Surroundings, setup: Setup = nothingSet): CommandLine {
  const hand = async (stdin: string, ...words: string[]): Promise<Said> => {
    const said = { stdout: '', stderr: '' }
    const io = {
      stdout: (text: string) => void (said.stdout += text),
      stderr: (text: string) => void (said.stderr += text),
      stdin: () => Promise.resolve(stdin),
    }
    return { exit: await runCommand(words, hostOf(world, setup, io)), ...said }
  }
  const run = (...words: string[]) => hand('', ...words)
  const json = async (...words: string[]) => {
    const { exit, stdout } = await run(...words, '--json')
    return { exit, data: JSON.parse(stdout) as unknown }
  }
  return { run, hand, json: json as CommandLine['json'] }
}

function hostOf({ app }: Surroundings, setup: Setup, io: Host['io']): Host {
  const elsewhere = (): never => {
    throw new Error('Not in this world')
  }
  return {
    io,
    setup: () => setup,
    secretKey: () => SECRET_KEY,
    withApp: (work) => work(app),
    withStorage: (_, work) => work({ ...app, accounts: () => app.accounts }),
    start: elsewhere,
    stay: elsewhere,
  }
}
