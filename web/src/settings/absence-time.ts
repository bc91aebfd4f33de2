import { sayShortDay, sayTime } from '../calendar/format.ts'
import { addDays, dateOf, type LocalTime, timeOf } from '../calendar/local.ts'
import type { Manner } from '../calendar/manner.ts'

/** A stretch on the wall clock in which somebody is away. */
export interface Away {
  from: LocalTime
  to: LocalTime
}

/** «lun 2 mar», «lun 2 mar – vie 6 mar», «lun 2 mar, 3:00 – 5:00 p. m.»: whole days are said as days. */
export function sayAway({ from, to }: Away, manner: Manner): string {
  const [first, last] = [dateOf(from), dateOf(to)]
  const day = (date: string) => sayShortDay(date, manner)
  if (timeOf(from) === '00:00' && timeOf(to) === '00:00') {
    const lastWhole = addDays(last, -1)
    return first === lastWhole ? day(first) : `${day(first)} – ${day(lastWhole)}`
  }
  const until = first === last ? sayTime(to, manner) : `${day(last)}, ${sayTime(to, manner)}`
  return `${day(first)}, ${sayTime(from, manner)} – ${until}`
}

/** Whether an appointment of that wall clock would fall into it. */
export function meets({ from, to }: Away, start: LocalTime, end: LocalTime): boolean {
  return start < to && end > from
}
