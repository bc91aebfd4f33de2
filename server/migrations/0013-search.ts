import { type Kysely, sql } from 'kysely'

/** Finding people by any part of a name, without accents, or of a phone; and lists by state, place and person, among millions. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const name of ['pg_trgm', 'unaccent', 'btree_gin']) await sql.raw(`create extension if not exists ${name}`).execute(db)
  const { rows } = await sql<{ schema: string }>`select extnamespace::regnamespace::text as schema from pg_extension
    where extname = 'unaccent'`.execute(db)
  const [{ schema } = { schema: 'public' }] = rows
  for (const statement of [plainText(schema), ...statements]) await sql.raw(statement).execute(db)
}

/** Whoever changes the dictionary of `unaccent` has to index anew; nobody does. That is all that is not immutable in it. */
const plainText = (schema: string): string => `create function plain_text(text) returns text
  language sql immutable strict parallel safe as $$ select lower(${schema}.unaccent('${schema}.unaccent'::regdictionary, $1)) $$`

const statements = [
  // Names that a client was booked under, beside their own: a mother books for her children.
  `create table client_alias (
    organization_id uuid not null,
    client_id uuid not null,
    name text not null,
    primary key (client_id, name),
    foreign key (organization_id, client_id) references client (organization_id, id) on delete cascade
  )`,
  `insert into client_alias (organization_id, client_id, name)
    select distinct appointment.organization_id, appointment.client_id, appointment.client_name
    from appointment join client on client.id = appointment.client_id
    where appointment.client_name <> client.name and client.erased_at is null`,
  'create index client_search on client using gin (organization_id, plain_text(name) gin_trgm_ops, phone gin_trgm_ops)',
  'create index client_alias_search on client_alias using gin (organization_id, plain_text(name) gin_trgm_ops)',
  'create index message_by_client on message (organization_id, client_id, created_at, id)',
  // The rare states, which somebody looks for; the others are found while walking by age.
  `create index message_by_rare_status on message (organization_id, status, created_at, id)
    where status in ('failed', 'skipped', 'uncertain')`,
  'create index reminder_by_status on reminder (organization_id, status, due_at, id)',
]
