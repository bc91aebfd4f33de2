import type { LocalDateTime } from '../calendar/zone.ts'
import type { WeeklySpan } from '../calendar/opening-hours.ts'

/** Hours of a professional; those of one location hold there alone. */
export interface WorkSpan extends WeeklySpan {
  locationId?: string | null | undefined
}

/** The hours of every week, on the wall clock of the location. Null: nobody has said; empty: never. */
export type Week = readonly WorkSpan[] | null

/** A stretch of time in which somebody does not work, on the wall clock of wherever they would. */
export interface Absence {
  id: string
  from: LocalDateTime
  to: LocalDateTime
  reason: string | null
}

/** What of a professional's week is spent at this location. */
export function weekAt(week: Week, locationId: string): Week {
  return week && week.filter((span) => span.locationId == null || span.locationId === locationId)
}
