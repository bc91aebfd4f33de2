import { type RawBuilder, sql } from 'kysely'
import { ofAppointments } from '../access/scope-store.ts'
import type { Within } from '../platform/context.ts'
import type { Db } from '../platform/database/database.ts'
import { type AppointmentStatus, appointmentStatuses } from './appointment.ts'

/** How often a client had an appointment of each status, and the ids of the last one that took place and of the next. */
export interface Attendance {
  counts: Record<AppointmentStatus, number>
  lastId: string | null
  nextId: string | null
}

export async function attendanceOf(db: Db, to: Within, clientId: string, now: Date): Promise<Attendance> {
  const limit = ofAppointments(to)
  const all = db.selectFrom('appointment').where('organizationId', '=', to.organizationId).where('clientId', '=', clientId)
  const own = limit ? all.where(limit) : all
  const rows = await own
    .select(['status', sql<number>`count(*)::int`.as('times')])
    .groupBy('status')
    .execute()
  const last = own.select('id').where('startsAt', '<=', now).where('status', 'in', ['completed', 'confirmed', 'no_show'])
  const next = own.select('id').where('startsAt', '>', now).where('status', 'in', ['pending', 'confirmed'])
  const times = new Map(rows.map((row) => [row.status, row.times]))
  return {
    counts: Object.fromEntries(appointmentStatuses.map((status) => [status, times.get(status) ?? 0])) as Attendance['counts'],
    lastId: (await last.orderBy('startsAt', 'desc').limit(1).executeTakeFirst())?.id ?? null,
    nextId: (await next.orderBy('startsAt').limit(1).executeTakeFirst())?.id ?? null,
  }
}

/** When something begins, and in which zone. */
export interface Start {
  startsAt: Date
  timeZone: string
}

/** What each of these clients came to last, or should have, and comes to next; who has neither is left out. */
export async function aroundNow(
  db: Db,
  to: Within,
  clientIds: readonly string[],
  now: Date,
): Promise<{ clientId: string; last: Start | null; next: Start | null }[]> {
  const { organizationId } = to
  const one = (limit: RawBuilder<unknown>) => sql`(select appointment.starts_at, location.time_zone from appointment
    join location on location.organization_id = appointment.organization_id and location.id = appointment.location_id
    where appointment.organization_id = ${organizationId} and appointment.client_id = client.id and ${ofAppointments(to) ?? sql`true`} and ${limit} limit 1)`
  const last = one(sql`appointment.starts_at <= ${now} and appointment.status in ('completed', 'confirmed', 'no_show')
    order by appointment.starts_at desc`)
  const next = one(sql`appointment.starts_at > ${now} and appointment.status in ('pending', 'confirmed') order by appointment.starts_at`)
  const { rows } = await sql<{ clientId: string; lastAt: Date | null; lastZone: string; nextAt: Date | null; nextZone: string }>`select
    client.id as client_id, last.starts_at as last_at, last.time_zone as last_zone, next.starts_at as next_at, next.time_zone as next_zone
    from client left join lateral ${last} as last on true left join lateral ${next} as next on true
    where client.organization_id = ${organizationId} and client.id = any(${[...clientIds]}::uuid[])
      and coalesce(last.starts_at, next.starts_at) is not null`.execute(db)
  return rows.map(({ clientId, lastAt, lastZone, nextAt, nextZone }) => ({
    clientId,
    last: lastAt && { startsAt: lastAt, timeZone: lastZone },
    next: nextAt && { startsAt: nextAt, timeZone: nextZone },
  }))
}
