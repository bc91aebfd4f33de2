import { sql } from 'kysely'
import type { Db } from '../server/platform/database/database.ts'

/** One organization has a tenth of everything, in forty locations: whoever is large is looked after like everybody. */
export const LARGE = 'salon-0'
const ORGANIZATIONS = 1_000
const PROFESSIONALS = 4

const firstNames = [
  'Íñigo',
  'María José',
  'Óscar',
  'Ñusta',
  'Julián',
  'Paola',
  'Camilo',
  'Valentina',
  'Sebastián',
  'Daniela',
  'Tomás',
  'Luisa',
]
const lastNames = [
  'Zárate',
  'Peña',
  'Castaño',
  'Restrepo',
  'Muñoz',
  'Echeverri',
  'Ospina',
  'Cárdenas',
  'Nieto',
  'Duarte',
  'Hernández',
  'Peñaloza',
]

/** Which organization the row of this number belongs to. */
const whose = sql`case when number % 10 = 0 then 0 else 1 + number % ${ORGANIZATIONS - 1}::int end`

/**
 * Organizations with locations, professionals, services and people whose names are a few first and last names put together, as in any
 * town. The product's triggers and foreign keys are believed: nothing here breaks them.
 */
export async function seedPeople(db: Db, clients: number): Promise<void> {
  await sql`set session_replication_role = replica`.execute(db)
  await sql`insert into organization (id, slug, name, locale, time_zone, country, currency, whatsapp_enabled, whatsapp_sender_name, created_at)
    select gen_random_uuid(), 'salon-' || number, 'Salón ' || number, 'es', 'America/Bogota', 'CO', 'COP', true, 'Salón ' || number, now()
    from generate_series(0, ${ORGANIZATIONS - 1}) as number`.execute(db)
  await sql`insert into location (id, organization_id, name, time_zone, created_at)
    select gen_random_uuid(), id, 'Sede ' || number, time_zone, created_at
    from organization cross join generate_series(1, case slug when ${LARGE} then 40 else 2 end) as number`.execute(db)
  await sql`insert into professional (id, organization_id, name, created_at)
    select gen_random_uuid(), id, 'Profesional ' || number, created_at
    from organization cross join generate_series(1, case slug when ${LARGE} then 20 * ${PROFESSIONALS}::int else ${PROFESSIONALS}::int end) as number`.execute(
    db,
  )
  await sql`insert into professional_location (organization_id, professional_id, location_id)
    select professional.organization_id, professional.id, place.id from professional cross join lateral (
      select id from location where location.organization_id = professional.organization_id order by id limit 2) as place`.execute(db)
  await sql`insert into absence (id, organization_id, professional_id, local_from, local_to, created_at)
    select gen_random_uuid(), organization_id, id, day, day + interval '1 day', now()
    from professional cross join generate_series(current_date - 100, current_date + 100, interval '40 days') as day`.execute(db)
  await sql`insert into service (id, organization_id, name, duration_minutes, created_at)
    select gen_random_uuid(), id, 'Corte', 30, created_at from organization`.execute(db)
  await sql`insert into client (id, organization_id, name, phone, created_at)
    select gen_random_uuid(), organization.id,
      (${firstNames}::text[])[1 + number * 7 % ${firstNames.length}::int] || ' ' || (${lastNames}::text[])[1 + number * 5 % ${lastNames.length}::int] || ' ' || number,
      '+573' || lpad((number * 7919 % 1000000000)::text, 9, '0'), now()
    from generate_series(1, ${clients}) as number join organization on organization.slug = 'salon-' || ${whose}`.execute(db)
  await sql`insert into client_alias (organization_id, client_id, name)
    select organization_id, id, 'Hija de ' || name from client where right(name, 1) = '7'`.execute(db)
}

/** Appointments of three months, the middle of them now, each with its service, a reminder and a message. */
export async function seedVisits(db: Db, count: number): Promise<void> {
  await sql`create temporary table place as
    select organization.id as organization_id, slug,
      array(select id from location where location.organization_id = organization.id order by id) as locations,
      array(select id from professional where professional.organization_id = organization.id order by id) as professionals,
      array(select id from client where client.organization_id = organization.id order by id) as clients,
      (select id from service where service.organization_id = organization.id limit 1) as service_id
    from organization`.execute(db)
  await sql`create temporary table visit as
    select gen_random_uuid() as id, gen_random_uuid() as message_id, number, place.organization_id, service_id,
      locations[1 + number / 7 % array_length(locations, 1)] as location_id,
      professionals[1 + number / 11 % array_length(professionals, 1)] as professional_id,
      clients[1 + number / 13 % array_length(clients, 1)] as client_id,
      date_trunc('day', now()) + interval '1 day' * (number * 31 % 91 - 45) + interval '13 hours' + interval '15 minutes' * (number / 3 % 40) as starts_at
    from generate_series(1, ${count}) as number join place on place.slug = 'salon-' || ${whose}`.execute(db)
  // One after the other, as the exclusion constraint would have it: those that overlap are the cancelled ones.
  await sql`insert into appointment (id, organization_id, location_id, client_id, client_name, professional_id, status, local_start, time_zone,
      starts_at, ends_at, planned_at, created_at, updated_at)
    select visit.id, visit.organization_id, location_id, client_id, client.name, professional_id,
      case when row_number() over (partition by professional_id, starts_at order by number) > 1 then 'cancelled'
        when extract(minute from starts_at)::int % 30 <> 0 then 'cancelled'
        when starts_at < now() then 'completed' else 'confirmed' end,
      starts_at at time zone 'America/Bogota', 'America/Bogota', starts_at, starts_at + interval '30 minutes', now(), now(), now()
    from visit join client on client.id = visit.client_id`.execute(db)
  await sql`insert into appointment_service (organization_id, appointment_id, position, service_id, name, duration_minutes)
    select organization_id, id, 0, service_id, 'Corte', 30 from visit`.execute(db)
  await sql`insert into message (id, organization_id, appointment_id, client_id, kind, channel, status, urgent, locale, body, recipient_name,
      recipient_phone, local_start, useful_until, provider_id, error_code, created_at, sent_at)
    select message_id, visit.organization_id, visit.id, client_id, (array['confirmation', 'reminder_24h', 'reminder_1h'])[1 + number % 3],
      'whatsapp', case when number % 200 = 7 then 'failed' when number % 50 = 3 then 'skipped' else 'read' end, true, 'es',
      'Hola, Íñigo: te esperamos mañana a las 9:30 en Salón Azahar, Cra. 13 # 63-20. Responde 1 para confirmar o 2 si no puedes venir.',
      client.name, client.phone, starts_at at time zone 'America/Bogota', starts_at, 'SM' || md5(number::text),
      case when number % 200 = 7 then 63024 end, at, at
    from (select *, now() - interval '90 days' * (1 - number::float8 / (${count}::int + 1)) as at from visit) as visit
    join client on client.id = visit.client_id`.execute(db)
  await sql`insert into reminder (id, organization_id, appointment_id, kind, local_start, due_at, status, message_id, created_at, updated_at)
    select gen_random_uuid(), organization_id, id, 'reminder_24h', starts_at at time zone 'America/Bogota', starts_at - interval '24 hours',
      case when starts_at < now() then 'sent' else 'pending' end, null, now(), now() from visit`.execute(db)
}
