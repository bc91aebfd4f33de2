import { expect, test } from 'vitest'
import { day, shortSid, writeAddress } from './format.js'
import { textOf } from './message-text.js'
import { words } from './words.js'

const DAY_MS = 86_400_000

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
])('%s is written %s', (address, written) => {
  expect(writeAddress(address, words.es).replaceAll('\u00a0', ' ')).toBe(written)
})

test('a messaging service is named by the ends of its SID', () => {
  expect(writeAddress(`MG12${'0'.repeat(26)}abcd`, words.es)).toBe('Servicio MG1200…abcd')
  expect(shortSid('SM41c0ffee0000000000000000000007be2'.slice(0, 34))).toMatch(/^SM41c0…/)
})

test('today and yesterday have names, other days a date without comma', () => {
  expect(day(Date.now(), words.es)).toBe('Hoy')
  expect(day(Date.now() - DAY_MS, words.pt)).toBe('Ontem')
  expect(day(new Date(2019, 10, 12).getTime(), words.es)).toBe('martes 12 de noviembre de 2019')
})

test('a template whose text is not known is named, with what fills it', () => {
  const message = { sid: 'SM1', phone: '', sender: '', body: '', mediaUrls: [], at: { accepted: 0 } }
  const template = { contentSid: `HX${'1'.repeat(32)}`, contentVariables: '{"1":"Karen","2":"10:15"}' }
  expect(textOf({ ...message, ...template }, words.es)).toBe('Plantilla HX1111…1111\n1: Karen\n2: 10:15')
})

test('every language says everything', () => {
  const keys = Object.keys(words.es).sort()
  for (const said of [words.en, words.pt]) expect(Object.keys(said).sort()).toEqual(keys)
})
