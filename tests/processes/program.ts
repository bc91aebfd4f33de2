import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export type Ending = number | NodeJS.Signals

/** A process of ours that a test started. It ends with the test process, however that one ends. */
export interface Program {
  readonly pid: number
  /** Everything it said so far, on either stream. */
  output(): string
  stdout(): string
  /** Undefined while it runs. */
  ending(): Ending | undefined
  /** How it ended. */
  readonly ended: Promise<Ending>
  /** Sends the signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<Ending>
}

const endWithParent = fileURLToPath(new URL('../../scripts/end-with-parent.mjs', import.meta.url))

/** Runs a file of the repository with these words and exactly this environment. */
export function run(file: string, words: readonly string[], env: Readonly<Record<string, string>>, cwd: string, stdin?: string): Program {
  return runInstalled(fileURLToPath(new URL(`../../${file}`, import.meta.url)), words, cwd, env, stdin)
}

/** Runs a file from anywhere. */
export function runInstalled(
  path: string,
  words: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
  stdin?: string,
): Program {
  const child = spawn(process.execPath, ['--import', endWithParent, path, ...words], {
    cwd,
    env: { PATH: process.env['PATH'], ...env },
    stdio: [stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe', 'ipc'],
  })
  child.stdin?.end(stdin)
  const said = { stdout: '', all: '' }
  child.stdout?.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()))
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said.all += chunk.toString()))
  let ending: Ending | undefined
  const ended = new Promise<Ending>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve((ending = code ?? signal ?? 0)))
  })
  return {
    pid: child.pid ?? 0,
    output: () => said.all,
    stdout: () => said.stdout,
    ending: () => ending,
    ended,
    end: (signal) => {
      child.kill(signal)
      return ended
    },
  }
}
