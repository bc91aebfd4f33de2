import { useTranslations } from 'use-intl'
import { capital, nearDay, sayDay } from '../calendar/format.ts'
import { dateOf, type LocalDate, toLocal } from '../calendar/local.ts'
import { useBusiness } from './business.ts'

/** «hoy», «mañana», «ayer». */
export function useDayWords(): (near: 'today' | 'tomorrow' | 'yesterday') => string {
  const t = useTranslations('feedback')
  return (near) => t(near)
}

/** «Hoy, jueves 12 de noviembre» over what happened on that day. */
export function useDayHeading(timeZone: string): (date: LocalDate) => string {
  const { manner } = useBusiness()
  const dayWords = useDayWords()
  const today = dateOf(toLocal(new Date(), timeZone))
  return (date) => {
    const near = nearDay(date, today)
    const day = sayDay(date, today, manner)
    return near === undefined ? capital(day) : `${capital(dayWords(near))}, ${day}`
  }
}
