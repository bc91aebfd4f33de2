import { expect, test } from 'vitest'
import { LARGEST_ROUND, nextRound } from './resolve-uncertain.ts'

test('a provider that does not keep up is asked for fewer at once, and for all again once it does', () => {
  const silent = [16, 8, 4, 4]
  let limit = LARGEST_ROUND
  for (const expected of silent) {
    expect(limit).toBe(expected)
    limit = nextRound(limit, { looked: limit, unanswered: limit })
  }
  for (const expected of [8, 16, 16]) {
    limit = nextRound(limit, { looked: limit, unanswered: Math.floor(limit / 4) })
    expect(limit).toBe(expected)
  }
  expect(nextRound(8, { looked: 0, unanswered: 0 }), 'nothing to ask for').toBe(16)
})
