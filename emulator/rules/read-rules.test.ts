import { expect, test } from 'vitest'
import { readRules } from './read-rules.ts'

test('rules of a command line become rules', () => {
  expect(readRules(['window=false', 'dailyLimit=50', 'marketingLimit=null'])).toEqual({
    window: false,
    dailyLimit: 50,
    marketingLimit: null,
  })
})

test.each([
  ['window', 'window is no rule'],
  ['window=1', 'window must be true or false'],
  ['dailyLimit=true', 'dailyLimit must be a whole number'],
  ['toString=5', 'toString is no rule; known: window'],
])('%s is refused', (rule, why) => {
  expect(() => readRules([rule])).toThrow(why)
})
