import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { codeOf } from '../error-code.ts'
import { Refusal } from '../refusal.ts'
import type { Database } from './database.ts'
import { openPostgres } from './postgres.ts'

const OLDEST_POSTGRES = 140_000
const PAUSE_MS = 1_000
/** How often a long wait is told of again. */
const REPEAT_EVERY = 30

/** Faults that waiting does not mend: a wrong password, an unknown user or database. */
const permanent = new Set(['28P01', '28000', '3D000', '42501'])

/** Connects to the server at `url`, waiting for it for as long as `signal` allows and saying so. */
export async function openServerDatabase(
  url: string,
  say: (line: string) => void,
  onError: (error: Error) => void,
  signal: AbortSignal,
): Promise<Database> {
  const database = openPostgres(url, onError)
  for (let tries = 0; ; tries += 1) {
    try {
      await refuseOldServer(database)
      if (tries > 0) say('The database answers.')
      return database
    } catch (error) {
      if (error instanceof Refusal) throw error
      if (signal.aborted) throw away(url)
      const code = codeOf(error)
      if (permanent.has(code)) throw new Refusal('database', `DATABASE_URL: ${addressOf(url)} refuses us (${(error as Error).message})`)
      if (tries % REPEAT_EVERY === 0) say(`Waiting for the database at ${addressOf(url)} (${code || 'no answer'}) …`)
      await sleep(PAUSE_MS, undefined, { signal }).catch(() => {
        throw away(url)
      })
    }
  }
}

function away(url: string): Refusal {
  return new Refusal('database-away', `The database at ${addressOf(url)} does not answer. Start it, or correct DATABASE_URL.`)
}

async function refuseOldServer({ db }: Database): Promise<void> {
  const { rows } = await sql<{ version: string }>`select current_setting('server_version_num') as version`.execute(db)
  if (Number(rows[0]?.version) < OLDEST_POSTGRES) throw new Refusal('database', 'DATABASE_URL: PostgreSQL 14 or newer is needed')
}

/** Where the database is, without who we are there. */
export function addressOf(url: string): string {
  const { hostname, port, pathname } = new URL(url)
  return `${hostname || 'localhost'}:${port || '5432'}${pathname}`
}
