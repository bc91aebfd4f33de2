import { expect, test } from 'vitest'
import { mannerOf, saidForEach, weekAt, withWeekAt } from './own-week.ts'

const everywhere = { weekday: 1, from: '09:00', to: '13:00' }
const atRoma = { weekday: 2, from: '10:00', to: '14:00', locationId: 'roma' }

test('hours are those of the place, the same everywhere, or others at each', () => {
  expect([null, [], [everywhere], [everywhere, atRoma]].map(mannerOf)).toEqual(['like-place', 'own', 'own', 'each'])
})

test('what holds at all of them holds at each', () => {
  expect(weekAt([everywhere, atRoma], 'roma')).toEqual([everywhere, { weekday: 2, from: '10:00', to: '14:00' }])
  expect(weekAt([everywhere, atRoma], 'chapinero')).toEqual([everywhere])
  expect(saidForEach([everywhere, atRoma], ['chapinero', 'roma'])).toEqual([
    { ...everywhere, locationId: 'chapinero' },
    { ...everywhere, locationId: 'roma' },
    atRoma,
  ])
})

test('a week at one place leaves the others as they are', () => {
  const each = saidForEach([everywhere], ['chapinero', 'roma'])
  expect(withWeekAt(each, 'roma', [])).toEqual([{ ...everywhere, locationId: 'chapinero' }])
})
