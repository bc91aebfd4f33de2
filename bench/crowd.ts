import { sql } from 'kysely'
import { bookAppointment } from '../server/appointment/book-appointment.ts'
import type { Database, Db } from '../server/platform/database/database.ts'
import { openApp, openBusiness } from './app.ts'

const MINUTE_MS = 60_000

export interface Crowd {
  organizations: number
  /** Reminders of each. */
  each: number
  /** When all of them are due. */
  dueAt?: Date
}

/**
 * Fills a fresh database with organizations whose appointments all begin at the same moment: each has one reminder, due an hour
 * before, which was ten minutes ago unless said otherwise. One appointment of each is booked as everybody books; the others are
 * its copies, for other clients.
 */
export async function seedCrowd(database: Database, { organizations, each, dueAt }: Crowd): Promise<void> {
  const app = await openApp(database, { now: () => new Date(Date.now() - 180 * MINUTE_MS) })
  const due = dueAt ?? new Date(Date.now() - 10 * MINUTE_MS)
  const startsAt = new Date(due.getTime() + 60 * MINUTE_MS).toISOString()
  for (let number = 0; number < organizations; number += 1) {
    const { organizationId, locationId, serviceId } = await openBusiness(app, `Salón ${number}`, `salon-${number}`)
    const client = { name: `Cliente ${number}`, phone: `+5731${String(number).padStart(8, '0')}` }
    await bookAppointment(app.contextFor(organizationId, 'bench'), { locationId, serviceIds: [serviceId], startsAt, client, notify: false })
  }
  await multiply(database.db, each - 1)
  await sql`vacuum analyze`.execute(database.db)
}

/** Copies every client, with all that is planned for them, so many times. */
async function multiply(db: Db, times: number): Promise<void> {
  await sql`create temporary table copy as
    select c.organization_id, c.id as client, a.id as appointment, gen_random_uuid() as new_client, gen_random_uuid() as new_appointment,
      '+5732' || lpad((row_number() over ())::text, 8, '0') as phone
    from client c join appointment a on a.client_id = c.id cross join generate_series(1, ${times})`.execute(db)
  await sql`insert into client (id, organization_id, name, phone, created_at)
    select new_client, c.organization_id, c.name, copy.phone, c.created_at from copy join client c on c.id = copy.client`.execute(db)
  await sql`insert into appointment (id, organization_id, location_id, client_id, client_name, status, local_start, time_zone, starts_at,
      ends_at, planned_at, created_at, updated_at)
    select new_appointment, a.organization_id, location_id, new_client, client_name, status, local_start, time_zone, starts_at,
      ends_at, planned_at, created_at, updated_at
    from copy join appointment a on a.id = copy.appointment`.execute(db)
  await sql`insert into appointment_service (organization_id, appointment_id, position, service_id, name, duration_minutes, price)
    select s.organization_id, new_appointment, position, service_id, name, duration_minutes, price
    from copy join appointment_service s on s.appointment_id = copy.appointment`.execute(db)
  await sql`insert into reminder (id, organization_id, appointment_id, kind, local_start, due_at, status, reason_code, created_at, updated_at)
    select gen_random_uuid(), r.organization_id, new_appointment, kind, local_start, due_at, status, reason_code, created_at, updated_at
    from copy join reminder r on r.appointment_id = copy.appointment`.execute(db)
}
