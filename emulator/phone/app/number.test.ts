import { expect, test } from 'vitest'
import { readNumber, writeAddress } from './number.js'
import { words } from './words.js'

test.each([
  ['+573152084471', '+57 315 208 4471'],
  ['+576017452210', '+57 601 745 2210'],
  ['+525541832096', '+52 55 4183 2096'],
  ['+522221234567', '+52 222 123 4567'],
  ['+5215541832096', '+52 1 55 4183 2096'],
  ['+5491158749895', '+54 9 11 5874 9895'],
  ['+5511987654321', '+55 11 98765 4321'],
  ['+14155238886', '+1 415 523 8886'],
  ['+59399123456', '+593 991 234 56'],
  ['+593991234567', '+593 99 123 4567'],
  ['+33612345678', '+336 123 456 78'],
  ['CO.1A2B3C', 'CO.1A2B3C'],
])('%s is written %s', (address, written) => {
  expect(writeAddress(address, words.es).replaceAll('\u00a0', ' ')).toBe(written)
})

test('a messaging service is named by the ends of its SID', () => {
  expect(writeAddress(`MG12${'0'.repeat(26)}abcd`, words.es)).toBe('Servicio MG1200…abcd')
})

test.each([
  ['+57 315 208 4471', '+573152084471'],
  ['+57\u00a0(315) 208-44.71', '+573152084471'],
  ['0057 315 208 4471', '+573152084471'],
  ['315 208 4471', undefined],
  ['+57 315', undefined],
  ['+57 315 208 447x', undefined],
  ['', undefined],
])('«%s» is read as %s', (typed, number) => {
  expect(readNumber(typed)).toBe(number)
})
