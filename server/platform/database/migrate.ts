import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { migrations } from '../../migrations/migrations.ts'
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
  if (error instanceof Error) throw error
  return (results ?? []).filter((result) => result.status === 'Success').map((result) => result.migrationName)
}

async function appliedMigrations(db: Db): Promise<string[]> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('kysely_migration') is not null as there`.execute(db)
  if (rows[0]?.there !== true) return []
  const applied = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  return applied.rows.map((row) => row.name)
}
