import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Pace, paces, retryDelay } from './retry-delay.ts'

const HOUR_MS = 3_600_000

test('a crowd at the door waits 1, 2, 4 … seconds, never longer than a minute', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 8].map((failed) => retryDelay(paces.seconds, failed, 1) / 1_000)
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60])
  expect(retryDelay(paces.seconds, 5_000, 1)).toBe(60_000)
})

test('a limit is given minutes, then hours', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 8].map((failed) => retryDelay(paces.hours, failed, 1) / 60_000)
  expect(waits).toEqual([5, 10, 20, 40, 80, 160, 240, 240])
})

test('the limit of a day is waited for until the day has passed', () => {
  for (const chance of [0, 1]) {
    expect(retryDelay(paces.nextDay, 1, chance)).toBeGreaterThan(24 * HOUR_MS)
    expect(retryDelay(paces.nextDay, 1, chance)).toBeLessThanOrEqual(24.5 * HOUR_MS)
  }
})

test('chance spreads a gap over its upper half, and never below what has to be waited', () => {
  const anyPace = fc.constantFrom<Pace>(...Object.values(paces))
  fc.assert(
    fc.property(anyPace, fc.integer({ min: 1, max: 40 }), fc.double({ min: 0, max: 1, noNaN: true }), (pace, failed, chance) => {
      const { leastMs = 0 } = pace
      const longest = retryDelay(pace, failed, 1) - leastMs
      const gap = retryDelay(pace, failed, chance) - leastMs
      expect(gap).toBeGreaterThanOrEqual(Math.floor(longest / 2))
      expect(gap).toBeLessThanOrEqual(longest)
    }),
  )
})
