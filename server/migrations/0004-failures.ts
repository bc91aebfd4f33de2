import { type Kysely, sql } from 'kysely'

/** What a message that failed is to be tried with once more. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statement).execute(db)
}

// Free text was refused: from now on a template or nothing. The number was: once to the other form in which it is written.
const statement = `alter table message
  add column template_only boolean not null default false,
  add column to_variant text`
