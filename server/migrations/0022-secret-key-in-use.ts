import { type Kysely, sql } from 'kysely'

/** What the installation signs with, known by a mark: a machine that was given another secret key is found out at its start. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statement).execute(db)
}

// There is one row: the key of the latest start.
const statement = `create table secret_key_in_use (
  is_only boolean primary key default true check (is_only),
  fingerprint text not null,
  since timestamptz not null
)`
