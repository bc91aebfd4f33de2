import { expect, test } from 'vitest'
import { outbound } from '../testing/webhook-parts.ts'
import { Limits } from './limits.ts'

const DAY_MS = 86_400_000

test('what happened too long ago to count is not kept', () => {
  const limits = new Limits()
  for (let number = 0; number < 50_000; number += 1) limits.allows(`marketing ${number}`, 2, { now: 0, ms: DAY_MS })
  for (let number = 0; number < 50_000; number += 1) limits.allows(`marketing ${number % 3}`, 2, { now: 2 * DAY_MS, ms: DAY_MS })
  expect(limits.size).toBe(3)
})

test('a sender with many conversations is counted quickly', () => {
  const limits = new Limits()
  const startedAt = performance.now()
  for (let number = 0; number < 20_000; number += 1) limits.begunBy(outbound({ phone: `+57${number}` }), number)
  expect(limits.begunBy(outbound({ phone: '+57 0' }), DAY_MS + 9_999)).toBe(10_001)
  expect(performance.now() - startedAt).toBeLessThan(1_000)
})
