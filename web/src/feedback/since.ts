import { useTranslations } from 'use-intl'
import { nearDay, sayShortDay, sayTheClock, sayTime } from '../calendar/format.ts'
import { dateOf, timeOf, toLocal } from '../calendar/local.ts'
import type { Manner } from '../calendar/manner.ts'

export interface Clock {
  timeZone: string
  manner: Manner
}

/** «9:12 a. m.», «ayer, 9:12 a. m.», «vie 27 nov, 9:12 a. m.»; and the same after «desde». An hour of another day is none without it. */
export function useClock({ timeZone, manner }: Clock) {
  const t = useTranslations('feedback')
  const partsOf = (instant: string | Date) => {
    const local = toLocal(instant, timeZone)
    const near = nearDay(dateOf(local), dateOf(toLocal(new Date(), timeZone))) ?? 'other'
    return { near, day: sayShortDay(dateOf(local), manner), time: sayTime(local, manner), the: sayTheClock(timeOf(local), manner) }
  }
  return { at: (instant: string) => t('at', partsOf(instant)), since: (instant: string | Date) => t('since', partsOf(instant)) }
}
