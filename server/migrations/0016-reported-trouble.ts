import { type Kysely, sql } from 'kysely'

/** A sender may be turned away at the door, or only be told so afterwards. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statement).execute(db)
}

// Trouble that reports told of is not over because another request was taken: only when a message arrived.
const statement = 'alter table sender_trouble add column reported boolean not null default false'
