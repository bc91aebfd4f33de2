import { type Kysely, sql } from 'kysely'

/** Whoever looks after keys sees which of them nobody uses any more; whoever looks after clients notes what to know of each. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = ['alter table api_key add column last_used_at timestamptz', 'alter table client add column notes text']
