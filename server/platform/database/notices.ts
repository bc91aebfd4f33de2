import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../migrations/tables.ts'

/** What is said on a channel. */
export interface Notice {
  channel: string
  said: string
}

/** Says them in one statement, however many channels there are. */
export async function sayAll(db: Kysely<Tables>, notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0) return
  const [channels, words] = [notices.map(({ channel }) => channel), notices.map(({ said }) => said)]
  await sql`select pg_notify(channel, said) from unnest(${channels}::text[], ${words}::text[]) as notice (channel, said)`.execute(db)
}
