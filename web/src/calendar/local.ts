/** A time on a location's wall clock, as the API writes it: `2026-11-12T15:00`. It names no instant, so no browser's zone can shift it. */
export type LocalTime = string
/** `2026-11-12` */
export type LocalDate = string

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** The wall clock of a zone at an instant. */
export function toLocal(instant: Date | string, timeZone: string): LocalTime {
  const written = clockOf(timeZone).format(typeof instant === 'string' ? new Date(instant) : instant)
  return written.replace(', ', 'T').replace(' ', 'T')
}

/** The instant at which the wall clock of a zone shows this; where it never does, about then. */
export function toInstant(local: LocalTime, timeZone: string): Date {
  const wall = Date.parse(`${local}Z`)
  const offsetAt = (instant: number) => Date.parse(`${toLocal(new Date(instant), timeZone)}Z`) - instant
  return new Date(wall - offsetAt(wall - offsetAt(wall)))
}

export function dateOf(local: LocalTime): LocalDate {
  return local.slice(0, 10)
}

export function timeOf(local: LocalTime): string {
  return local.slice(11, 16)
}

export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** On the wall, where an hour has 60 minutes whatever the clocks do. */
export function addMinutes(local: LocalTime, minutes: number): LocalTime {
  return new Date(Date.parse(`${local.slice(0, 16)}Z`) + minutes * MINUTE_MS).toISOString().slice(0, 16)
}

export function minutesBetween(from: LocalTime, to: LocalTime): number {
  return (Date.parse(`${to.slice(0, 16)}Z`) - Date.parse(`${from.slice(0, 16)}Z`)) / MINUTE_MS
}

/** Whole days from one date to another. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / DAY_MS)
}

/** The Monday of its week; in Brazil and the United States the Sunday. */
export function weekOf(date: LocalDate, startsOn: 0 | 1): LocalDate {
  const weekday = new Date(`${date}T00:00Z`).getUTCDay()
  return addDays(date, -((weekday - startsOn + 7) % 7))
}

export function isDate(written: unknown): written is LocalDate {
  return typeof written === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(written) && !Number.isNaN(Date.parse(`${written}T00:00Z`))
}

const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  // Swedish writes 2026-11-12 15:00: the one locale of Intl that writes a date as machines do.
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  clocks.set(timeZone, made)
  return made
}
