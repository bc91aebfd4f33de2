import { type Kysely, sql } from 'kysely'

/** People who sign in, where they work and as what, whom they invited, and who changed what. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // The first four are shaped as the library that signs people in wants them.
  `create table "user" (
    id uuid primary key,
    email text not null unique check (email = lower(email)),
    name text not null,
    locale text not null,
    operator boolean not null default false,
    email_verified boolean not null default false,
    image text,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  `create table session (
    id uuid primary key,
    user_id uuid not null references "user" on delete cascade,
    token text not null unique,
    expires_at timestamptz not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    ip_address text,
    user_agent text
  )`,
  'create index session_by_user on session (user_id)',
  'create index session_by_expiry on session (expires_at)',
  `create table credential (
    id uuid primary key,
    user_id uuid not null references "user" on delete cascade,
    account_id text not null,
    provider_id text not null,
    password text,
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamptz,
    refresh_token_expires_at timestamptz,
    scope text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (user_id, provider_id)
  )`,
  `create table verification (
    id uuid primary key,
    identifier text not null,
    value text not null,
    expires_at timestamptz not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  'create index verification_by_identifier on verification (identifier)',
  // Which of an organization's locations somebody may see and touch: null is all of them, now and later.
  `create table member (
    id uuid primary key,
    organization_id uuid not null references organization on delete cascade,
    user_id uuid not null references "user" on delete cascade,
    role text not null check (role in ('owner', 'admin', 'receptionist', 'professional')),
    location_ids uuid[],
    professional_id uuid,
    created_at timestamptz not null,
    unique (organization_id, user_id),
    foreign key (organization_id, professional_id) references professional (organization_id, id),
    check (role <> 'professional' or professional_id is not null)
  )`,
  'create index member_by_user on member (user_id)',
  `create table invitation (
    id uuid primary key,
    organization_id uuid not null references organization on delete cascade,
    email text not null check (email = lower(email)),
    role text not null check (role in ('owner', 'admin', 'receptionist', 'professional')),
    location_ids uuid[],
    professional_id uuid,
    token_hash text not null unique,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    unique (organization_id, email),
    foreign key (organization_id, professional_id) references professional (organization_id, id),
    check (role <> 'professional' or professional_id is not null)
  )`,
  // How often something was tried, counted for all web processes together. The key says who and what, hashed.
  `create table rate_limit (
    key text primary key,
    count integer not null,
    resets_at timestamptz not null
  )`,
  'create index rate_limit_by_reset on rate_limit (resets_at)',
  // Without an organization: what concerns the installation, or a person in all of theirs.
  `create table audit_event (
    id uuid primary key,
    organization_id uuid references organization on delete cascade,
    at timestamptz not null,
    actor text not null,
    action text not null,
    subject text not null,
    detail jsonb not null default '{}'
  )`,
  'create index audit_event_by_organization on audit_event (organization_id, id)',
]
