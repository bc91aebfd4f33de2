import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { findPostgres } from './find-postgres.ts'
import type { KeeperAnswer, KeeperRequest } from './postgres-keeper.ts'

export interface ThrowawayPostgres {
  url: string
  version: string
  /** Takes the server down and keeps its data; a crash leaves sessions no time to end. */
  stopServer(manner?: 'fast' | 'crash'): Promise<void>
  /** Brings it back on the same data and the same port. */
  startServer(): Promise<void>
  /** Ends it for good and removes its data. */
  stop(): Promise<void>
}

export const postgresMissing =
  'PostgreSQL 14 or newer is needed by these tests and was not found: install it (Debian: apt-get install postgresql; ' +
  'macOS: brew install postgresql@17), or run npm run test:embedded, which needs none.'

/** A PostgreSQL of one's own: fresh data, a free loopback port, never as root, gone with the process that asked for it. */
export async function startPostgres(): Promise<ThrowawayPostgres> {
  if (findPostgres() === undefined) throw new Error(postgresMissing)
  const keeper = fork(fileURLToPath(new URL('postgres-keeper.ts', import.meta.url)), {
    detached: true,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const { port, version } = await answerOf(keeper)
  const ask = async (request: KeeperRequest) => {
    keeper.send(request)
    await answerOf(keeper)
  }
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    version,
    stopServer: (manner = 'fast') => ask(manner),
    startServer: () => ask('start'),
    stop: () => dismiss(keeper),
  }
}

function answerOf(keeper: ChildProcess): Promise<{ port: number; version: string }> {
  keepAwakeFor(keeper, true)
  return new Promise((resolve, reject) => {
    const gone = () => reject(new Error('the keeper of the PostgreSQL server ended before it answered'))
    keeper.once('exit', gone)
    keeper.once('message', (answer: KeeperAnswer) => {
      keeper.off('exit', gone)
      keepAwakeFor(keeper, false)
      if ('failed' in answer) reject(new Error(answer.failed))
      else resolve(answer)
    })
  })
}

async function dismiss(keeper: ChildProcess): Promise<void> {
  if (keeper.exitCode !== null || keeper.signalCode !== null) return
  keepAwakeFor(keeper, true)
  const ended = once(keeper, 'exit')
  if (keeper.connected) keeper.disconnect()
  await ended
}

/** A test process that forgot its server must still be able to end. */
function keepAwakeFor(keeper: ChildProcess, awake: boolean): void {
  if (awake) keeper.ref()
  else keeper.unref()
  if (awake) keeper.channel?.ref()
  else keeper.channel?.unref()
}
