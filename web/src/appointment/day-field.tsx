import { DatePicker } from '@mantine/dates'
import '@mantine/core/styles/UnstyledButton.css'
import '@mantine/dates/styles.css'
import 'dayjs/locale/es'
import 'dayjs/locale/pt-br'
import { IconCalendarEvent, IconChevronDown } from '@tabler/icons-react'
import { useId, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { capital, sayDay } from '../calendar/format.ts'
import { dateOf, type LocalDate, toLocal } from '../calendar/local.ts'
import { useBusiness } from '../organization/business.ts'
import { Field } from '../parts/field.tsx'
import './day-field.css'

const tongues = { es: 'es', en: 'en', 'pt-BR': 'pt-br' } as const

interface DayFieldProps {
  /** Where it is a day; it has gone when it has gone there. */
  timeZone: string
  value: LocalDate
  onChange: (date: LocalDate) => void
  label?: string
}

/** A day of a location's calendar. */
export function DayField({ timeZone, value, onChange, label }: DayFieldProps) {
  const t = useTranslations('booking')
  const { manner } = useBusiness()
  const popover = useRef<HTMLDivElement>(null)
  const popoverId = useId()
  const today = dateOf(toLocal(new Date(), timeZone))
  return (
    <Field label={label ?? t('day')}>
      {({ id, ...props }) => (
        <>
          <button {...props} id={id} type="button" className="input day-button" popoverTarget={popoverId}>
            <IconCalendarEvent className="icon" aria-hidden="true" />
            <span>{capital(sayDay(value, today, manner))}</span>
            <IconChevronDown className="icon" aria-hidden="true" />
          </button>
          <div ref={popover} id={popoverId} popover="auto" className="day-popover">
            <DatePicker
              value={value}
              defaultDate={value}
              minDate={today}
              firstDayOfWeek={manner.weekStartsOn}
              locale={tongues[manner.locale]}
              ariaLabels={{ previousMonth: t('previousMonth'), nextMonth: t('nextMonth') }}
              onChange={(date) => {
                if (date !== null) onChange(date)
                popover.current?.hidePopover()
              }}
            />
          </div>
        </>
      )}
    </Field>
  )
}
