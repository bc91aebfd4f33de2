import { type Kysely, sql } from 'kysely'

/** Templates as WhatsApp approved them, what clients answer, and consent as a history. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // `body` null: our own words. What was pushed is told by its account, content and fingerprint.
  `create table template (
    organization_id uuid not null references organization on delete cascade,
    kind text not null,
    locale text not null,
    body text,
    account_sid text,
    content_sid text,
    fingerprint text,
    status text not null default 'unsubmitted' check (status in
      ('unsubmitted', 'received', 'pending', 'approved', 'rejected', 'paused', 'disabled', 'missing')),
    category text,
    rejection_reason text,
    submitted_at timestamptz,
    checked_at timestamptz,
    next_check_at timestamptz,
    updated_at timestamptz not null,
    primary key (organization_id, kind, locale)
  )`,
  'create index template_to_check on template (next_check_at) where next_check_at is not null',
  `alter table message
    add column form text not null default 'text' check (form in ('text', 'template')),
    add column content_sid text`,
  'create index message_by_provider on message (organization_id, provider_id) where provider_id is not null',
  // What the phone writes from may differ from its number: +521…, eight digits in Brazil, or no number at all.
  `alter table client
    add column whatsapp_address text,
    add column external_user_id text,
    add column last_inbound_at timestamptz`,
  'create index client_by_whatsapp_address on client (organization_id, whatsapp_address) where whatsapp_address is not null',
  `create table consent_event (
    id uuid primary key,
    organization_id uuid not null,
    client_id uuid not null,
    at timestamptz not null,
    consent text not null check (consent in ('granted', 'unknown', 'withdrawn')),
    source text not null,
    foreign key (organization_id, client_id) references client (organization_id, id) on delete cascade
  )`,
  'create index consent_event_by_client on consent_event (client_id, id)',
  `create table inbound_message (
    id uuid primary key,
    organization_id uuid not null references organization on delete cascade,
    provider_id text not null,
    from_address text not null,
    body text not null,
    button_payload text,
    answers_provider_id text,
    client_id uuid,
    appointment_id uuid,
    meaning text not null,
    received_at timestamptz not null,
    unique (organization_id, provider_id),
    foreign key (organization_id, client_id) references client (organization_id, id),
    foreign key (organization_id, appointment_id) references appointment (organization_id, id) on delete cascade
  )`,
  'create index inbound_message_by_age on inbound_message (organization_id, received_at, id)',
]
