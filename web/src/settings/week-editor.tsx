import { Switch } from '@mantine/core'
import '@mantine/core/styles/Input.css'
import '@mantine/core/styles/Switch.css'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { capital, sayClock } from '../calendar/format.ts'
import { useBusiness } from '../organization/business.ts'
import './week.css'
import { CopyDay } from './copy-day.tsx'
import { hasRoom, opened, type Span, spansOn, timesFor, type Week, weekdays, withDay, withEnd, withoutSpan, withPause } from './week.ts'
import { useWeekdayWords } from './weekday-words.ts'

interface WeekEditorProps {
  week: Week
  onChange: (week: Span[]) => void
  /** Of a place that opens, or of somebody who works. */
  of: 'location' | 'professional'
}

/** The hours of every week, a line a day. */
export function WeekEditor({ week, onChange, of }: WeekEditorProps) {
  return (
    <div className="week">
      {weekdays.map((weekday) => (
        <Day key={weekday} week={week} weekday={weekday} onChange={onChange} of={of} />
      ))}
    </div>
  )
}

function Day({ week, weekday, onChange, of }: WeekEditorProps & { weekday: number }) {
  const t = useTranslations('hours')
  const day = useWeekdayWords()(weekday)
  const id = useId()
  const spans = spansOn(week, weekday)
  const isOpen = spans.length > 0
  return (
    <div className="week-day" role="group" aria-label={capital(day)}>
      <label className="week-name" htmlFor={id}>
        {capital(day)}
      </label>
      <Switch
        id={id}
        size="sm"
        withThumbIndicator={false}
        checked={isOpen}
        aria-label={of === 'location' ? t('open', { day }) : t('works', { day })}
        onChange={(event) => onChange(event.currentTarget.checked ? opened(week, weekday) : withDay(week, weekday, []))}
      />
      <div className="week-spans">
        {!isOpen && <span className="second week-closed">{of === 'location' ? t('closed') : t('off')}</span>}
        {spans.map((span, index) => (
          <SpanLine key={index} week={week} spans={spans} index={index} day={day} onChange={onChange} />
        ))}
      </div>
      <div className="week-acts">
        {hasRoom(week, weekday) && spans.length < 4 && (
          <button
            type="button"
            className="button quiet small"
            aria-label={t('addBreakOn', { day })}
            onClick={() => onChange(withPause(week, weekday))}
          >
            <IconPlus className="icon" aria-hidden="true" />
            {t('addBreak')}
          </button>
        )}
        <CopyDay week={week} weekday={weekday} onChange={onChange} />
      </div>
    </div>
  )
}

interface SpanLineProps {
  week: Week
  spans: readonly Span[]
  index: number
  day: string
  onChange: (week: Span[]) => void
}

function SpanLine({ week, spans, index, day, onChange }: SpanLineProps) {
  const t = useTranslations('hours')
  const sayEnd = useTimeWords()
  const span = spans[index]
  if (span === undefined) return null
  const { weekday, from, to } = span
  return (
    <div className="week-span">
      {(['from', 'to'] as const).map((end) => (
        <select
          key={end}
          className="input"
          aria-label={t(end, { day })}
          value={span[end]}
          onChange={(event) => onChange(withEnd(week, weekday, index, end, event.target.value))}
        >
          {timesFor(spans, index, end).map((time) => (
            <option key={time} value={time}>
              {sayEnd(time)}
            </option>
          ))}
        </select>
      ))}
      {spans.length > 1 && (
        <button
          type="button"
          className="button quiet square small"
          aria-label={t('removeSpan', { from: sayEnd(from), to: sayEnd(to), day })}
          onClick={() => onChange(withoutSpan(week, weekday, index))}
        >
          <IconX className="icon" aria-hidden="true" />
        </button>
      )}
    </div>
  )
}

function useTimeWords(): (time: string) => string {
  const t = useTranslations('hours')
  const { manner } = useBusiness()
  return (time) => (time === '24:00' ? t('midnight') : sayClock(time, manner))
}
