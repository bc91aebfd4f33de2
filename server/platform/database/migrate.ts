import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { extensions } from '../../migrations/extensions.ts'
import { migrations } from '../../migrations/migrations.ts'
import { codeOf } from '../error-code.ts'
import { Refusal } from '../refusal.ts'
import type { Db } from './database.ts'

/** The names of the steps this database still lacks. Refuses a database that a newer build has migrated. */
export async function pendingMigrations(db: Db, steps = migrations): Promise<string[]> {
  const applied = await appliedMigrations(db)
  const unknown = applied.filter((name) => !(name in steps))
  if (unknown.length > 0) {
    throw new Refusal(
      'newer-schema',
      `The database was migrated by a newer version of Puntual (${unknown.join(', ')}). Start that version, or restore an older backup.`,
    )
  }
  return Object.keys(steps).filter((name) => !applied.includes(name))
}

/** Brings the schema up to date, all steps or none. Several starters may call it at once: the others wait. */
export async function migrate(db: Db, steps = migrations): Promise<string[]> {
  if ((await pendingMigrations(db, steps)).length === 0) return []
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(steps) } })
  const { error, results } = await migrator.migrateToLatest()
  if (error instanceof Error) throw extensionRefused(error) ?? error
  return (results ?? []).filter((result) => result.status === 'Success').map((result) => result.migrationName)
}

/** No rights to add an extension, or the server does not bring it: what a database's administrator can mend, and we cannot. */
function extensionRefused(error: Error): Refusal | undefined {
  if (!['42501', '58P01', '0A000'].includes(codeOf(error)) || !error.message.includes('extension')) return undefined
  const statements = extensions.map((name) => `create extension if not exists ${name};`).join(' ')
  return new Refusal(
    'extension-refused',
    `The database does not let us add what search and bookings need (${error.message}). Have its administrator run this once in that database, then start again: ${statements} Where the server lacks them, install its contrib package first (Debian: apt install postgresql-contrib).`,
  )
}

async function appliedMigrations(db: Db): Promise<string[]> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('kysely_migration') is not null as there`.execute(db)
  if (rows[0]?.there !== true) return []
  const applied = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  return applied.rows.map((row) => row.name)
}
