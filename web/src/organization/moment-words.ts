import { nearDay, sayShortDate, sayTime } from '../calendar/format.ts'
import { dateOf, toLocal } from '../calendar/local.ts'
import { useBusiness } from './business.ts'
import { useDayWords } from './day-words.ts'

/** «hoy, 3:00 p. m.», «ayer, 9:12 a. m.», «12 nov», «12 nov 2024»: when something happened, on the clock of the location. */
export function useMoment(): (instant: string) => string {
  const { location, manner } = useBusiness()
  const dayWords = useDayWords()
  const today = dateOf(toLocal(new Date(), location.timeZone))
  return (instant) => {
    const local = toLocal(instant, location.timeZone)
    const near = nearDay(dateOf(local), today)
    if (near !== undefined) return `${dayWords(near)}, ${sayTime(local, manner)}`
    const year = local.slice(0, 4)
    return `${sayShortDate(dateOf(local), manner)}${year === today.slice(0, 4) ? '' : `\u00a0${year}`}`
  }
}
