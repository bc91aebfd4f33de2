import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, datesFrom, intersect, type LocalDate, openOn, partOn, type TimeSpan, toDate, without } from './opening-hours.ts'
import type { LocalDateTime } from './zone.ts'

const day = '2026-03-05' as LocalDate
const at = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
const minute = fc.nat({ max: 1440 })
const span = fc
  .tuple(minute, minute)
  .filter(([a, b]) => a !== b)
  .map(([a, b]): TimeSpan => ({ from: at(Math.min(a, b)), to: at(Math.max(a, b)) }))
const spans = fc.array(span, { maxLength: 6 })
const covers = (all: readonly TimeSpan[], moment: string): boolean => all.some(({ from, to }) => from <= moment && moment < to)

test('a week is read by its weekday, and spans that touch are one', () => {
  const week = [
    { weekday: 4, from: '13:00', to: '18:00' },
    { weekday: 4, from: '09:00', to: '13:00' },
    { weekday: 5, from: '09:00', to: '10:00' },
  ]
  expect(openOn(week, day)).toEqual([{ from: '09:00', to: '18:00' }])
  expect(openOn(week, addDays(day, 2))).toEqual([])
  expect(openOn(null, day), 'nobody has said').toEqual([{ from: '00:00', to: '24:00' }])
  expect(openOn([], day), 'never').toEqual([])
})

test('what lies in both, and what is left of one, are so at every minute', () => {
  fc.assert(
    fc.property(spans, spans, minute, (one, other, when) => {
      const moment = at(Math.min(when, 1439))
      expect(covers(intersect(one, other), moment)).toBe(covers(one, moment) && covers(other, moment))
      expect(covers(without(one, other), moment)).toBe(covers(one, moment) && !covers(other, moment))
    }),
  )
})

test('an absence over several days has its part of each', () => {
  const [from, to] = ['2026-03-04T17:00:00', '2026-03-06T10:00:00'] as LocalDateTime[] as [LocalDateTime, LocalDateTime]
  expect(datesFrom('2026-03-03' as LocalDate, 5).map((date) => partOn(date, from, to))).toEqual([
    undefined,
    { from: '17:00', to: '24:00' },
    { from: '00:00', to: '24:00' },
    { from: '00:00', to: '10:00' },
    undefined,
  ])
})

test('a day that no calendar has is none', () => {
  expect(['2026-02-29', '2026-13-01', 'tomorrow', ''].map(toDate)).toEqual([undefined, undefined, undefined, undefined])
  expect(toDate('2028-02-29')).toBe('2028-02-29')
})
