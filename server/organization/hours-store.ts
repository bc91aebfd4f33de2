import type { LocalDateTime } from '../calendar/zone.ts'
import type { Db } from '../platform/database/database.ts'
import { anyOf } from '../platform/database/any-of.ts'
import type { Absence, Week } from './hours.ts'

export type Whose = 'location' | 'professional'

/** Undefined where there is no such location or professional in use. */
export async function find(db: Db, whose: Whose, organizationId: string, id: string): Promise<{ weekly: Week } | undefined> {
  return db
    .selectFrom(whose)
    .select('weeklyHours as weekly')
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .where('archivedAt', 'is', null)
    .executeTakeFirst()
}

export async function set(db: Db, whose: Whose, organizationId: string, id: string, weekly: Week): Promise<void> {
  await db
    .updateTable(whose)
    .set({ weeklyHours: weekly && JSON.stringify(weekly) })
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .execute()
}

/** Of these professionals, those that touch the time between, by whose they are. */
export async function absencesOf(
  db: Db,
  organizationId: string,
  professionalIds: readonly string[],
  between: { from: LocalDateTime; to?: LocalDateTime | undefined },
): Promise<Map<string, Absence[]>> {
  if (professionalIds.length === 0) return new Map()
  let query = db
    .selectFrom('absence')
    .select(['id', 'professionalId', 'localFrom', 'localTo', 'reason'])
    .where('organizationId', '=', organizationId)
    .where('professionalId', '=', anyOf(professionalIds))
    .where('localTo', '>', between.from)
    .orderBy('localFrom')
    .orderBy('id')
  if (between.to !== undefined) query = query.where('localFrom', '<', between.to)
  const rows = await query.execute()
  const grouped = Map.groupBy(rows, ({ professionalId }) => professionalId)
  return new Map(
    [...grouped].map(([id, own]) => [
      id,
      own.map(({ id: absenceId, localFrom, localTo, reason }) => {
        return { id: absenceId, from: localFrom as LocalDateTime, to: localTo as LocalDateTime, reason }
      }),
    ]),
  )
}

export interface NewAbsence {
  id: string
  organizationId: string
  professionalId: string
  localFrom: LocalDateTime
  localTo: LocalDateTime
  reason: string | null
  createdAt: Date
}

export async function addAbsence(db: Db, absence: NewAbsence): Promise<void> {
  await db.insertInto('absence').values(absence).execute()
}

/** Answers false when there is no such absence. */
export async function removeAbsence(db: Db, organizationId: string, professionalId: string, id: string): Promise<boolean> {
  const result = await db
    .deleteFrom('absence')
    .where('organizationId', '=', organizationId)
    .where('professionalId', '=', professionalId)
    .where('id', '=', id)
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}
