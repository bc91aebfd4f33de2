import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../scripts/postgres-process.ts'
import { startPostgres } from '../scripts/postgres-server.ts'
import { until } from '../tests/processes/until.ts'
import type { DatabaseName, Figure } from './figure.ts'

const READY_WITHIN_MS = 300_000

/** From `git clone` to a green /readyz with nothing but `npm start`; packages come from the local cache where it has them. */
export async function freshClone(database: DatabaseName): Promise<Figure> {
  const postgres = database === 'postgres' ? await startPostgres() : undefined
  const folder = await mkdtemp(join(tmpdir(), 'puntual-fresh-'))
  try {
    const settings = postgres === undefined ? {} : { DATABASE_URL: postgres.url }
    return { what: 'fresh clone to ready', database, unit: 's', values: [await cloneAndStart(join(folder, 'puntual'), settings)] }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    await postgres?.stop()
  }
}

async function cloneAndStart(clone: string, settings: Record<string, string>): Promise<number> {
  const port = await freePort()
  const since = performance.now()
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', fileURLToPath(new URL('..', import.meta.url)), clone])
  const { PATH, HOME } = process.env
  const env = { PATH, HOME, npm_config_prefer_offline: 'true', PORT: String(port), LOG_LEVEL: 'warn', ...settings }
  const start = spawn('npm', ['start'], { cwd: clone, env, stdio: ['ignore', 'ignore', 'inherit'], detached: true })
  const ended = once(start, 'exit')
  try {
    await until('a green /readyz', READY_WITHIN_MS, () => readyAt(port, start.exitCode))
    return (performance.now() - since) / 1_000
  } finally {
    // npm and what it started are one group, and it is ours.
    if (start.exitCode === null && start.pid !== undefined) process.kill(-start.pid, 'SIGINT')
    await ended
  }
}

async function readyAt(port: number, exitCode: number | null): Promise<true | undefined> {
  if (exitCode !== null) throw new Error(`npm start ended with ${exitCode}`)
  try {
    return (await fetch(`http://127.0.0.1:${port}/readyz`)).status === 200 ? true : undefined
  } catch {
    return undefined
  }
}
