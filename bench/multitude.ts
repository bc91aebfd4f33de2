import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../server/platform/database/database.ts'

const ORGANIZATIONS = 1_000
const PAST = 50_000

/** Sorted by age, as the product's own ids are. */
const idOf = (at: RawBuilder<unknown>) =>
  sql`(lpad(to_hex((extract(epoch from ${at}) * 1000)::bigint), 12, '0') || substr(md5(random()::text), 1, 20))::uuid`

/** Organizations, each with a location and a client. From here on what a row refers to is believed: a million look-ups less. */
export async function seedOrganizations(db: Db): Promise<void> {
  await sql`set session_replication_role = replica`.execute(db)
  await sql`insert into organization (id, slug, name, locale, time_zone, country, currency, whatsapp_enabled, whatsapp_sender_name, created_at)
    select gen_random_uuid(), 'salon-' || number, 'Salón ' || number, 'es', 'America/Bogota', 'CO', 'COP', true, 'Salón ' || number, now()
    from generate_series(0, ${ORGANIZATIONS - 1}) as number`.execute(db)
  await sql`insert into location (id, organization_id, name, time_zone, created_at)
    select gen_random_uuid(), id, 'Chapinero', time_zone, created_at from organization`.execute(db)
  await sql`insert into client (id, organization_id, name, phone, created_at)
    select gen_random_uuid(), id, 'Ana', '+573104827719', created_at from organization`.execute(db)
}

/** Appointments with a reminder that became due within the last ten minutes, and those of the months before, all reminded. */
export async function seedDueReminders(db: Db, due: number): Promise<void> {
  await book(db, PAST, sql`random() * interval '-90 days'`, 'sent', sql`('reminder_24h', interval '24 hours'), ('reminder_1h', '1 hour')`)
  await book(db, due, sql`interval '50 minutes' + random() * interval '9 minutes'`, 'pending', sql`('reminder_1h', interval '1 hour')`)
}

/** So many reminders to come, two for each appointment of the next months. */
export async function addFutureReminders(db: Db, count: number): Promise<void> {
  const ahead = sql`interval '2 days' + random() * interval '90 days'`
  await book(db, count / 2, ahead, 'pending', sql`('reminder_24h', interval '24 hours'), ('reminder_1h', '1 hour')`)
}

/** Booked one after the other, in no order of their starts. */
async function book(db: Db, count: number, ahead: RawBuilder<unknown>, status: string, kinds: RawBuilder<unknown>): Promise<void> {
  await sql`with booked as (
      insert into appointment (id, organization_id, location_id, client_id, client_name, status, local_start, time_zone, starts_at,
        ends_at, planned_at, created_at, updated_at)
      select ${idOf(sql`at`)}, organization.id, location.id, client.id, client.name, 'confirmed', starts_at at time zone location.time_zone,
        location.time_zone, starts_at, starts_at + interval '30 minutes', at, at, at
      from (
        select number, now() + ${ahead} as starts_at, now() - interval '30 days' * (1 - number::float8 / (${count}::int + 1)) as at
        from generate_series(1, ${count}) as number
      ) as numbered
      join organization on organization.slug = 'salon-' || number % ${ORGANIZATIONS}::int
      join location on location.organization_id = organization.id
      join client on client.organization_id = organization.id
      returning *
    )
    insert into reminder (id, organization_id, appointment_id, kind, local_start, due_at, status, created_at, updated_at)
    select ${idOf(sql`created_at`)}, organization_id, id, kind, local_start, starts_at - before, ${status}, created_at, created_at
    from booked cross join (values ${kinds}) as kinds (kind, before)`.execute(db)
}

/** Messages whose time came within the last ten minutes, a tenth of them urgent. */
export async function seedDueMessages(db: Db, count: number): Promise<void> {
  await write(db, count, sql`interval '10 minutes'`, 'queued')
}

/** Messages of the last months. */
export async function addSentMessages(db: Db, count: number): Promise<void> {
  await write(db, count, sql`interval '90 days'`, 'sent')
}

async function write(db: Db, count: number, within: RawBuilder<unknown>, status: 'queued' | 'sent'): Promise<void> {
  await sql`insert into message (id, organization_id, kind, channel, status, urgent, locale, body, recipient_name, recipient_phone,
      local_start, next_attempt_at, useful_until, provider_id, created_at, sent_at)
    select ${idOf(sql`at`)}, organization.id, 'reminder_24h', 'whatsapp', ${status}, number % 10 = 0, 'es',
      'Hola, Ana: te esperamos mañana a las 9:30 en Salón Azahar, Cra. 13 # 63-20. Responde 1 para confirmar o 2 si no puedes venir.',
      'Ana', '+573104827719', at + interval '1 day', case when ${status} = 'queued' then at end, at + interval '1 day',
      case when ${status} = 'sent' then 'SM' || md5(at::text) end, at, case when ${status} = 'sent' then at end
    from (
      select number, now() - ${within} * (1 - number::float8 / (${count}::int + 1)) as at from generate_series(1, ${count}) as number
    ) as numbered
    join organization on organization.slug = 'salon-' || number % ${ORGANIZATIONS}::int`.execute(db)
}
