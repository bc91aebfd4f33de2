import type { ColumnType } from 'kysely'
import type { At, Maybe } from './columns.ts'

/** Written as JSON text; null: nobody has said. */
export type MaybeWeek = ColumnType<
  readonly { weekday: number; from: string; to: string; locationId?: string | null }[] | null,
  string | null | undefined,
  string | null
>

/** When people are not there, and what else they are called. */
export interface ScheduleTables {
  absence: AbsenceTable
  clientAlias: { organizationId: string; clientId: string; name: string }
}

export interface AbsenceTable {
  id: string
  organizationId: string
  professionalId: string
  localFrom: string
  localTo: string
  reason: Maybe<string>
  createdAt: At
}
