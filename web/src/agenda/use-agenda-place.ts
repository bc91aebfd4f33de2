import { useNavigate, useSearch } from '@tanstack/react-router'
import { addDays, dateOf, type LocalDate, type LocalTime, weekOf } from '../calendar/local.ts'
import { useBusiness } from '../organization/business.ts'
import type { AgendaSearch, Fact } from './agenda-search.ts'
import type { Place } from './move-card.ts'

export interface AgendaPlace {
  date: LocalDate
  from: LocalDate
  days: 1 | 7
  today: LocalDate
  person: string | undefined
  only: Fact | undefined
  go: (change: Partial<Record<keyof AgendaSearch, string | undefined>>) => void
  goDays: (days: number) => void
  goToday: () => void
  open: (id: string) => void
  reschedule: (id: string) => void
  book: (at?: Place) => void
}

/** Where in the calendar the screen is, and the ways from there. A phone shows days only. */
export function useAgendaPlace(now: LocalTime, onPhone: boolean): AgendaPlace {
  const { manner } = useBusiness()
  const navigate = useNavigate({ from: '/o/$slug/agenda' })
  const search = useSearch({ from: '/o/$slug/agenda' })
  const today = dateOf(now)
  const date = search.fecha ?? today
  const days = search.vista === 'semana' && !onPhone ? 7 : 1
  const from = days === 7 ? weekOf(date, manner.weekStartsOn) : date
  const change = (added: object) => void navigate({ search: (was) => compact({ ...was, ...added }) })
  return {
    date,
    from,
    days,
    today,
    person: search.persona,
    only: search.solo,
    go: change,
    goDays: (step) => {
      const next = addDays(date, step * days)
      change({ fecha: next === today ? undefined : next })
    },
    goToday: () => change({ fecha: undefined }),
    open: (cita) => change({ cita }),
    reschedule: (mover) => change({ mover }),
    book: (at) => change({ nueva: at === undefined ? '1' : `${at.start}${at.professionalId === null ? '' : `~${at.professionalId}`}` }),
  }
}

function compact<T extends object>(search: T): T {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as T
}
