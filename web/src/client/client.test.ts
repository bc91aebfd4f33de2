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

test('phones are spaced as their country writes them', () => {
  expect(sayPhone('+573104827719')).toBe('+57 310 482 7719')
  expect(sayPhone('+525512345678')).toBe('+52 55 1234 5678')
  expect(sayPhone('+12015550123')).toBe('+1 201 555 0123')
})
