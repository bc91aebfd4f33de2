import { type Kysely, sql } from 'kysely'

/** What the provider reports of messages after it took them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // Each report once, as it came: also in words that nobody knows yet.
  `create table message_callback (
    id uuid primary key,
    organization_id uuid not null,
    message_id uuid not null,
    attempt_id uuid not null references attempt on delete cascade,
    received_at timestamptz not null,
    provider_id text not null,
    status text not null,
    error_code integer,
    form jsonb not null,
    foreign key (organization_id, message_id) references message (organization_id, id) on delete cascade
  )`,
  'create unique index message_callback_once on message_callback (attempt_id, provider_id, status, coalesce(error_code, 0))',
  'create index message_callback_by_message on message_callback (message_id, id)',
]
