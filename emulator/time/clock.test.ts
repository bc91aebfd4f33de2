import { expect, test, vi } from 'vitest'
import { Clock } from './clock.ts'

const nowhere = () => Promise.resolve()
const startsAt = new Date('2026-03-02T14:00:00Z')

test.each([
  [false, 1_000],
  [true, 0],
])('standing still %s: after a second of the machine it is %i ms later', (standsStill, later) => {
  vi.useFakeTimers({ now: Date.parse('2026-11-22T00:00:00Z') })
  try {
    const clock = new Clock(nowhere, { startsAt, standsStill })
    vi.setSystemTime(Date.now() + 1_000)
    expect(clock.now() - startsAt.getTime()).toBe(later)
  } finally {
    vi.useRealTimers()
  }
})

test('it stands where it was moved to', async () => {
  const clock = new Clock(nowhere, { startsAt, standsStill: true })
  await clock.advance(3_600_000)
  expect(new Date(clock.now()).toISOString()).toBe('2026-03-02T15:00:00.000Z')
  clock.forget()
  expect(clock.now()).toBe(startsAt.getTime())
})
