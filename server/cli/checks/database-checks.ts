import type { Database } from '../../platform/database/database.ts'
import { pendingMigrations } from '../../platform/database/migrate.ts'
import { serverVersion } from '../../platform/database/server-version.ts'
import * as heartbeats from '../../platform/heartbeat-store.ts'
import { Refusal } from '../../platform/refusal.ts'
import { isKeyInUse } from '../../platform/secret-key-in-use.ts'
import type { Setup } from '../setup.ts'
import { type Check, green, red } from './check.ts'

const START = 'Start it: npm start'

export async function checkDatabase({ database: { kind, where } }: Setup, { db }: Database): Promise<Check> {
  const version = await serverVersion(db)
  return green('database', `${kind === 'embedded' ? 'embedded PostgreSQL' : 'PostgreSQL'} ${version} at ${where}`)
}

/** There is none, or it could not be opened. */
export function noDatabase({ database: { where } }: Setup, fault: Refusal | undefined): Check {
  if (fault === undefined) return red('database', `none yet in ${where}`, `${START}; the first start makes it`)
  return red('database', fault.message, 'Mend that, then ask again')
}

export async function checkMigrations({ db }: Database): Promise<Check> {
  try {
    const pending = await pendingMigrations(db)
    if (pending.length === 0) return green('migrations', 'the schema is up to date')
    return red('migrations', `to be applied: ${pending.join(', ')}`, 'Apply them: npm run puntual -- migrate')
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return red('migrations', 'the schema is of a newer version', error.message)
  }
}

/** Two machines that sign with different keys: a client’s answer to one is not understood by the other. */
export async function checkSecretKey({ db }: Database, secretKey: string): Promise<Check> {
  if (await isKeyInUse(db, secretKey)) return green('secret key', 'the one in use')
  const fix = 'Give every machine of this database the same SECRET_KEY, then start them again'
  return red('secret key', 'another than the one of the latest start: buttons and sessions of one are refused by the other', fix)
}

export async function checkWorker({ db }: Database, now: Date): Promise<Check> {
  if (await heartbeats.isWorkerAlive(db, now)) return green('worker', 'seen within the last seconds')
  const seen = await heartbeats.lastSeen(db)
  const detail = seen === undefined ? 'none is running' : `silent since ${seen.toISOString()}`
  return red('worker', `${detail}: nothing is delivered`, START)
}
