/**
 * Stands between a test run and its PostgreSQL server, in a session of its own. However the run ends, kill -9 included,
 * the channel to it closes; then the server is stopped and its data directory removed.
 */
import type { ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { findPostgres } from './find-postgres.ts'
import { createData, freePort, startServer, stopServer } from './postgres-process.ts'

export type KeeperRequest = 'start' | 'fast' | 'crash'
export type KeeperAnswer = { port: number; version: string } | { failed: string }

const programs = findPostgres()
if (programs === undefined) throw new Error('there is no PostgreSQL here')
const data = createData(programs)
const port = await freePort()
let server: ChildProcess | undefined
let work = Promise.resolve()

process.on('message', (request: KeeperRequest) => queue(() => obey(request)))
process.once('disconnect', () => queue(end))
process.once('SIGTERM', () => queue(end))
queue(() => obey('start'))

function queue(task: () => Promise<void>): void {
  work = work.then(task)
}

async function obey(request: KeeperRequest): Promise<void> {
  try {
    if (request === 'start') server = await startServer(data, port)
    else if (server !== undefined) await stopServer(server, request)
    answer({ port, version: data.programs.version })
  } catch (error) {
    answer({ failed: String(error) })
  }
}

function answer(message: KeeperAnswer): void {
  if (process.connected) process.send?.(message)
}

async function end(): Promise<void> {
  if (server !== undefined) await stopServer(server, 'fast')
  rmSync(data.directory, { recursive: true, force: true })
  process.exit(0)
}
