import { Fragment, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { dateOf, toLocal } from '../calendar/local.ts'
import { useBusiness } from '../organization/business.ts'
import { useDayHeading } from '../organization/day-words.ts'
import { MoreButton, type Pages } from '../parts/more-button.tsx'
import { WhoseHours } from './whose-hours.tsx'

interface DayRowsProps<T> {
  items: readonly T[]
  at: (one: T) => string
  row: (one: T) => ReactNode
  pages: Pages
}

/** Rows under the days they are of, in the order they come, and the way to more of them, which is none of them. */
export function DayRows<T>({ items, at, row, pages }: DayRowsProps<T>) {
  const t = useTranslations('message')
  const { location } = useBusiness()
  const heading = useDayHeading(location.timeZone)
  const days = Map.groupBy(items, (one) => dateOf(toLocal(at(one), location.timeZone)))
  return (
    <div className="rows">
      <div role="list" aria-label={t('list')}>
        {[...days].map(([date, own]) => (
          <Fragment key={date}>
            <p className="rows-day">
              {heading(date)}
              <WhoseHours />
            </p>
            {own.map(row)}
          </Fragment>
        ))}
      </div>
      <MoreButton pages={pages} label={t('more')} />
    </div>
  )
}
