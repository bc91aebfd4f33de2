import { expect, test } from 'vitest'
import { priceOf } from './price.ts'

test.each([
  ['', null],
  ['45000', 45_000],
  ['45.000', 45_000],
  ['$ 1.250.000', 1_250_000],
  ['45,000.50', 45_000.5],
  ['28,5', 28.5],
  ['0', 0],
  ['gratis', undefined],
  ['-5', undefined],
  ['4.5000', undefined],
  ['1e5', undefined],
])('«%s» is %s', (written, price) => {
  expect(priceOf(written)).toBe(price)
})
