import { type Kysely, sql } from 'kysely'

/** Attempts of which nobody knows what came of them are looked for with the provider. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // Who wrote: only that sender's list can tell. `next_look_at` is there while it is looked for; `silences` counts answers without it.
  `alter table attempt
    add column sender text,
    add column next_look_at timestamptz,
    add column silences integer not null default 0`,
  'create index attempt_to_look_for on attempt (next_look_at) where next_look_at is not null',
  'create index attempt_by_provider on attempt (provider_id) where provider_id is not null',
  // An attempt of it was given up without anybody knowing.
  'alter table message add column may_have_arrived boolean not null default false',
  "update attempt set next_look_at = settled_at where outcome = 'uncertain'",
]
