import { type Kysely, sql } from 'kysely'

/** How long what was written and received is kept: each organization says. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statement).execute(db)
}

const statement =
  'alter table organization add column retention_days integer not null default 365 check (retention_days between 30 and 3650)'
