import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDay, formatDayAndTime, formatDistance, formatTime, sameDay } from './format.ts'
import { isLocale, languageTag, locales } from './locale.ts'
import { addMinutes, resolveStart } from './zone.ts'

const bogota = 'America/Bogota'
const now = new Date('2026-11-22T15:00:00Z')
const at = (time: string, timeZone = bogota) => resolveStart(time, timeZone).instant

describe('the day', () => {
  test.each([
    ['es-CO', 'jueves 3 de diciembre'],
    ['es-MX', 'jueves 3 de diciembre'],
    ['es-HN', 'jueves 3 de diciembre'],
    ['es-ES', 'jueves 3 de diciembre'],
    ['es-419', 'jueves 3 de diciembre'],
    ['en-US', 'Thursday, December 3'],
    ['en-GB', 'Thursday 3 December'],
    ['pt-BR', 'quinta-feira, 3 de dezembro'],
  ])('in %s is %s', (tag, day) => {
    expect(formatDay(at('2026-12-03T15:00'), bogota, tag, now)).toBe(day)
  })

  test.each([
    ['es-CO', 'domingo 3 de enero de 2027'],
    ['en-US', 'Sunday, January 3, 2027'],
    ['en-GB', 'Sunday 3 January 2027'],
    ['pt-BR', 'domingo, 3 de janeiro de 2027'],
  ])('of another year says so in %s', (tag, day) => {
    expect(formatDay(at('2027-01-03T15:00'), bogota, tag, now)).toBe(day)
  })

  test('the year that counts is the one at the location', () => {
    const newYearsEve = new Date('2027-01-01T03:00:00Z')
    expect(formatDay(newYearsEve, bogota, 'es-CO', now)).toBe('jueves 31 de diciembre')
    expect(formatDay(newYearsEve, 'Europe/Madrid', 'es-ES', now)).toBe('viernes 1 de enero de 2027')
    expect(formatDay(at('2027-01-01T09:00'), bogota, 'es-CO', newYearsEve)).toBe('viernes 1 de enero de 2027')
  })

  test('an evening appointment is not given the date that UTC already has', () => {
    expect(formatDay(at('2026-12-03T20:00'), bogota, 'es-CO', now)).toBe('jueves 3 de diciembre')
  })

  test.each([
    ['2026-12-05', 'sábado 5 de diciembre', 'Saturday, December 5', 'sábado, 5 de dezembro'],
    ['2026-12-30', 'miércoles 30 de diciembre', 'Wednesday, December 30', 'quarta-feira, 30 de dezembro'],
    ['2026-09-01', 'martes 1 de septiembre', 'Tuesday, September 1', 'terça-feira, 1 de setembro'],
  ])('%s in the three languages', (date, ...days) => {
    const instant = at(`${date}T12:00`)
    expect(['es-CO', 'en-US', 'pt-BR'].map((tag) => formatDay(instant, bogota, tag, now))).toEqual(days)
  })
})

describe('the hour', () => {
  const twelve = ['CO', 'CR', 'CU', 'DO', 'EC', 'GT', 'HN', 'MX', 'NI', 'PA', 'PE', 'PR', 'SV', 'US', 'VE', '419']
  const twentyFour = ['AR', 'BO', 'CL', 'ES', 'GQ', 'PY', 'UY']

  test.each(twelve.map((country) => `es-${country}`))('in %s has halves of the day, with spaces that do not break', (tag) => {
    expect(hours(tag)).toEqual(['12:05 a. m.', '9:30 a. m.', '12:00 p. m.', '3:00 p. m.', '11:59 p. m.'])
  })

  test.each([...twentyFour.map((country) => `es-${country}`), 'pt-BR', 'en-GB'])('in %s runs to 24', (tag) => {
    expect(hours(tag)).toEqual(['0:05', '9:30', '12:00', '15:00', '23:59'])
  })

  test('in English has AM and PM', () => {
    expect(hours('en-US')).toEqual(['12:05 AM', '9:30 AM', '12:00 PM', '3:00 PM', '11:59 PM'])
  })

  function hours(tag: string): string[] {
    const times = ['00:05', '09:30', '12:00', '15:00', '23:59'].map((time) => formatTime(at(`2026-12-03T${time}`), bogota, tag))
    for (const time of times) expect(time).not.toMatch(/[ \u202f]/)
    return times.map((time) => time.replaceAll('\u00a0', ' '))
  }
})

test.each([
  ['es-CO', 'jueves 3 de diciembre, 3:00\u00a0p.\u00a0m.'],
  ['es-AR', 'jueves 3 de diciembre, 15:00'],
  ['en-US', 'Thursday, December 3, 3:00\u00a0PM'],
  ['pt-BR', 'quinta-feira, 3 de dezembro, 15:00'],
])('day and hour together in %s', (tag, whole) => {
  expect(formatDayAndTime(at('2026-12-03T15:00'), bogota, tag, now)).toBe(whole)
})

test('the hour is the one on the wall, on both sides of a change of clocks', () => {
  const madrid = (time: string) => formatDayAndTime(at(time, 'Europe/Madrid'), 'Europe/Madrid', 'es-ES', now)
  expect(madrid('2026-10-24T15:00')).toBe('sábado 24 de octubre, 15:00')
  expect(madrid('2026-10-25T15:00')).toBe('domingo 25 de octubre, 15:00')
})

describe('the distance', () => {
  test.each([
    [-5, 'ahora', 'now', 'agora'],
    [0.9, 'ahora', 'now', 'agora'],
    [1, 'en 1 minuto', 'in 1 minute', 'em 1 minuto'],
    [9.9, 'en 9 minutos', 'in 9 minutes', 'em 9 minutos'],
    [40, 'en 40 minutos', 'in 40 minutes', 'em 40 minutos'],
    [43, 'en 45 minutos', 'in 45 minutes', 'em 45 minutos'],
    [57, 'en 55 minutos', 'in 55 minutes', 'em 55 minutos'],
    [59.8, 'en 1 hora', 'in 1 hour', 'em 1 hora'],
    [80, 'en 1 hora y 20 minutos', 'in 1 hour and 20 minutes', 'em 1 hora e 20 minutos'],
    [118, 'en 2 horas', 'in 2 hours', 'em 2 horas'],
    [130, 'en 2 horas y 10 minutos', 'in 2 hours and 10 minutes', 'em 2 horas e 10 minutos'],
    [179, 'en 3 horas', 'in 3 hours', 'em 3 horas'],
    [239, 'en 4 horas', 'in 4 hours', 'em 4 horas'],
    [230, 'en 3 horas', 'in 3 hours', 'em 3 horas'],
    [1439, 'en 24 horas', 'in 24 hours', 'em 24 horas'],
  ])('of %d minutes', (minutes, ...said) => {
    expect(locales.map((locale) => formatDistance(now, addMinutes(now, minutes), locale))).toEqual(said)
  })

  test('never promises more than two and a half minutes that are not there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 48 * 3600 }), (seconds) => {
        const said = formatDistance(now, new Date(now.getTime() + seconds * 1000), 'en')
        const hours = Number(/(\d+) hour/.exec(said)?.[1] ?? 0)
        const minutes = Number(/(\d+) minute/.exec(said)?.[1] ?? 0)
        expect(hours * 60 + minutes).toBeLessThanOrEqual(seconds / 60 + 2.5)
        expect(hours * 60 + minutes).toBeGreaterThan(seconds / 60 - 60)
      }),
    )
  })
})

test('one day is one date at the location, whatever UTC says', () => {
  expect(sameDay(at('2026-12-03T00:00'), at('2026-12-03T23:59'), bogota)).toBe(true)
  expect(sameDay(at('2026-12-03T23:59'), at('2026-12-04T00:00'), bogota)).toBe(false)
  expect(sameDay(at('2026-12-03T23:59'), at('2026-12-04T00:00'), 'UTC')).toBe(true)
})

test('a language is written as its country writes it', () => {
  expect(languageTag('es', 'CO')).toBe('es-CO')
  expect(languageTag('es', 'US')).toBe('es-US')
  expect(languageTag('es', 'BR')).toBe('es-419')
  expect(languageTag('en', 'CO')).toBe('en-US')
  expect(languageTag('en', 'GB')).toBe('en-GB')
  expect(languageTag('pt-BR', 'CO')).toBe('pt-BR')
})

test('the languages are three', () => {
  expect(locales.every(isLocale)).toBe(true)
  expect(['pt', 'ES', 'es-CO', ''].some(isLocale)).toBe(false)
})
