import { type Kysely, sql } from 'kysely'

/** A Twilio account of an organization's own, closed with a key of the installation's. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statement).execute(db)
}

const statement = 'alter table organization add column twilio_account text, add column twilio_account_at timestamptz'
