import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { atMostEvery } from './at-most-every.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
afterEach(() => void vi.useRealTimers())

test('the first call passes at once, the next after the period, with the number that was kept back', () => {
  const passed: string[] = []
  const say = atMostEvery<string>(1_000, (value, keptBack) => passed.push(`${value} ${keptBack}`))
  for (const value of ['a', 'b', 'c']) say(value)
  vi.advanceTimersByTime(999)
  say('d')
  vi.advanceTimersByTime(1)
  for (const value of ['e', 'f']) say(value)
  expect(passed).toEqual(['a 0', 'e 3'])
})
