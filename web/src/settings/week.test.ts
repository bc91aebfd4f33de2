import { expect, test } from 'vitest'
import { copied, hasRoom, opened, spansOn, timesFor, type Week, withEnd, withoutSpan, withPause } from './week.ts'

const monday: Week = [{ weekday: 1, from: '08:00', to: '18:00' }]
const said = (week: Week, day = 1) => spansOn(week, day).map(({ from, to }) => `${from}-${to}`)

test('a day that opens is like the open day before it, or at the usual hours', () => {
  expect(said(opened([], 3), 3)).toEqual(['09:00-18:00'])
  expect(said(opened(monday, 3), 3)).toEqual(['08:00-18:00'])
  expect(said(opened([{ weekday: 5, from: '10:00', to: '12:00' }], 3), 3)).toEqual(['09:00-18:00'])
})

test('a pause is at noon, or in the middle of what is left', () => {
  const once = withPause(monday, 1)
  expect(said(once)).toEqual(['08:00-13:00', '14:00-18:00'])
  expect(said(withPause(once, 1))).toEqual(['08:00-13:00', '14:00-16:00', '16:15-18:00'])
})

test('there is no pause where there is no room for one', () => {
  const short = (to: string): Week => [{ weekday: 1, from: '08:00', to }]
  expect(hasRoom(short('08:30'), 1)).toBe(false)
  expect(hasRoom(short('08:45'), 1)).toBe(true)
  expect(said(withPause(short('08:45'), 1))).toEqual(['08:00-08:15', '08:30-08:45'])
})

test('an end moves, and what would end before it begins ends an hour later', () => {
  expect(said(withEnd(monday, 1, 0, 'to', '24:00'))).toEqual(['08:00-24:00'])
  expect(said(withEnd(monday, 1, 0, 'from', '20:00'))).toEqual(['20:00-21:00'])
  expect(said(withEnd(monday, 1, 0, 'from', '23:45'))).toEqual(['23:45-24:00'])
  const paused = withPause(monday, 1)
  expect(said(withEnd(paused, 1, 0, 'from', '13:30'))).toEqual(['13:30-14:00', '14:00-18:00'])
})

test('an end is offered what lies between its neighbours, and what it is', () => {
  const spans = spansOn(
    [
      { weekday: 1, from: '08:10', to: '13:00' },
      { weekday: 1, from: '14:00', to: '18:00' },
    ],
    1,
  )
  const offered = (index: number, end: 'from' | 'to') => [timesFor(spans, index, end).at(0), timesFor(spans, index, end).at(-1)]
  expect(offered(0, 'from')).toEqual(['00:00', '13:45'])
  expect(timesFor(spans, 0, 'from')).toContain('08:10')
  expect(offered(0, 'to')).toEqual(['08:30', '14:00'])
  expect(offered(1, 'from')).toEqual(['13:00', '23:45'])
  expect(offered(1, 'to')).toEqual(['14:15', '24:00'])
})

test('a day is copied as a whole, and a closed one closes the others', () => {
  const week = copied(withPause(monday, 1), 1, [2, 3])
  expect([said(week, 2), said(week, 3), said(week, 4)]).toEqual([['08:00-13:00', '14:00-18:00'], ['08:00-13:00', '14:00-18:00'], []])
  expect(said(copied(week, 4, [1]))).toEqual([])
  expect(said(withoutSpan(week, 2, 0), 2)).toEqual(['14:00-18:00'])
})
