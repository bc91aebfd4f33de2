import { expect, test } from 'vitest'
import { words } from './words.js'

test('every language says everything', () => {
  const keys = keysOf(words.es)
  expect(keysOf(words.en)).toEqual(keys)
  expect(keysOf(words.pt)).toEqual(keys)
})

test('the hour is said with the right article', () => {
  expect(words.es.tappedAt('Karen', 'Confirmar', '10:21')).toBe('Karen tocó *Confirmar* a las 10:21')
  expect(words.es.answeredAt('Karen', 'Sí', '1:05 p. m.')).toBe('Karen respondió «Sí» a la 1:05 p. m.')
  expect(words.pt.tappedAt('Karen', 'Confirmar', '01:05')).toBe('Karen tocou em *Confirmar* à 01:05')
})

function keysOf(said: object): string[] {
  return Object.entries(said)
    .flatMap(([name, value]) => (typeof value === 'object' ? keysOf(value as object).map((key) => `${name}.${key}`) : [name]))
    .sort()
}
