import { IconCopy } from '@tabler/icons-react'
import { useId, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { capital } from '../calendar/format.ts'
import { copied, type Span, type Week, weekdays } from './week.ts'
import { useWeekdayWords } from './weekday-words.ts'

interface CopyDayProps {
  week: Week
  weekday: number
  onChange: (week: Span[]) => void
}

/** Gives other days the hours of this one. */
export function CopyDay({ week, weekday, onChange }: CopyDayProps) {
  const t = useTranslations('hours')
  const dayWords = useWeekdayWords()
  const menu = useRef<HTMLDivElement>(null)
  const id = useId()
  const label = t('copy', { day: dayWords(weekday) })
  const groups = [
    [t('weekdays'), weekdays.slice(0, 5)],
    [t('everyDay'), weekdays],
    ...weekdays.filter((one) => one !== weekday).map((one) => [capital(dayWords(one)), [one]] as const),
  ] as const
  return (
    <>
      <button type="button" className="button quiet square small week-copy" popoverTarget={id} aria-label={label} title={label}>
        <IconCopy className="icon" aria-hidden="true" />
      </button>
      <div ref={menu} id={id} popover="auto" className="menu week-menu">
        <p className="menu-title">{t('copyTo')}</p>
        {groups.map(([name, days]) => (
          <button
            key={name}
            type="button"
            className="menu-item"
            onClick={() => {
              onChange(copied(week, weekday, days))
              menu.current?.hidePopover()
            }}
          >
            {name}
          </button>
        ))}
      </div>
    </>
  )
}
