import { type Kysely, sql } from 'kysely'

/** Templates that are to be handed in by the worker. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // Asked for by somebody, or only because words or switches changed: then the worker decides whether it concerns WhatsApp.
  `create table template_push (
    organization_id uuid primary key references organization on delete cascade,
    asked boolean not null,
    due_at timestamptz not null
  )`,
  'create index template_push_due on template_push (due_at)',
]
