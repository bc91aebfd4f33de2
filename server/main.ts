import { ConfigError, readConfig, type Config } from './config.ts'
import { explain } from './cli/explain.ts'
import type { Host, Opening } from './cli/host.ts'
import { locate } from './cli/locate.ts'
import { runCommand } from './cli/run-command.ts'
import { start } from './cli/start.ts'
import { terminal } from './cli/terminal.ts'

const FAILED = 1
/** Longer than every graceful end needs; then the process ends anyway. */
const PATIENCE_MS = 10_000

async function main(argv: readonly string[]): Promise<number> {
  const config = readConfig(process.cwd(), process.stderr.isTTY)
  return await runCommand(argv, { ...locate(config, argv, terminal), stay, start: startWith(config) })
}

function startWith(config: Config): Host['start'] {
  return (parts, listener) => {
    if (parts.length === 1 && config.databaseUrl === undefined) {
      throw new ConfigError(
        `DATABASE_URL is not set: ${parts.join()} alone needs it. Example: postgresql://user:password@localhost:5432/puntual`,
      )
    }
    return stay(async (signal) => {
      const leaving = await start(config, parts, listener, signal)
      return () => leaving.leave()
    })
  }
}

async function stay(open: Opening): Promise<number> {
  const ending = new AbortController()
  const asked = new Promise<void>((resolve) => ending.signal.addEventListener('abort', () => resolve(), { once: true }))
  // The launcher's death closes the channel: without it, nobody could end this process by ending `npm start`.
  for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(event, () => ending.abort())
  try {
    const close = await open(ending.signal)
    await asked
    terminal.stderr('Ending …\n')
    setTimeout(() => process.exit(FAILED), PATIENCE_MS).unref()
    await close()
  } catch (error) {
    if (!ending.signal.aborted) throw error
  }
  return 0
}

function complain(argv: readonly string[], error: unknown): number {
  const { data, text, exit } = explain(error)
  if (argv.includes('--json')) terminal.stdout(`${JSON.stringify(data)}\n`)
  else terminal.stderr(`${text}\n`)
  return exit
}

const words = process.argv.slice(2)
process.exit(await main(words).catch((error: unknown) => complain(words, error)))
