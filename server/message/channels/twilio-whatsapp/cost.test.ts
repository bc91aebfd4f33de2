import { expect, test } from 'vitest'
import { costOf } from './cost.ts'

test('what Twilio takes is what a message costs, kept exact', () => {
  expect(costOf('-0.0050')).toBe('0.0050')
  expect(costOf('-12')).toBe('12')
  expect(costOf('0.00000')).toBe('0.00000')
})

test('money back is a negative cost', () => {
  expect(costOf('0.0050')).toBe('-0.0050')
})

test('where Twilio says nothing, or nothing that is a price, the cost is not known', () => {
  for (const price of [null, '', 'free', '-', '1e3', '-0.0.5']) expect(costOf(price)).toBeNull()
})
