import { Temporal } from 'temporal-polyfill'
import { Refusal } from '../platform/refusal.ts'

/** Wall-clock time at a location, `YYYY-MM-DDTHH:mm:ss`. It says nothing without the location's zone beside it. */
export type LocalDateTime = string & { readonly __brand: 'LocalDateTime' }

export type TimeRefusal = 'invalid-time' | 'nonexistent-time'

const MINUTE_MS = 60_000
const writtenForm = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:[0-5]\d)?(?:[.,]\d+)?(Z|[+-]\d{2}:?\d{2})?$/

/** Whether the runtime knows this IANA name, canonical or link. An offset such as `+05:00` is no zone: it has no rules to change. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** What the clock on the wall shows at that instant. Fractions of a second are dropped. */
export function toLocal(instant: Date, timeZone: string): LocalDateTime {
  const key = `${instant.getTime()} ${timeZone}`
  const known = lately.get(key)
  if (known !== undefined) return known
  const local = written(zoned(instant, timeZone).toPlainDateTime())
  if (lately.size >= MOST_LATELY) lately.clear()
  lately.set(key, local)
  return local
}

/** One text asks for the same few instants again and again, and so do the texts of one hour; the answer is dear. */
const lately = new Map<string, LocalDateTime>()
const MOST_LATELY = 10_000

/** The instant of a wall-clock time; undefined when the clock jumps over it. A time that comes twice is the first. */
export function toInstant(local: LocalDateTime, timeZone: string): Date | undefined {
  const key = `${local} ${timeZone}`
  let millis = instants.get(key)
  if (millis === undefined) {
    const plain = Temporal.PlainDateTime.from(local)
    const first = plain.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
    millis = first.toPlainDateTime().equals(plain) ? first.epochMilliseconds : null
    if (instants.size >= MOST_LATELY) instants.clear()
    instants.set(key, millis)
  }
  return millis === null ? undefined : new Date(millis)
}

/** Free slots ask for the same quarter hours once for each professional; the answer is dear. */
const instants = new Map<string, number | null>()

/** The instant of a wall-clock time; where the clock jumps over it, as much later as the jump is long. */
export function toInstantOrLater(local: LocalDateTime, timeZone: string): Date {
  const zonedTime = Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone, { disambiguation: 'compatible' })
  return new Date(zonedTime.epochMilliseconds)
}

/** Whether a zone's clock came to this time of day, `HH:mm`, after the one instant and by the other. */
export function cameToTime(time: string, timeZone: string, after: Date, by: Date): boolean {
  const today = zoned(by, timeZone).toPlainDate()
  const at = (day: Temporal.PlainDate): Date => toInstantOrLater(`${String(day)}T${time}:00` as LocalDateTime, timeZone)
  const latest = at(today) <= by ? at(today) : at(today.subtract({ days: 1 }))
  return latest > after
}

/**
 * Reads the API's `startsAt`: ISO 8601, seconds optional, fractions dropped. With an offset or `Z` it is that very instant,
 * also the second coming of an hour that comes twice; without one it is wall-clock time in the zone.
 * Refuses `invalid-time` and, for a time the clock jumps over, `nonexistent-time`.
 */
export function resolveStart(startsAt: string, timeZone: string): { local: LocalDateTime; instant: Date } {
  const [, minutes, seconds, offset] = writtenForm.exec(startsAt.toUpperCase()) ?? []
  if (minutes === undefined) refuseTime('invalid-time', notADateTime(startsAt))
  const time = `${minutes}${seconds ?? ':00'}`
  const instant = offset === undefined ? instantOfWallClock(time, timeZone, startsAt) : instantOfOffset(`${time}${offset}`, startsAt)
  const local = toLocal(instant, timeZone)
  if (!isYearInRange(local)) refuseTime('invalid-time', `${startsAt} is out of range: the year must be from 1970 to 2200`)
  return { local, instant }
}

/** The instant as the location reads it, with its offset: `2026-12-03T15:00:00-05:00`. Seconds kept, fractions dropped. */
export function withOffset(instant: Date, timeZone: string): string {
  return zoned(instant, timeZone).toString({ timeZoneName: 'never', fractionalSecondDigits: 0, roundingMode: 'floor' })
}

/** Elapsed minutes, not minutes of the wall clock: 60 of them across a clock change are still an hour. */
export function addMinutes(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * MINUTE_MS)
}

function instantOfWallClock(time: string, timeZone: string, startsAt: string): Date {
  const local = written(parsed(startsAt, () => Temporal.PlainDateTime.from(time)))
  return toInstant(local, timeZone) ?? refuseTime('nonexistent-time', jumpOver(local, timeZone))
}

function instantOfOffset(time: string, startsAt: string): Date {
  return new Date(parsed(startsAt, () => Temporal.Instant.from(time)).epochMilliseconds)
}

function parsed<T>(startsAt: string, parse: () => T): T {
  try {
    return parse()
  } catch {
    return refuseTime('invalid-time', notADateTime(startsAt))
  }
}

/** "2026-03-29T02:30 does not exist in Europe/Madrid: the clock jumps from 02:00 to 03:00" */
function jumpOver(local: LocalDateTime, timeZone: string): string {
  const before = Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone, { disambiguation: 'earlier' })
  const after = before.getTimeZoneTransition('next') ?? before
  const to = after.toPlainDateTime()
  const from = after.subtract({ seconds: 1 }).toPlainDateTime().add({ seconds: 1 })
  const show = (time: Temporal.PlainDateTime) =>
    shortened(to.toPlainDate().equals(from.toPlainDate()) ? String(time.toPlainTime()) : written(time))
  return `${shortened(local)} does not exist in ${timeZone}: the clock jumps from ${show(from)} to ${show(to)}`
}

function zoned(instant: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone)
}

function written(time: Temporal.PlainDateTime): LocalDateTime {
  return time.toString({ fractionalSecondDigits: 0, roundingMode: 'floor' }) as LocalDateTime
}

function shortened(time: string): string {
  return time.replace(/:00$/, '')
}

function isYearInRange(local: LocalDateTime): boolean {
  return local >= '1970' && local < '2201'
}

function notADateTime(startsAt: string): string {
  return `"${startsAt.slice(0, 40)}" is not a date and time: write it as 2026-12-03T15:00 or 2026-12-03T15:00:00-05:00`
}

function refuseTime(code: TimeRefusal, message: string): never {
  throw new Refusal(code, message, [{ path: 'startsAt', message }])
}
