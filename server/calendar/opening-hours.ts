import { Temporal } from 'temporal-polyfill'
import type { LocalDateTime } from './zone.ts'

/** A day of a wall calendar, `YYYY-MM-DD`. */
export type LocalDate = string & { readonly __brand: 'LocalDate' }

/** A part of a day on the wall clock, `HH:mm`; `to` may be `24:00`. */
export interface TimeSpan {
  from: string
  to: string
}

/** What repeats every week. Monday is 1. */
export interface WeeklySpan extends TimeSpan {
  weekday: number
}

const wholeDay: TimeSpan = { from: '00:00', to: '24:00' }

/** Undefined for what is no day of the calendar, such as 2026-02-30. */
export function toDate(written: string): LocalDate | undefined {
  try {
    return String(Temporal.PlainDate.from(written, { overflow: 'reject' })) as LocalDate
  } catch {
    return undefined
  }
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return String(Temporal.PlainDate.from(date).add({ days })) as LocalDate
}

/** So many days, from this one on. */
export function datesFrom(date: LocalDate, days: number): LocalDate[] {
  return Array.from({ length: days }, (_, index) => addDays(date, index))
}

export function startOfDay(date: LocalDate): LocalDateTime {
  return `${date}T00:00:00` as LocalDateTime
}

/** When it is open on that day. Where nobody has said, always: hours are there to narrow, and nobody is locked out by their absence. */
export function openOn(week: readonly WeeklySpan[] | null, date: LocalDate): TimeSpan[] {
  if (week === null) return [wholeDay]
  const weekday = Temporal.PlainDate.from(date).dayOfWeek
  return united(week.filter((span) => span.weekday === weekday))
}

/** What lies in both. */
export function intersect(one: readonly TimeSpan[], other: readonly TimeSpan[]): TimeSpan[] {
  const common = one.flatMap((a) => other.map((b) => ({ from: later(a.from, b.from), to: earlier(a.to, b.to) })))
  return united(common.filter(({ from, to }) => from < to))
}

/** What is left of the first without the second. */
export function without(spans: readonly TimeSpan[], taken: readonly TimeSpan[]): TimeSpan[] {
  return taken.reduce<TimeSpan[]>(
    (left, { from, to }) =>
      left.flatMap((span) =>
        [
          { from: span.from, to: earlier(span.to, from) },
          { from: later(span.from, to), to: span.to },
        ].filter((rest) => rest.from < rest.to),
      ),
    [...spans],
  )
}

/** The part of a stretch of time that falls on that day, if any. */
export function partOn(date: LocalDate, from: LocalDateTime, to: LocalDateTime): TimeSpan | undefined {
  const next = startOfDay(addDays(date, 1))
  if (from >= next || to <= startOfDay(date)) return undefined
  return { from: from.slice(0, 10) < date ? '00:00' : from.slice(11, 16), to: to >= next ? '24:00' : to.slice(11, 16) }
}

/** In order, and as one where they touch. */
function united(spans: readonly TimeSpan[]): TimeSpan[] {
  const whole: TimeSpan[] = []
  for (const { from, to } of [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = whole.at(-1)
    if (last !== undefined && from <= last.to) last.to = later(last.to, to)
    else whole.push({ from, to })
  }
  return whole
}

const earlier = (one: string, other: string): string => (one < other ? one : other)
const later = (one: string, other: string): string => (one > other ? one : other)
