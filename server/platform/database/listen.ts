import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Db, Listening } from './database.ts'
import { sayAll } from './notices.ts'
import { leaveToEnd } from './open-transaction.ts'

const RETRY_MS = 1_000

/** Heard by whoever listens, in whatever process, once the transaction is committed. */
export async function notify(db: Db, channel: string, ...words: readonly string[]): Promise<void> {
  const notices = (words.length === 0 ? [''] : words).map((said) => ({ channel, said }))
  if (!(db.isTransaction && leaveToEnd(notices))) await sayAll(db, notices)
}

/**
 * Listens on a connection of its own. A server that goes away is waited for; what was said meanwhile nobody heard, so `heard` is
 * called once each time the connection is there.
 */
export function listenOn(url: string, channel: string, heard: (said: string | undefined) => void): Listening {
  const stopping = new AbortController()
  const done = (async () => {
    while (!stopping.signal.aborted) {
      await listenOnce(url, channel, heard, stopping.signal).catch(() => undefined)
      await sleep(RETRY_MS, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  })()
  return {
    stop: async () => {
      stopping.abort()
      await done
    },
  }
}

/** Until the connection ends, or is to end. */
async function listenOnce(url: string, channel: string, heard: (said: string | undefined) => void, signal: AbortSignal): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, keepAlive: true })
  const over = new Promise<void>((resolve) => {
    for (const event of ['error', 'end'] as const) client.on(event, () => resolve())
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
  client.on('notification', ({ payload }) => heard(payload ?? ''))
  try {
    await client.connect()
    await client.query(`listen ${client.escapeIdentifier(channel)}`)
    heard(undefined)
    await over
  } finally {
    await client.end().catch(() => undefined)
  }
}
