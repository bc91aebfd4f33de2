import type { Calendar } from '@event-calendar/core'
import { useCallback, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { capital, sayAtClock, sayHour, sayWeekday } from '../calendar/format.ts'
import { dateOf, type LocalTime, timeOf } from '../calendar/local.ts'
import type { Manner } from '../calendar/manner.ts'
import type { Fact } from './agenda-search.ts'
import { type CardWords } from './card-words.ts'
import { cardsOn, columnsOf, eventsOf } from './grid-content.ts'
import { columnHeadHtml } from './grid-options.ts'
import type { Agenda, Card } from './read-agenda.ts'
import { type Closed, hoursShown } from './working-hours.ts'

export interface Drawn {
  agenda: Agenda
  days: 1 | 7
  from: string
  person: string | undefined
  only: Fact | undefined
  mayAct: boolean
  now: LocalTime
  manner: Manner
  wordsOf: (card: Card) => CardWords
}

/** More columns than these do not share the screen: each gets a width of its own, and the grid scrolls sideways. */
const MOST_COLUMNS = 8

/** What the calendar is told whenever something of it changed. */
export function useGridOptions({ agenda, days, from, person, only, mayAct, now, manner, wordsOf }: Drawn): Calendar.Options {
  const t = useTranslations('agenda')
  const whyClosed = useClosedWords(manner)
  return useMemo(() => {
    const columns = columnsOf(agenda, person)
    const { first, last } = hoursShown(agenda)
    const names = new Map(columns.map(({ id, name }) => [id, name === '' ? t('nobody') : name]))
    const hint = (id: string, date?: Date) =>
      t('appointmentsOf', { count: cardsOn(agenda, id, days === 7 && date ? dateIn(date) : undefined) })
    return {
      // A day's one column has its person above it; the day is in the title.
      datesAboveResources: days === 7 || columns.length > 1,
      view: days === 1 ? 'resourceTimeGridDay' : 'resourceTimeGridWeek',
      date: from,
      firstDay: weekdayOf(from),
      pointer: mayAct,
      columnWidth: columns.length * days > MOST_COLUMNS ? 'minmax(136px, 1fr)' : 'minmax(0, 1fr)',
      slotMinTime: hourOption(first),
      slotMaxTime: hourOption(last),
      scrollTime: hourOption(hourInView(agenda, now, first, last)),
      slotLabelFormat: (time: Date) => sayHour(time.getHours(), manner),
      resources: columns.map(({ id }) => ({ id, title: names.get(id) ?? '' })),
      resourceLabelContent: ({ resource, date }: Calendar.ResourceLabelInfo) => ({
        html: columnHeadHtml(names.get(resource.id) ?? '', hint(resource.id, date)),
      }),
      dayHeaderFormat: (date: Date) => `${capital(sayWeekday(dateIn(date), 'long', manner))} ${Number(dateIn(date).slice(8))}`,
      events: eventsOf({ agenda, now, only, mayMove: mayAct, wordsOf, whyClosed }),
    }
  }, [agenda, days, from, person, only, mayAct, now, manner, wordsOf, whyClosed, t])
}

function useClosedWords(manner: Manner): (why: Closed['why']) => string {
  const t = useTranslations('agenda')
  return useCallback(
    (why: Closed['why']) => {
      switch (why.kind) {
        case 'absent':
          return why.reason
        case 'off':
          return t('offToday')
        case 'arrives':
          return t('arrives', { time: sayAtClock(why.at, manner) })
        case 'pause':
          return t('pause')
        case 'unsaid':
          return ''
      }
    },
    [t, manner],
  )
}

/** The calendar's dates carry the wall's in their local fields. */
function dateIn(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

function weekdayOf(date: string) {
  return new Date(`${date}T00:00Z`).getUTCDay() as 0 | 1 | 2 | 3 | 4 | 5 | 6
}

/** Today opens with the last two hours in view, another day at its beginning. */
function hourInView({ hours }: Agenda, now: LocalTime, first: number, last: number): number {
  const today = hours.some(({ date }) => date === dateOf(now))
  return today ? Math.max(first, Math.min(Number(timeOf(now).slice(0, 2)) - 2, last - 1)) : first
}

function hourOption(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00:00`
}
