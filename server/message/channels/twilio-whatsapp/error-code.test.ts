import { expect, test } from 'vitest'
import { errorCodeOf } from './error-code.ts'

test.each([
  [63016, 63016],
  ['63016', 63016],
  ['SERVICE_UNAVAILABLE', null],
  ['', null],
  [undefined, null],
  [null, null],
  [0, null],
  [-1, null],
  [1.5, null],
  [2 ** 40, null],
  [{ code: 63016 }, null],
])('of %o: %o', (told, code) => {
  expect(errorCodeOf(told)).toBe(code)
})
