import { afterEach, expect, test } from 'vitest'
import { calendarClock, day, duration, moment, shortSid } from './format.js'
import { setTime } from './time.js'
import { words } from './words.js'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

afterEach(() => setTime(Date.now()))

test('a SID is named by its ends', () => {
  expect(shortSid('SM41c0ffee000000000000000000007be2')).toBe('SM41c0…7be2')
})

test('today, yesterday and tomorrow have names, other days a date without comma', () => {
  expect(day(Date.now(), words.es)).toBe('Hoy')
  expect(day(Date.now() - DAY_MS, words.pt)).toBe('Ontem')
  expect(day(Date.now() + DAY_MS, words.en)).toBe('Tomorrow')
  expect(day(new Date(2019, 10, 12).getTime(), words.es)).toBe('martes 12 de noviembre de 2019')
})

test('days are named by the clock of the emulator, not by that of the machine', () => {
  setTime(Date.now() + 2 * DAY_MS)
  expect(day(Date.now() + DAY_MS, words.es)).toBe('Ayer')
})

test('within a sentence a day begins small, but never a name', () => {
  const noon = new Date().setHours(12, 0, 0, 0)
  expect(moment(noon + DAY_MS, words.es).replaceAll(/\s/g, ' ')).toBe('mañana, 12:00 p. m.')
  expect(moment(new Date(2019, 10, 12, 9, 30).getTime(), words.en)).toMatch(/^Tuesday, November 12, 2019, 9:30/)
})

test('the clock of the page says the day of the week and of the month', () => {
  expect(calendarClock(new Date(2026, 10, 12, 10, 42).getTime(), words.es).replaceAll(/\s/g, ' ')).toBe('jueves 12, 10:42 a. m.')
})

test.each([
  [0, ''],
  [HOUR_MS, '1 h'],
  [26 * HOUR_MS, '1 día 2 h'],
  [3 * DAY_MS + 60_000, '3 días 1 min'],
])('%i ms are written «%s»', (ms, written) => {
  expect(duration(ms, words.es).replaceAll(/\s/g, ' ')).toBe(written)
})
