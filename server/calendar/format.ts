import { remembered } from '../platform/remembered.ts'
import type { Locale } from './locale.ts'
import { toLocal } from './zone.ts'

const MINUTE_MS = 60_000

/** How a tag puts a day together. `Intl` gives the names; the order and commas are ours, for they differ between versions of ICU. */
interface Manner {
  day: (weekday: string, day: number, month: string) => string
  year: (day: string, year: string) => string
}

const manners: Record<'es' | 'en-US' | 'en-GB' | 'pt-BR', Manner> = {
  es: { day: (weekday, day, month) => `${weekday} ${day} de ${month}`, year: (day, year) => `${day} de ${year}` },
  'en-US': { day: (weekday, day, month) => `${weekday}, ${month} ${day}`, year: (day, year) => `${day}, ${year}` },
  'en-GB': { day: (weekday, day, month) => `${weekday} ${day} ${month}`, year: (day, year) => `${day} ${year}` },
  'pt-BR': { day: (weekday, day, month) => `${weekday}, ${day} de ${month}`, year: (day, year) => `${day} de ${year}` },
}

/** Where people write 15:00, whatever ICU says: it has 3:00 p. m. for Argentina, Bolivia, Chile, Paraguay and Uruguay. */
const twentyFourHours = new Set(['es-AR', 'es-BO', 'es-CL', 'es-ES', 'es-GQ', 'es-PY', 'es-UY', 'en-GB', 'pt-BR'])

const distances: Record<Locale, { to: string; and: string; now: string }> = {
  es: { to: 'en', and: 'y', now: 'ahora' },
  en: { to: 'in', and: 'and', now: 'now' },
  'pt-BR': { to: 'em', and: 'e', now: 'agora' },
}

/** «jueves 3 de diciembre»; the year only when it is another than that of `now` at the location. */
export function formatDay(instant: Date, timeZone: string, languageTag: string, now: Date): string {
  const local = toLocal(instant, timeZone)
  const year = local.slice(0, 4)
  const manner = mannerOf(languageTag)
  const day = manner.day(nameOf('weekday', local, languageTag), Number(local.slice(8, 10)), nameOf('month', local, languageTag))
  return year === toLocal(now, timeZone).slice(0, 4) ? day : manner.year(day, year)
}

/** «3:00 p. m.» with non-breaking spaces, or «15:00», as people write it in that country. */
export function formatTime(instant: Date, timeZone: string, languageTag: string): string {
  const local = toLocal(instant, timeZone)
  const hour = Number(local.slice(11, 13))
  const minute = local.slice(14, 16)
  if (twentyFourHours.has(languageTag)) return `${hour}:${minute}`
  const half = hour < 12 ? 'a' : 'p'
  return `${hour % 12 || 12}:${minute}\u00a0${languageTag.startsWith('en') ? `${half.toUpperCase()}M` : `${half}.\u00a0m.`}`
}

/** «jueves 3 de diciembre, 3:00 p. m.» */
export function formatDayAndTime(instant: Date, timeZone: string, languageTag: string, now: Date): string {
  return `${formatDay(instant, timeZone, languageTag, now)}, ${formatTime(instant, timeZone, languageTag)}`
}

/**
 * «en 40 minutos», «en 1 hora y 20 minutos», «en 3 horas». Up to 10 minutes to the minute, then to the nearest 5, from 3 hours on
 * whole hours rounded down: it never promises more than 2½ minutes that are not there, so nobody comes late for believing it.
 */
export function formatDistance(fromNow: Date, to: Date, locale: Locale): string {
  const words = distances[locale]
  const elapsed = Math.floor((to.getTime() - fromNow.getTime()) / MINUTE_MS)
  if (elapsed < 1) return words.now
  const minutes = elapsed <= 10 ? elapsed : Math.round((to.getTime() - fromNow.getTime()) / MINUTE_MS / 5) * 5
  const hours = Math.floor(minutes / 60)
  const rest = hours < 3 ? minutes % 60 : 0
  const parts = [hours > 0 ? unit(hours, 'hour', locale) : '', rest > 0 ? unit(rest, 'minute', locale) : '']
  return `${words.to} ${parts.filter(Boolean).join(` ${words.and} `)}`
}

/** `2026-12-03 15:00`, for lists whose readers sort and copy. */
export function formatPlain(instant: Date, timeZone: string): string {
  return toLocal(instant, timeZone).slice(0, 16).replace('T', ' ')
}

/** Whether both fall on one date at the location. */
export function sameDay(a: Date, b: Date, timeZone: string): boolean {
  return toLocal(a, timeZone).slice(0, 10) === toLocal(b, timeZone).slice(0, 10)
}

function mannerOf(languageTag: string): Manner {
  if (languageTag.startsWith('es')) return manners.es
  if (languageTag === 'en-GB' || languageTag === 'pt-BR') return manners[languageTag]
  return manners['en-US']
}

/** In UTC, where a wall-clock time is its own instant. */
const namesOf = remembered(
  (field: 'weekday' | 'month', languageTag: string) => new Intl.DateTimeFormat(languageTag, { [field]: 'long', timeZone: 'UTC' }),
)

/** The name of the day or month on the wall calendar. */
function nameOf(field: 'weekday' | 'month', local: string, languageTag: string): string {
  return namesOf(field, languageTag).format(new Date(`${local}Z`))
}

const unitsOf = remembered(
  (locale: Locale, unit: 'hour' | 'minute') => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }),
)

function unit(count: number, name: 'hour' | 'minute', locale: Locale): string {
  return unitsOf(locale, name).format(count).replace(/\s/g, ' ')
}
