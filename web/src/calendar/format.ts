import { addDays, daysBetween, type LocalDate, type LocalTime, timeOf } from './local.ts'
import type { Locale, Manner } from './manner.ts'

const NBSP = '\u00a0'

/** «3:00 p. m.», or «15:00» where people write that. */
export function sayTime(local: LocalTime, manner: Manner): string {
  return sayClock(timeOf(local), manner)
}

export function sayClock(time: string, manner: Manner): string {
  const bare = sayBareClock(time, manner)
  return manner.halves ? `${bare}${NBSP}${halfOf(time, manner.locale)}` : bare
}

/** «las 3:00 p. m.», «la 1:00 p. m.»: in Spanish and Portuguese one o'clock is one, and «a las 1:00» a slip. English needs no article. */
export function sayTheClock(time: string, manner: Manner): string {
  const clock = sayClock(time, manner)
  const isOne = clock.startsWith('1:')
  switch (manner.locale) {
    case 'es':
      return `${isOne ? 'la' : 'las'} ${clock}`
    case 'pt-BR':
      return `${isOne || clock.startsWith('0:') ? 'a' : 'as'} ${clock}`
    case 'en':
      return clock
  }
}

/** «a las 3:00 p. m.», «às 15:00», «at 3:00 PM» */
export function sayAtClock(time: string, manner: Manner): string {
  const the = sayTheClock(time, manner)
  return manner.locale === 'pt-BR' ? `à${the.slice(1)}` : `${manner.locale === 'es' ? 'a' : 'at'} ${the}`
}

/** Without its half of the day: only where a gutter or a heading says it. */
export function sayBareTime(local: LocalTime, manner: Manner): string {
  return sayBareClock(timeOf(local), manner)
}

function sayBareClock(time: string, { halves }: Manner): string {
  const hour = Number(time.slice(0, 2))
  return `${halves ? hour % 12 || 12 : hour}:${time.slice(3, 5)}`
}

/** «8 a. m.», or «8:00»: the gutter of the agenda. */
export function sayHour(hour: number, manner: Manner): string {
  const time = `${String(hour).padStart(2, '0')}:00`
  return manner.halves ? `${hour % 12 || 12}${NBSP}${halfOf(time, manner.locale)}` : `${hour}:00`
}

/** «3:00 – 3:45 p. m.»: the half of the day once when both share it. */
export function sayRange(from: LocalTime, to: LocalTime, manner: Manner): string {
  const shared = halfOf(timeOf(from), manner.locale) === halfOf(timeOf(to), manner.locale)
  return shared
    ? `${sayBareTime(from, manner)}${NBSP}–${NBSP}${sayTime(to, manner)}`
    : `${sayTime(from, manner)}${NBSP}– ${sayTime(to, manner)}`
}

/** «3:00 – 3:45», where the gutter says the half of the day. */
export function sayBareRange(from: LocalTime, to: LocalTime, manner: Manner): string {
  return `${sayBareTime(from, manner)}${NBSP}–${NBSP}${sayBareTime(to, manner)}`
}

/** «jueves 12 de noviembre»; the year only when it is another than today's. */
export function sayDay(date: LocalDate, today: LocalDate, manner: Manner): string {
  const [weekday, month] = [nameOf(date, 'weekday', 'long', manner), nameOf(date, 'month', 'long', manner)]
  const day = Number(date.slice(8))
  const year = date.slice(0, 4)
  const other = year !== today.slice(0, 4)
  switch (manner.tag) {
    case 'en-US':
      return `${weekday}, ${month} ${day}${other ? `, ${year}` : ''}`
    case 'en-GB':
      return `${weekday} ${day} ${month}${other ? ` ${year}` : ''}`
    case 'pt-BR':
      return `${weekday}, ${day} de ${month}${other ? ` de ${year}` : ''}`
    default:
      return `${weekday} ${day} de ${month}${other ? ` de ${year}` : ''}`
  }
}

/** «jue 12 nov» */
export function sayShortDay(date: LocalDate, manner: Manner): string {
  const names = [nameOf(date, 'weekday', 'short', manner), nameOf(date, 'month', 'short', manner)].map((name) => name.replace('.', ''))
  const day = Number(date.slice(8))
  return manner.tag === 'en-US' ? `${names[0] ?? ''}, ${names[1] ?? ''} ${day}` : `${names[0] ?? ''}${NBSP}${day}${NBSP}${names[1] ?? ''}`
}

/** «12 nov» */
export function sayShortDate(date: LocalDate, manner: Manner): string {
  const month = nameOf(date, 'month', 'short', manner).replace('.', '')
  return manner.tag === 'en-US' ? `${month}${NBSP}${Number(date.slice(8))}` : `${Number(date.slice(8))}${NBSP}${month}`
}

/** «hoy», «mañana», «ayer», or undefined further away. On screens only: a message is read on another day. */
export function nearDay(date: LocalDate, today: LocalDate): 'today' | 'tomorrow' | 'yesterday' | undefined {
  const near = { '0': 'today', '1': 'tomorrow', '-1': 'yesterday' } as const
  return near[String(daysBetween(today, date)) as keyof typeof near]
}

/** «L» … «D» */
export function sayWeekday(date: LocalDate, width: 'narrow' | 'short' | 'long', manner: Manner): string {
  return nameOf(date, 'weekday', width, manner).replace('.', '')
}

export function sayMonth(date: LocalDate, manner: Manner): string {
  return nameOf(date, 'month', 'long', manner)
}

/** «1 h 45 min», «45 min» */
export function sayDuration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours > 0 ? `${hours}${NBSP}h` : '', rest > 0 || hours === 0 ? `${rest}${NBSP}min` : ''].filter(Boolean).join(' ')
}

/** «1 d 21 h», «3 h 18 min» */
export function sayDistance(minutes: number): string {
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)]
  if (days === 0) return sayDuration(minutes)
  return [`${days}${NBSP}d`, hours > 0 && days < 7 ? `${hours}${NBSP}h` : ''].filter(Boolean).join(' ')
}

/** «$ 45.000»: Colombia's and Chile's pesos have no cents that anybody uses. */
export function sayMoney(amount: number, { tag, currency }: Manner): string {
  const whole = ['COP', 'CLP', 'PYG', 'CRC'].includes(currency) || Number.isInteger(amount)
  const digits = whole ? 0 : 2
  const written = new Intl.NumberFormat(tag, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: digits,
    minimumFractionDigits: digits,
  })
  return written.format(amount).replace(/^(\$)\s?/, `$1${NBSP}`)
}

/** What Twilio charges is always in dollars of the United States. */
export function sayDollars(amount: number, { tag }: Manner): string {
  return `US$${NBSP}${new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 4 }).format(amount)}`
}

/** The days of a week from its first. */
export function weekFrom(first: LocalDate): LocalDate[] {
  return Array.from({ length: 7 }, (_, index) => addDays(first, index))
}

export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1)
}

function halfOf(time: string, locale: Locale): string {
  const half = Number(time.slice(0, 2)) < 12 ? 'a' : 'p'
  return locale === 'en' ? `${half.toUpperCase()}M` : `${half}.${NBSP}m.`
}

const names = new Map<string, Intl.DateTimeFormat>()

function nameOf(date: LocalDate, field: 'weekday' | 'month', width: 'narrow' | 'short' | 'long', { tag }: Manner): string {
  const id = `${tag} ${field} ${width}`
  const known = names.get(id) ?? new Intl.DateTimeFormat(tag, { [field]: width, timeZone: 'UTC' })
  names.set(id, known)
  return known.format(new Date(`${date}T00:00Z`))
}
