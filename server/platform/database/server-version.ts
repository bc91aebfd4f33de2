import { sql } from 'kysely'
import type { Db } from './database.ts'

/** Of PostgreSQL, such as `18.1`. */
export async function serverVersion(db: Db): Promise<string> {
  const { rows } = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(db)
  // Distributions add their own name behind it.
  return rows[0]?.version.split(' ')[0] ?? 'unknown'
}
