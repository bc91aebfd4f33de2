import { sql } from 'kysely'
import { toLocal, type LocalDateTime } from '../calendar/zone.ts'
import type { Db } from '../platform/database/database.ts'

/** A professional's time that is taken, and by whom. */
export interface Taken {
  appointmentId: string
  locationId: string
  professionalId: string
  clientName: string
  localStart: LocalDateTime
  localEnd: LocalDateTime
  from: Date
  to: Date
}

/** When these professionals are taken in that time, wherever, by start: what the exclusion constraint would refuse. */
export async function takenBetween(
  db: Db,
  organizationId: string,
  professionalIds: readonly string[],
  { from, to }: { from: Date; to: Date },
): Promise<Taken[]> {
  if (professionalIds.length === 0) return []
  // One after the other: the constraint's index takes one professional and a time, not a list of them.
  const each = sql<{ id: string }>`unnest(${[...professionalIds]}::uuid[])`.as<'each'>(sql`each(id)`)
  const rows = await db
    .selectFrom(each)
    .innerJoin('appointment', 'appointment.professionalId', 'each.id')
    .select([
      'appointment.id as appointmentId',
      'locationId',
      'professionalId',
      'clientName',
      'localStart',
      'timeZone',
      'startsAt as from',
      'endsAt as to',
    ])
    .where('organizationId', '=', organizationId)
    .where('professionalId', 'is not', null)
    .where('status', 'in', ['pending', 'confirmed', 'completed'])
    .where(sql<boolean>`tstzrange(starts_at, ends_at) && tstzrange(${from}, ${to})`)
    .orderBy('startsAt')
    .execute()
  return rows.map(({ professionalId, timeZone, localStart, ...row }) => ({
    ...row,
    professionalId: professionalId ?? '',
    localStart: localStart as LocalDateTime,
    localEnd: toLocal(row.to, timeZone),
  }))
}
