import { ConfigError, readConfig, type Config } from './config.ts'
import { locate } from './cli/locate.ts'
import { runCommand } from './cli/run-command.ts'
import { type Part, start } from './cli/start.ts'
import { terminal } from './cli/terminal.ts'
import { FolderHeld } from './platform/data-dir/lock.ts'
import { Refusal } from './platform/refusal.ts'

const BAD_CONFIGURATION = 78
const FAILED = 1
/** Longer than every graceful end needs; then the process ends anyway. */
const PATIENCE_MS = 10_000

const parts: Record<string, readonly Part[]> = { start: ['web', 'worker'], web: ['web'], worker: ['worker'] }

async function main(argv: readonly string[]): Promise<number> {
  const config = readConfig(process.cwd(), process.stderr.isTTY)
  const running = parts[argv[0] ?? '']
  if (running === undefined || argv.includes('--help')) return runCommand(argv, locate(config, argv, terminal))
  if (running.length === 1 && config.databaseUrl === undefined) {
    throw new ConfigError(
      `DATABASE_URL is not set: ${argv[0] ?? ''} alone needs it. Example: postgresql://user:password@localhost:5432/puntual`,
    )
  }
  return run(config, running)
}

async function run(config: Config, running: readonly Part[]): Promise<number> {
  const ending = new AbortController()
  const asked = new Promise<void>((resolve) => ending.signal.addEventListener('abort', () => resolve(), { once: true }))
  // The launcher's death closes the channel: without it, nobody could end this process by ending `npm start`.
  for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(event, () => ending.abort())
  try {
    const leaving = await start(config, running, (line) => terminal.stdout(`${line}\n`), ending.signal)
    await asked
    terminal.stdout('Ending …\n')
    setTimeout(() => process.exit(FAILED), PATIENCE_MS).unref()
    await leaving.leave()
  } catch (error) {
    if (!ending.signal.aborted) throw error
  }
  return 0
}

/** One line for whoever is at the terminal; a stack only for a fault of ours. */
function explain(error: unknown): number {
  if (error instanceof ConfigError) return say(error.message, BAD_CONFIGURATION)
  if (error instanceof Refusal)
    return say(error.message, error.code === 'data-dir' || error.code === 'database' ? BAD_CONFIGURATION : FAILED)
  if (error instanceof FolderHeld)
    return say(`${error.message}. Stop it first, or choose another folder. Example: DATA_DIR=./data2`, FAILED)
  return say(error instanceof Error ? (error.stack ?? error.message) : String(error), FAILED)
}

function say(line: string, exit: number): number {
  terminal.stderr(`${line}\n`)
  return exit
}

process.exit(await main(process.argv.slice(2)).catch(explain))
