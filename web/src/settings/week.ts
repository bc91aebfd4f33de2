import { minutesOf } from '../calendar/local.ts'

/** A stretch of a weekday on the wall clock: `to` may be 24:00. */
export interface Span {
  weekday: number
  from: string
  to: string
}

/** The stretches of each weekday, Monday first. */
export type Week = readonly Span[]

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
const STEP = 15
const DAY = 24 * 60
const usual = { from: '09:00', to: '18:00' }
const noon = { from: '13:00', to: '14:00' }

export function spansOn(week: Week, weekday: number): Span[] {
  return week.filter((span) => span.weekday === weekday).toSorted((one, other) => one.from.localeCompare(other.from))
}

/** A week with other stretches on one of its days. */
export function withDay(week: Week, weekday: number, spans: readonly Omit<Span, 'weekday'>[]): Span[] {
  const others = week.filter((span) => span.weekday !== weekday)
  const own = spans.map(({ from, to }) => ({ weekday, from, to }))
  return [...others, ...own].toSorted((one, other) => one.weekday - other.weekday || one.from.localeCompare(other.from))
}

/** Open as on the day before it that is open, else at the usual hours. */
export function opened(week: Week, weekday: number): Span[] {
  const before = weekdays.filter((day) => day < weekday && spansOn(week, day).length > 0).at(-1)
  return withDay(week, weekday, before === undefined ? [usual] : spansOn(week, before))
}

/** A pause in the last stretch: at noon where that lies in it, else in its middle. */
export function withPause(week: Week, weekday: number): Span[] {
  const spans = spansOn(week, weekday)
  const last = spans.at(-1)
  if (last === undefined) return opened(week, weekday)
  const pause = last.from < noon.from && noon.to < last.to ? noon : middleOf(last)
  return withDay(week, weekday, [...spans.slice(0, -1), { from: last.from, to: pause.from }, { from: pause.to, to: last.to }])
}

/** Whether there is room for a pause of a step between two stretches of a step. */
export function hasRoom(week: Week, weekday: number): boolean {
  const last = spansOn(week, weekday).at(-1)
  return last !== undefined && minutesOf(last.to) - minutesOf(last.from) >= 3 * STEP
}

function middleOf({ from, to }: Span): { from: string; to: string } {
  const middle = Math.floor((minutesOf(from) + minutesOf(to)) / 2 / STEP) * STEP
  const start = Math.max(minutesOf(from) + STEP, middle)
  return { from: clock(start), to: clock(Math.min(start + STEP, minutesOf(to) - STEP)) }
}

/** One end of a stretch put elsewhere. What would then end before it begins ends an hour later, as far as the next one lets it. */
export function withEnd(week: Week, weekday: number, index: number, end: 'from' | 'to', time: string): Span[] {
  const spans = spansOn(week, weekday)
  const changed = spans.map((span, at) => {
    if (at !== index) return span
    const next = { ...span, [end]: time }
    return next.from < next.to ? next : { ...next, to: clock(Math.min(minutesOf(next.from) + 60, limitOf(spans, index))) }
  })
  return withDay(week, weekday, changed)
}

export function withoutSpan(week: Week, weekday: number, index: number): Span[] {
  return withDay(
    week,
    weekday,
    spansOn(week, weekday).filter((_, at) => at !== index),
  )
}

export function copied(week: Week, from: number, to: readonly number[]): Span[] {
  return to.reduce<Span[]>((made, weekday) => withDay(made, weekday, spansOn(week, from)), [...week])
}

/** The times that an end may have beside its neighbours; what it has now is always among them. */
export function timesFor(spans: readonly Span[], index: number, end: 'from' | 'to'): string[] {
  const span = spans[index]
  if (span === undefined) return []
  const [first, last] =
    end === 'from'
      ? [minutesOf(spans[index - 1]?.to ?? '00:00'), limitOf(spans, index) - STEP]
      : [minutesOf(span.from) + STEP, limitOf(spans, index)]
  const steps: string[] = []
  for (let minute = Math.ceil(first / STEP) * STEP; minute <= last; minute += STEP) steps.push(clock(minute))
  return [...new Set([...steps, span[end]])].toSorted()
}

/** Where the stretch after it begins, or the day ends. */
function limitOf(spans: readonly Span[], index: number): number {
  const next = spans[index + 1]
  return next === undefined ? DAY : minutesOf(next.from)
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
