import { type Kysely, sql } from 'kysely'

/**
 * Organizations and what they own, appointments, the plan of reminders, messages and their attempts.
 * Every owned table repeats `organization_id` in its foreign keys, so that not even a bug can tie two tenants' rows together.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  'create extension if not exists btree_gist',
  `create table organization (
    id uuid primary key,
    slug text not null unique,
    name text not null,
    locale text not null,
    time_zone text not null,
    country text not null,
    currency text not null,
    demo boolean not null default false,
    whatsapp_enabled boolean not null default false,
    whatsapp_sender_name text not null,
    whatsapp_confirmation_enabled boolean not null default true,
    whatsapp_reminder24h_enabled boolean not null default true,
    whatsapp_reminder1h_enabled boolean not null default true,
    whatsapp_cancellation_enabled boolean not null default true,
    whatsapp_reschedule_enabled boolean not null default true,
    whatsapp_quiet_hours jsonb,
    whatsapp_monthly_budget_usd numeric(12,2),
    created_at timestamptz not null
  )`,
  `create table location (
    id uuid primary key,
    organization_id uuid not null references organization on delete cascade,
    name text not null,
    address text,
    time_zone text not null,
    phone text,
    created_at timestamptz not null,
    archived_at timestamptz,
    unique (organization_id, id)
  )`,
  `create table service (
    id uuid primary key,
    organization_id uuid not null references organization on delete cascade,
    name text not null,
    duration_minutes integer not null check (duration_minutes >= 1),
    price numeric(14,2),
    created_at timestamptz not null,
    archived_at timestamptz,
    unique (organization_id, id)
  )`,
  `create table professional (
    id uuid primary key,
    organization_id uuid not null references organization on delete cascade,
    name text not null,
    created_at timestamptz not null,
    archived_at timestamptz,
    unique (organization_id, id)
  )`,
  `create table professional_location (
    organization_id uuid not null,
    professional_id uuid not null,
    location_id uuid not null,
    primary key (professional_id, location_id),
    foreign key (organization_id, professional_id) references professional (organization_id, id) on delete cascade,
    foreign key (organization_id, location_id) references location (organization_id, id) on delete cascade
  )`,
  `create table client (
    id uuid primary key,
    organization_id uuid not null references organization on delete cascade,
    name text not null,
    phone text,
    email text,
    locale text,
    whatsapp_consent text not null default 'unknown' check (whatsapp_consent in ('granted', 'unknown', 'withdrawn')),
    created_at timestamptz not null,
    erased_at timestamptz,
    unique (organization_id, id),
    unique (organization_id, phone)
  )`,
  `create table appointment (
    id uuid primary key,
    organization_id uuid not null references organization on delete cascade,
    location_id uuid not null,
    client_id uuid not null,
    client_name text not null,
    professional_id uuid,
    status text not null check (status in ('pending', 'confirmed', 'cancelled', 'completed', 'no_show')),
    local_start timestamp not null,
    time_zone text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null check (ends_at > starts_at),
    notes text,
    client_response text not null default 'none' check (client_response in ('none', 'confirmed', 'declined')),
    revision integer not null default 1,
    planned_at timestamptz not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (organization_id, id),
    foreign key (organization_id, location_id) references location (organization_id, id),
    foreign key (organization_id, client_id) references client (organization_id, id),
    foreign key (organization_id, professional_id) references professional (organization_id, id),
    constraint appointment_slot_free exclude using gist (professional_id with =, tstzrange(starts_at, ends_at) with &&)
      where (professional_id is not null and status in ('pending', 'confirmed', 'completed'))
  )`,
  'create index appointment_by_start on appointment (organization_id, starts_at, id)',
  'create index appointment_by_client on appointment (organization_id, client_id, starts_at)',
  'create index appointment_by_location on appointment (organization_id, location_id, starts_at)',
  `create table appointment_service (
    organization_id uuid not null,
    appointment_id uuid not null,
    position integer not null,
    service_id uuid not null,
    name text not null,
    duration_minutes integer not null,
    price numeric(14,2),
    primary key (appointment_id, position),
    foreign key (organization_id, appointment_id) references appointment (organization_id, id) on delete cascade,
    foreign key (organization_id, service_id) references service (organization_id, id)
  )`,
  `create table appointment_event (
    id uuid primary key,
    organization_id uuid not null,
    appointment_id uuid not null,
    at timestamptz not null,
    actor text not null,
    action text not null,
    detail jsonb not null default '{}',
    foreign key (organization_id, appointment_id) references appointment (organization_id, id) on delete cascade
  )`,
  'create index appointment_event_by_appointment on appointment_event (appointment_id, id)',
  `create table message (
    id uuid primary key,
    organization_id uuid not null references organization on delete cascade,
    appointment_id uuid,
    client_id uuid,
    kind text not null,
    channel text not null,
    status text not null check (status in
      ('queued', 'sending', 'uncertain', 'sent', 'delivered', 'read', 'failed', 'skipped')),
    urgent boolean not null,
    locale text not null,
    body text not null,
    recipient_name text not null,
    recipient_phone text,
    local_start timestamp,
    next_attempt_at timestamptz not null,
    useful_until timestamptz,
    waiting_code text,
    reason_code text,
    error_code integer,
    provider_id text,
    price numeric(12,5),
    price_unit text,
    created_at timestamptz not null,
    sent_at timestamptz,
    delivered_at timestamptz,
    read_at timestamptz,
    unique (organization_id, id),
    foreign key (organization_id, appointment_id) references appointment (organization_id, id) on delete cascade,
    foreign key (organization_id, client_id) references client (organization_id, id)
  )`,
  'create index message_by_age on message (organization_id, created_at, id)',
  'create index message_by_appointment on message (appointment_id, id)',
  "create index message_waiting on message (next_attempt_at) where status = 'queued'",
  `create table message_event (
    id uuid primary key,
    organization_id uuid not null,
    message_id uuid not null,
    at timestamptz not null,
    type text not null,
    detail jsonb not null default '{}',
    foreign key (organization_id, message_id) references message (organization_id, id) on delete cascade
  )`,
  'create index message_event_by_message on message_event (message_id, id)',
  `create table attempt (
    id uuid primary key,
    organization_id uuid not null,
    message_id uuid not null,
    started_at timestamptz not null,
    lease_until timestamptz not null,
    settled_at timestamptz,
    outcome text check (outcome in ('accepted', 'rejected', 'retry', 'uncertain')),
    provider_id text,
    error_code integer,
    foreign key (organization_id, message_id) references message (organization_id, id) on delete cascade
  )`,
  'create index attempt_open on attempt (lease_until) where settled_at is null',
  'create index attempt_by_message on attempt (message_id, id)',
  `create table reminder (
    id uuid primary key,
    organization_id uuid not null,
    appointment_id uuid not null,
    kind text not null,
    local_start timestamp not null,
    due_at timestamptz not null,
    status text not null check (status in ('pending', 'sent', 'skipped', 'cancelled')),
    reason_code text,
    message_id uuid,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    foreign key (organization_id, appointment_id) references appointment (organization_id, id) on delete cascade,
    foreign key (organization_id, message_id) references message (organization_id, id)
  )`,
  "create unique index reminder_one_pending on reminder (appointment_id, kind) where status = 'pending'",
  "create unique index reminder_one_per_start on reminder (appointment_id, kind, local_start) where status <> 'cancelled'",
  "create index reminder_due on reminder (due_at) where status = 'pending'",
  'create index reminder_by_due on reminder (organization_id, due_at, id)',
  `create table api_key (
    id uuid primary key,
    organization_id uuid not null references organization on delete cascade,
    name text not null,
    role text not null check (role in ('owner', 'admin', 'receptionist', 'professional')),
    key_hash text not null unique,
    hint text not null,
    created_at timestamptz not null,
    revoked_at timestamptz
  )`,
  `create table idempotency (
    organization_id uuid not null references organization on delete cascade,
    method text not null,
    path text not null,
    key text not null,
    body_hash text not null,
    status integer,
    response jsonb,
    created_at timestamptz not null,
    primary key (organization_id, method, path, key)
  )`,
  'create index idempotency_by_age on idempotency (created_at)',
  `create table worker (
    id uuid primary key,
    seen_at timestamptz not null
  )`,
  `create table installation (
    key text primary key,
    value jsonb not null,
    created_at timestamptz not null
  )`,
]
