import { addDays, type LocalDate, startOfDay, type TimeSpan } from './opening-hours.ts'
import { addMinutes, type LocalDateTime, toInstant, toInstantOrLater, toLocal } from './zone.ts'

/** A stretch of elapsed time; it ends before `to`. */
export interface Stretch {
  from: Date
  to: Date
}

export interface Slot {
  localStart: LocalDateTime
  startsAt: Date
}

export interface SlotQuestion {
  date: LocalDate
  timeZone: string
  /** When somebody is there on that day. */
  open: readonly TimeSpan[]
  /** When they are taken. */
  busy: readonly Stretch[]
  durationMinutes: number
  now: Date
}

/** People agree on the quarter hour. */
const STEP_MINUTES = 15
const DAY_MINUTES = 1_440

/**
 * The starts on a quarter hour of the wall clock from which the whole duration is open, free and ahead. An hour that the clock jumps
 * over is not there, and one that comes twice is the first; durations are elapsed time, so a slot across a change ends when it is over.
 */
export function freeSlots({ date, timeZone, open, busy, durationMinutes, now }: SlotQuestion): Slot[] {
  const stretches = stretchesOf(date, timeZone, open)
  return open
    .flatMap(({ from, to }) => quarters(from, to))
    .flatMap((time) => {
      const localStart = `${date}T${time}:00` as LocalDateTime
      const startsAt = toInstant(localStart, timeZone)
      if (startsAt === undefined || startsAt <= now) return []
      const slot = { from: startsAt, to: addMinutes(startsAt, durationMinutes) }
      const isFree = liesWithin(slot, stretches) && !meetsAny(slot, busy) && staysOpen(slot, { date, timeZone, open })
      return isFree ? [{ localStart, startsAt }] : []
    })
}

/**
 * The first moment from `from` on at which the whole duration is open and free: when somebody else's time ends, to the next five
 * minutes, or when a stretch begins. Undefined when there is none.
 */
export function nextFree(from: Date, durationMinutes: number, open: readonly Stretch[], busy: readonly Stretch[]): Date | undefined {
  const candidates = [from, ...open.map((stretch) => stretch.from), ...busy.map(({ to }) => onFiveMinutes(to))]
  return candidates
    .filter((at) => at >= from)
    .sort((one, other) => one.getTime() - other.getTime())
    .find((at) => {
      const wanted = { from: at, to: addMinutes(at, durationMinutes) }
      return liesWithin(wanted, open) && !meetsAny(wanted, busy)
    })
}

/** Parts of a day as elapsed time. What the clock jumps over is not in it. */
export function stretchesOf(date: LocalDate, timeZone: string, spans: readonly TimeSpan[]): Stretch[] {
  const at = (time: string): Date =>
    toInstantOrLater(time === '24:00' ? startOfDay(addDays(date, 1)) : (`${date}T${time}:00` as LocalDateTime), timeZone)
  return spans.map(({ from, to }) => ({ from: at(from), to: at(to) }))
}

/** The day of the wall calendar and the time on the wall at an instant. */
export function wallClockAt(instant: Date, timeZone: string): { date: LocalDate; time: string } {
  const local = toLocal(instant, timeZone)
  return { date: local.slice(0, 10) as LocalDate, time: local.slice(11, 16) }
}

export function meets(one: Stretch, other: Stretch): boolean {
  return one.from < other.to && other.from < one.to
}

/** Where the clock changes in the middle of a slot, the wall shows times in it at which it may be not open yet, or no longer. */
function staysOpen({ from, to }: Stretch, { date, timeZone, open }: Pick<SlotQuestion, 'date' | 'timeZone' | 'open'>): boolean {
  const onTheWall = (at: Date): number => Date.parse(`${toLocal(at, timeZone)}Z`)
  if (onTheWall(to) - onTheWall(from) === to.getTime() - from.getTime()) return true
  for (let at = from; at < to; at = addMinutes(at, STEP_MINUTES)) {
    const local = toLocal(at, timeZone)
    const time = local.slice(11, 16)
    if (!local.startsWith(date) || !open.some((span) => span.from <= time && time < span.to)) return false
  }
  return true
}

function meetsAny(one: Stretch, others: readonly Stretch[]): boolean {
  return others.some((other) => meets(one, other))
}

function liesWithin({ from, to }: Stretch, stretches: readonly Stretch[]): boolean {
  return stretches.some((stretch) => stretch.from <= from && to <= stretch.to)
}

function quarters(from: string, to: string): string[] {
  const [first, last] = [minutesOf(from), Math.min(DAY_MINUTES, minutesOf(to))]
  const start = Math.ceil(first / STEP_MINUTES) * STEP_MINUTES
  return Array.from({ length: Math.max(0, Math.ceil((last - start) / STEP_MINUTES)) }, (_, index) => timeOf(start + index * STEP_MINUTES))
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

function timeOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

function onFiveMinutes(instant: Date): Date {
  return new Date(Math.ceil(instant.getTime() / 300_000) * 300_000)
}
