import { type LocalDate, minutesOf } from '../calendar/local.ts'
import type { Agenda, Column } from './read-agenda.ts'

/** A stretch of a column in which nobody is there, and why, as far as that is known. */
export interface Closed {
  date: LocalDate
  from: string
  to: string
  why: { kind: 'absent'; reason: string } | { kind: 'off' } | { kind: 'arrives'; at: string } | { kind: 'pause' } | { kind: 'unsaid' }
}

type WorkingDay = Column['hours'][number]
type Span = WorkingDay['open'][number]

const MORNING = 8
const EVENING = 20

/** The hours that the grid shows, whole ones: all in which somebody works, or something is booked. */
export function hoursShown(agenda: Agenda): { first: number; last: number } {
  const spans = agenda.professionals.flatMap(({ hours }) => hours.flatMap(({ open }) => open)).filter((span) => !isWholeDay(span))
  const starts = [
    ...spans.map(({ from }) => minutesOf(from)),
    ...agenda.appointments.map(({ localStart }) => minutesOf(localStart.slice(11))),
  ]
  const ends = [...spans.map(({ to }) => minutesOf(to)), ...agenda.appointments.map(endMinute)]
  const first = Math.min(...starts.map((minute) => Math.floor(minute / 60)), spans.length === 0 ? MORNING : 24)
  const last = Math.max(...ends.map((minute) => Math.ceil(minute / 60)), spans.length === 0 ? EVENING : 0)
  return first < last ? { first, last } : { first: MORNING, last: EVENING }
}

function endMinute({ localStart, localEnd }: Agenda['appointments'][number]): number {
  return localEnd.slice(0, 10) === localStart.slice(0, 10) ? minutesOf(localEnd.slice(11)) : 24 * 60
}

/** When this person is not there on a day, within the hours shown. */
export function closedOn({ date, open, absences }: WorkingDay, shown: { first: number; last: number }): Closed[] {
  const [min, max] = [clock(shown.first), clock(shown.last)]
  const gaps = gapsBetween(open, min, max).map((gap): Closed => ({ date, ...gap, why: whyClosed(gap, open, min) }))
  const away = absences.map(({ from, to, reason }): Closed => ({
    date,
    from,
    to,
    why: reason === null ? { kind: 'unsaid' } : { kind: 'absent', reason },
  }))
  return [...gaps, ...away.map((one) => ({ ...one, from: later(one.from, min), to: earlier(one.to, max) }))].filter(
    ({ from, to }) => from < to,
  )
}

function whyClosed({ from, to }: Span, open: readonly Span[], min: string): Closed['why'] {
  if (open.length === 0) return { kind: 'off' }
  if (from === min) return { kind: 'arrives', at: to }
  return open.some((span) => span.from === to) ? { kind: 'pause' } : { kind: 'unsaid' }
}

function gapsBetween(open: readonly Span[], min: string, max: string): Span[] {
  const edges = [min, ...open.flatMap(({ from, to }) => [from, to]), max]
  const gaps: Span[] = []
  for (let index = 0; index < edges.length; index += 2) {
    const [from, to] = [later(edges[index] ?? min, min), earlier(edges[index + 1] ?? max, max)]
    if (from < to) gaps.push({ from, to })
  }
  return gaps
}

function isWholeDay({ from, to }: Span): boolean {
  return from === '00:00' && to === '24:00'
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`
}

const later = (one: string, other: string) => (one > other ? one : other)
const earlier = (one: string, other: string) => (one < other ? one : other)
