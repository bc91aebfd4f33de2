import { expect, test } from 'vitest'
import { phoneFault, sayPhone } from './client.ts'

test('a number that cannot be whole is told what it lacks', () => {
  expect(phoneFault('310 482 771', 'CO')).toEqual({ kind: 'short', missing: 1 })
  expect(phoneFault('310 482 7719', 'CO')).toBeUndefined()
  expect(phoneFault('tel. 310 482 7719', 'CO')).toEqual({ kind: 'letters' })
  expect(phoneFault('310 482 7719 310 482', 'CO')).toEqual({ kind: 'long', extra: 6 })
  // With its country in front, only the server can tell.
  expect(phoneFault('+1 201 555', 'CO')).toBeUndefined()
  expect(phoneFault('', 'CO')).toBeUndefined()
})

test('what address books copy along, and landlines, are for the server to judge', () => {
  for (const pasted of [
    '\u202a+57 310 482 7719\u202c',
    '310\u2013482\u20117719',
    'tel:+573104827719',
    'whatsapp:+573104827719',
    '\uff13\uff11\uff10 482 7719',
  ])
    expect(phoneFault(pasted, 'CO'), pasted).toBeUndefined()
  expect(phoneFault('11 6123 4567', 'BR')).toBeUndefined()
  expect(phoneFault('1 234 5678', 'PE')).toBeUndefined()
  expect(phoneFault('234 5678', 'PE')).toEqual({ kind: 'short', missing: 2 })
})

test('phones are spaced as their country writes them', () => {
  expect(sayPhone('+573104827719')).toBe('+57 310 482 7719')
  expect(sayPhone('+525512345678')).toBe('+52 55 1234 5678')
  expect(sayPhone('+522221234567')).toBe('+52 222 123 4567')
  expect(sayPhone('+5491158749895')).toBe('+54 9 11 5874 9895')
  expect(sayPhone('+5493511234567')).toBe('+54 9 351 123 4567')
  expect(sayPhone('+59894231234')).toBe('+598 94 231 234')
  expect(sayPhone('+593991234567')).toBe('+593 99 123 4567')
  expect(sayPhone('+50683123456')).toBe('+506 8312 3456')
  expect(sayPhone('+12015550123')).toBe('+1 201 555 0123')
})
