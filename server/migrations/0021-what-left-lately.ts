import { type Kysely, sql } from 'kysely'

/** What left lately is asked about every night, however long ago it was written. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statement).execute(db)
}

// By attempts, of which only those that were taken are in it: an index of messages by when they left would grow with each step of one.
const statement = "create index attempt_taken on attempt (organization_id, started_at) where outcome = 'accepted'"
