import { type Kysely, sql } from 'kysely'

/** What is done at its hour, once across all workers; and a way to remove old messages without reading every reminder. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // A round covers what came due after `covered_until` and by `due_at`; `place` is where whoever was at it last had come to.
  `create table chore (
    name text primary key,
    covered_until timestamptz not null,
    due_at timestamptz not null,
    place text,
    holder uuid,
    lease_until timestamptz
  )`,
  // A row of failures that are the sender's own, and whether it is paused for them. Every process sees it.
  `create table sender_trouble (
    sender text primary key,
    error_code integer not null,
    failures integer not null,
    since timestamptz not null,
    paused_at timestamptz,
    probe_at timestamptz
  )`,
  // Silence says something only of a message that reports were asked for.
  'alter table message add column reports_asked boolean not null default false',
  // Removing a message asks whether a reminder still names it.
  'create index reminder_by_message on reminder (organization_id, message_id) where message_id is not null',
]
