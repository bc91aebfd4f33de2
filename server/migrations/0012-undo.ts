import { type Kysely, sql } from 'kysely'

/** What an act whose notice is held back takes to be undone; null for every other event of the history. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('alter table appointment_event add column undo jsonb').execute(db)
}
