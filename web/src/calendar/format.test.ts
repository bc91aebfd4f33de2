import { expect, test } from 'vitest'
import { sayAtClock, sayClock, sayDay, sayDollars, sayDuration, sayHour, sayMoney, sayRange, sayShortDay, sayTheClock } from './format.ts'
import { addMinutes, minutesBetween, toInstant, toLocal, weekOf } from './local.ts'
import { mannerOf } from './manner.ts'

const bogota = mannerOf('es', 'CO', 'COP')
const buenosAires = mannerOf('es', 'AR', 'ARS')
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test('hours are written as the country writes them', () => {
  expect(sayClock('15:00', bogota)).toBe('3:00\u00a0p.\u00a0m.')
  expect(sayClock('15:00', mannerOf('es', 'MX', 'MXN'))).toBe('3:00\u00a0p.\u00a0m.')
  expect(sayClock('15:00', buenosAires)).toBe('15:00')
  expect(sayClock('09:05', mannerOf('pt-BR', 'BR', 'BRL'))).toBe('9:05')
  expect(plain(sayClock('00:15', bogota))).toBe('12:15 a. m.')
  expect(plain(sayHour(12, bogota))).toBe('12 p. m.')
})

test('one o’clock is one', () => {
  const brazil = mannerOf('pt-BR', 'BR', 'BRL')
  const at = (manner: typeof bogota) => ['00:30', '01:00', '13:00', '15:00'].map((time) => plain(sayAtClock(time, manner)))
  expect(at(bogota)).toEqual(['a las 12:30 a. m.', 'a la 1:00 a. m.', 'a la 1:00 p. m.', 'a las 3:00 p. m.'])
  expect(at(buenosAires)).toEqual(['a las 0:30', 'a la 1:00', 'a las 13:00', 'a las 15:00'])
  expect(at(brazil)).toEqual(['à 0:30', 'à 1:00', 'às 13:00', 'às 15:00'])
  expect(plain(sayAtClock('13:00', mannerOf('en', 'US', 'USD')))).toBe('at 1:00 PM')
  expect(plain(sayTheClock('13:00', bogota))).toBe('la 1:00 p. m.')
  expect(sayTheClock('09:12', brazil)).toBe('as 9:12')
})

test('a range says the half of the day once where both share it', () => {
  expect(plain(sayRange('2026-11-12T15:00', '2026-11-12T15:45', bogota))).toBe('3:00 – 3:45 p. m.')
  expect(plain(sayRange('2026-11-12T11:30', '2026-11-12T12:15', bogota))).toBe('11:30 a. m. – 12:15 p. m.')
})

test('a day says its year only when it is another', () => {
  expect(sayDay('2026-11-12', '2026-01-01', bogota)).toBe('jueves 12 de noviembre')
  expect(sayDay('2027-01-02', '2026-11-12', bogota)).toBe('sábado 2 de enero de 2027')
  expect(sayDay('2026-11-12', '2026-01-01', mannerOf('en', 'US', 'USD'))).toBe('Thursday, November 12')
  expect(sayDay('2026-11-12', '2026-01-01', mannerOf('pt-BR', 'BR', 'BRL'))).toBe('quinta-feira, 12 de novembro')
  expect(plain(sayShortDay('2026-11-12', bogota))).toBe('jue 12 nov')
})

test('money and durations', () => {
  expect(plain(sayMoney(45000, bogota))).toBe('$ 45.000')
  expect(plain(sayDollars(0.0042, bogota))).toBe('US$ 0,0042')
  expect(plain(sayDuration(105))).toBe('1 h 45 min')
})

test('a wall clock knows no zone but its own', () => {
  expect(toLocal('2026-11-12T20:00:00Z', 'America/Bogota')).toBe('2026-11-12T15:00')
  expect(toLocal('2026-11-12T20:00:00Z', 'Asia/Tokyo')).toBe('2026-11-13T05:00')
  expect(toInstant('2026-11-12T00:00', 'America/Bogota').toISOString()).toBe('2026-11-12T05:00:00.000Z')
  expect(toInstant('2027-09-06T00:00', 'America/Santiago').toISOString()).toBe('2027-09-06T03:00:00.000Z')
  expect(addMinutes('2026-03-08T01:45', 30)).toBe('2026-03-08T02:15')
  expect(minutesBetween('2026-11-12T23:30', '2026-11-13T00:15')).toBe(45)
})

test('a week begins where the country begins it', () => {
  expect(weekOf('2026-11-12', 1)).toBe('2026-11-09')
  expect(weekOf('2026-11-15', 1)).toBe('2026-11-09')
  expect(weekOf('2026-11-12', 0)).toBe('2026-11-08')
})
