import { now } from './time.js'

/** @typedef {import('./words.js').Words} Words */

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** @param {string} sid */
export function shortSid(sid) {
  return `${sid.slice(0, 6)}…${sid.slice(-4)}`
}

/** @param {number} at @param {Words} said */
export function hour(at, said) {
  return new Intl.DateTimeFormat(said.locale, { timeStyle: 'short' }).format(at)
}

/** To the second, as in a log. @param {number} at */
export function clock(at) {
  return new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' }).format(at)
}

/** «Hoy», «Ayer» or the date; the year only when it is another. @param {number} at @param {Words} said */
export function day(at, said) {
  return nameOf(daysAway(at), said) ?? date(at, said)
}

/** The same within a sentence: «hoy», «martes 17 de noviembre». @param {number} at @param {Words} said */
export function dayWithin(at, said) {
  return nameOf(daysAway(at), said)?.toLowerCase() ?? date(at, said)
}

/** @param {number} at */
function daysAway(at) {
  return Math.round((startOfDay(at) - startOfDay(now())) / DAY_MS)
}

/** @param {number} days @param {Words} said @returns {string | undefined} */
function nameOf(days, said) {
  return { '-1': said.yesterday, 0: said.today, 1: said.tomorrow }[days]
}

/** @param {number} at @param {Words} said */
function date(at, said) {
  const sameYear = new Date(at).getFullYear() === new Date(now()).getFullYear()
  const year = sameYear ? {} : { year: /** @type {const} */ ('numeric') }
  return withoutComma(new Intl.DateTimeFormat(said.locale, { weekday: 'long', day: 'numeric', month: 'long', ...year }).format(at), said)
}

/** «mañana, 10:21 a. m.» @param {number} at @param {Words} said */
export function moment(at, said) {
  return `${dayWithin(at, said)}, ${hour(at, said)}`
}

/** «jueves 12, 10:42 a. m.» @param {number} at @param {Words} said */
export function calendarClock(at, said) {
  const weekday = new Intl.DateTimeFormat(said.locale, { weekday: 'long' }).format(at)
  return `${weekday} ${new Date(at).getDate()}, ${hour(at, said)}`
}

/** «1 día 2 h», or nothing below a minute. @param {number} ms @param {Words} said */
export function duration(ms, said) {
  const days = Math.floor(ms / DAY_MS)
  const hours = Math.floor((ms % DAY_MS) / HOUR_MS)
  const minutes = Math.floor((ms % HOUR_MS) / 60_000)
  const parts = [unit(days, 'day', 'long', said), unit(hours, 'hour', 'short', said), unit(minutes, 'minute', 'short', said)]
  return parts.filter((part) => part !== '').join(' ')
}

/** As short as a list needs it: the hour today, then the day. @param {number} at @param {Words} said */
export function when(at, said) {
  if (daysAway(at) === 0) return hour(at, said)
  if (daysAway(at) === -1) return said.yesterday
  return new Intl.DateTimeFormat(said.locale, { day: 'numeric', month: 'short' }).format(at).replace(' de ', ' ')
}

/** @param {number} count @param {Words} said */
export function figure(count, said) {
  return new Intl.NumberFormat(said.locale).format(count)
}

/** @param {number} at */
export function startOfDay(at) {
  return new Date(at).setHours(0, 0, 0, 0)
}

/** @param {string} word */
export function capital(word) {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** «martes 17 de noviembre» @param {string} written @param {Words} said */
function withoutComma(written, said) {
  return said.locale === 'es-CO' ? written.replace(',', '') : written
}

/** @param {number} count @param {string} name @param {'long' | 'short'} unitDisplay @param {Words} said */
function unit(count, name, unitDisplay, said) {
  return count === 0 ? '' : new Intl.NumberFormat(said.locale, { style: 'unit', unit: name, unitDisplay }).format(count)
}
