import { type Kysely, sql } from 'kysely'

/** When locations are open and professionals work, and when they are away. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // Null: nobody has said; an empty list: never.
  'alter table location add column weekly_hours jsonb',
  'alter table professional add column weekly_hours jsonb',
  `create table absence (
    id uuid primary key,
    organization_id uuid not null,
    professional_id uuid not null,
    local_from timestamp not null,
    local_to timestamp not null check (local_to > local_from),
    reason text,
    created_at timestamptz not null,
    foreign key (organization_id, professional_id) references professional (organization_id, id) on delete cascade
  )`,
  'create index absence_by_professional on absence (organization_id, professional_id, local_to)',
]
