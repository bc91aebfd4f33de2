import { addDays } from '../calendar/local.ts'
import { sayWeekday } from '../calendar/format.ts'
import { useBusiness } from '../organization/business.ts'

/** Any Monday. */
const MONDAY = '2024-01-01'

/** «lunes»: 1 is Monday, 7 Sunday. */
export function useWeekdayWords(): (weekday: number) => string {
  const { manner } = useBusiness()
  return (weekday) => sayWeekday(addDays(MONDAY, weekday - 1), 'long', manner)
}
