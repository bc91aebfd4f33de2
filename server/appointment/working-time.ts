import { intersect, type LocalDate, openOn, partOn, type TimeSpan, without } from '../calendar/opening-hours.ts'
import { type Absence, weekAt, type Week } from '../organization/hours.ts'

export interface WorkingWeek {
  locationId: string
  /** Of the location, and of the professional if there is one. */
  open: Week
  works: Week
  absences: readonly Absence[]
}

/** When somebody may be booked on a day: while the location is open, in their own hours, and not away. */
export function workingTime({ locationId, open, works, absences }: WorkingWeek, date: LocalDate): TimeSpan[] {
  const away = absences.flatMap(({ from, to }) => partOn(date, from, to) ?? [])
  return without(intersect(openOn(open, date), openOn(weekAt(works, locationId), date)), away)
}
