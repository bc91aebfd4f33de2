import { sql } from 'kysely'
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
