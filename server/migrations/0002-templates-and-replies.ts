import { type Kysely, sql } from 'kysely'

/** Templates as WhatsApp approved them, what clients answer, and consent as a history. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // An organization's own words for a kind in a language; where there are none, ours hold.
  `create table template_wording (
    organization_id uuid not null references organization on delete cascade,
    kind text not null,
    locale text not null,
    body text not null,
    updated_at timestamptz not null,
    primary key (organization_id, kind, locale)
  )`,
  // What was handed to an account, with the words as they were: earlier ones stay in force until new ones are approved.
  `create table template (
    organization_id uuid not null references organization on delete cascade,
    account_sid text not null,
    kind text not null,
    locale text not null,
    fingerprint text not null,
    name text not null,
    body text not null,
    buttons jsonb not null,
    content_sid text not null,
    status text not null check (status in
      ('unsubmitted', 'received', 'pending', 'approved', 'rejected', 'paused', 'disabled', 'missing')),
    category text,
    rejection_reason text,
    submitted_at timestamptz not null,
    approved_at timestamptz,
    checked_at timestamptz,
    next_check_at timestamptz not null,
    primary key (organization_id, account_sid, kind, locale, fingerprint)
  )`,
  'create index template_to_check on template (next_check_at)',
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
    answer_message_id uuid,
    received_at timestamptz not null,
    unique (organization_id, provider_id),
    foreign key (organization_id, client_id) references client (organization_id, id),
    foreign key (organization_id, appointment_id) references appointment (organization_id, id) on delete cascade
  )`,
  'create index inbound_message_by_age on inbound_message (organization_id, received_at, id)',
  'create index inbound_message_by_client on inbound_message (client_id, received_at, id) where client_id is not null',
  // Whether «No puedo» cancels, or only tells the staff.
  'alter table organization add column clients_may_cancel boolean not null default true',
]
