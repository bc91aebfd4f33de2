import { sql } from 'kysely'
import type { Db } from './database.ts'

/** Of PostgreSQL, such as `18.1`. */
export async function serverVersion(db: Db): Promise<string> {
  const { rows } = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(db)
  return rows[0]?.version ?? 'unknown'
}
