import { useTranslations } from 'use-intl'
import { nearDay, sayShortDate, sayTime } from '../calendar/format.ts'
import { dateOf, type LocalTime, toLocal } from '../calendar/local.ts'
import { useBusiness } from '../organization/business.ts'
import { useDayWords } from '../organization/day-words.ts'

/** «hoy, 3:00 p. m.», «ayer, 9:12 a. m.», «el 12 nov», «el 12 nov 2024»: when something happened, within a sentence. */
export function useMoment(): (instant: string) => string {
  const t = useTranslations('people')
  const { near, date } = useParts()
  return (instant) => near(instant) ?? t('onDay', { day: date(instant) })
}

/** «hoy, 3:00 p. m.», «12 nov, 3:00 p. m.»: to the minute, in a list. */
export function useInstant(): (instant: string) => string {
  const { near, date, time } = useParts()
  return (instant) => near(instant) ?? `${date(instant)}, ${time(instant)}`
}

/** On the clock of the location. */
function useParts() {
  const { location, manner } = useBusiness()
  const dayWords = useDayWords()
  const local = (instant: string): LocalTime => toLocal(instant, location.timeZone)
  const today = dateOf(toLocal(new Date(), location.timeZone))
  const time = (instant: string) => sayTime(local(instant), manner)
  const near = (instant: string) => {
    const day = nearDay(dateOf(local(instant)), today)
    return day === undefined ? undefined : `${dayWords(day)}, ${time(instant)}`
  }
  const date = (instant: string) => {
    const day = dateOf(local(instant))
    return `${sayShortDate(day, manner)}${day.slice(0, 4) === today.slice(0, 4) ? '' : `\u00a0${day.slice(0, 4)}`}`
  }
  return { near, date, time }
}
