import { sql } from 'kysely'
import { addDays, type LocalDate, startOfDay } from '../calendar/opening-hours.ts'
import { toInstantOrLater } from '../calendar/zone.ts'
import { ofAppointments } from '../access/scope-store.ts'
import type { Within } from '../platform/context.ts'
import type { Db } from '../platform/database/database.ts'
import type { Appointment } from './appointment.ts'
import { servicesOf, toAppointment, withNames } from './read-store.ts'

export interface AgendaDays {
  locationId: string
  timeZone: string
  from: LocalDate
  days: number
}

/** The widest two wall clocks can be apart, which also covers what began the evening before. */
const WIDEST_MS = 26 * 3_600_000

/**
 * Everything on a location's wall calendar on these days, by start. The wall clock decides, also of what was agreed under an earlier
 * zone; the instants beside it keep it a range of the index. What began more than a day earlier is left out.
 */
export async function onDays(db: Db, to: Within, { locationId, timeZone, from, days }: AgendaDays): Promise<Appointment[]> {
  const [first, end] = [startOfDay(from), startOfDay(addDays(from, days))]
  const limit = ofAppointments(to)
  const query = withNames(db)
    .where('appointment.organizationId', '=', to.organizationId)
    .where('appointment.locationId', '=', locationId)
    .where('appointment.startsAt', '>=', new Date(toInstantOrLater(first, timeZone).getTime() - WIDEST_MS))
    .where('appointment.startsAt', '<', new Date(toInstantOrLater(end, timeZone).getTime() + WIDEST_MS))
    .where('appointment.localStart', '<', end)
    .where(sql<boolean>`appointment.local_start + (appointment.ends_at - appointment.starts_at) > ${first}::timestamp`)
    .orderBy('appointment.startsAt')
    .orderBy('appointment.id')
  const rows = await (limit ? query.where(limit) : query).execute()
  const services = await servicesOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => toAppointment(row, services.get(row.id) ?? []))
}
