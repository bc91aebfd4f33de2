import { type Kysely, sql } from 'kysely'

/** The message row is the job: what is due of each organization, and how fast each sender may go. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  "create index message_due on message (urgent, organization_id, next_attempt_at) where status = 'queued'",
  // Shared by every process: a message of this sender leaves at `free_at` at the earliest, on the clock of this database.
  'create table sender_pace (sender text primary key, free_at timestamptz not null)',
]
