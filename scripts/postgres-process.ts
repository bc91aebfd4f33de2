import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PostgresPrograms } from './find-postgres.ts'

export interface PostgresData {
  programs: PostgresPrograms
  directory: string
  account: Account
}

type Account = { uid: number; gid: number } | Record<string, never>

const READY_WITHIN_MS = 30_000

/** Nothing survives a power cut, and nothing has to: the directory lives as long as the test run. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '2GB',
  checkpoint_timeout: '30min',
  max_connections: '300',
  shared_buffers: '128MB',
  max_parallel_workers_per_gather: '0',
  jit: 'off',
  timezone: 'UTC',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  logging_collector: 'off',
  log_destination: 'stderr',
}

/** A fresh cluster whose only user is `postgres`, trusted from this machine alone. */
export function createData(programs: PostgresPrograms): PostgresData {
  const account = unprivilegedAccount()
  // A root's TMPDIR may be closed to the account the server runs under; /tmp is open to all.
  const directory = mkdtempSync(join('uid' in account ? '/tmp' : tmpdir(), 'puntual-postgres-'))
  if ('uid' in account) chownSync(directory, account.uid, account.gid)
  const data = { programs, directory, account }
  try {
    initialize(data)
  } catch (error) {
    rmSync(directory, { recursive: true, force: true })
    throw error
  }
  return data
}

function initialize({ programs, directory, account }: PostgresData): void {
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'en_US.UTF-8'
  const choices = ['--username=postgres', '--auth=trust', '--encoding=UTF8', `--locale=${locale}`, '--no-sync', '--no-instructions']
  const where = { ...surroundings(directory), ...account }
  execFileSync(join(programs.folder, 'initdb'), [...choices, `--pgdata=${directory}`], { ...where, stdio: 'pipe' })
}

export async function startServer({ programs, directory, account }: PostgresData, port: number): Promise<ChildProcess> {
  const choices = Object.entries({ ...settings, port: String(port) }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(join(programs.folder, 'postgres'), ['-D', directory, ...choices], {
    ...surroundings(directory),
    ...account,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  await untilReady(server)
  return server
}

/** Fast ends sessions and writes a checkpoint; a crash leaves the log to be replayed by the next start. */
export async function stopServer(server: ChildProcess, manner: 'fast' | 'crash'): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill(manner === 'fast' ? 'SIGINT' : 'SIGQUIT')
  const impatience = setTimeout(() => server.kill('SIGQUIT'), 10_000)
  await ended
  clearTimeout(impatience)
}

/** Below the ports the system hands out by itself, so that nobody takes it while a test keeps the server down. */
export async function freePort(): Promise<number> {
  const port = 20_000 + Math.floor(Math.random() * 10_000)
  const probe = createServer()
  const free = await new Promise<boolean>((resolve) => {
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
  return free ? port : freePort()
}

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = ''
    const fail = (why: string) => {
      clearTimeout(impatience)
      server.kill('SIGQUIT')
      reject(new Error(`PostgreSQL did not start: ${why}\n${log}`))
    }
    const impatience = setTimeout(() => fail(`not ready within ${READY_WITHIN_MS / 1000} s`), READY_WITHIN_MS)
    server.once('error', (error) => fail(error.message))
    server.once('exit', (code) => fail(`it ended with code ${code}`))
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      log = (log + text).slice(-4000)
      if (!log.includes('ready to accept connections')) return
      clearTimeout(impatience)
      resolve()
    })
  })
}

/** Neither PGDATA and its like nor a translated log may reach the server, whose log is read. */
function surroundings(directory: string) {
  return { cwd: directory, env: { PATH: process.env['PATH'], LC_ALL: 'C' } }
}

/** PostgreSQL refuses to run as root. */
function unprivilegedAccount(): Account {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    try {
      const idOf = (kind: string) => Number(execFileSync('id', [kind, name], { encoding: 'utf8', stdio: 'pipe' }))
      return { uid: idOf('-u'), gid: idOf('-g') }
    } catch {
      continue
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody: run the tests as another user')
}
