import { expect, test } from 'vitest'
import { listOf } from './list.ts'
import { clean } from '../../message/wording.ts'

test.each([
  ['  María \n José\t', 'María José'],
  ['a    b', 'a b'],
  ['3:00\u00a0p.\u00a0m.', '3:00\u00a0p.\u00a0m.'],
  ["Nail's & Hair {{1}}", "Nail's & Hair {{1}}"],
  ['María 🌸', 'María 🌸'],
  ['\u202eoigreS', 'oigreS'],
  ['🌸\ud83c', '🌸\ufffd'],
  ['', '–'],
  [' \u200b\n', '–'],
  ['b'.repeat(160), 'b'.repeat(160)],
  ['b'.repeat(161), `${'b'.repeat(159)}…`],
  ['👩🏽‍🦱'.repeat(60), `${'👩🏽‍🦱'.repeat(22)}…`],
])('%j is written %j', (value, cleaned) => {
  expect(clean(value)).toBe(cleaned)
})

test.each([
  ['es', ['corte'], 'corte'],
  ['es', ['corte', 'barba'], 'corte y barba'],
  ['es', ['corte', 'hidratación'], 'corte e hidratación'],
  ['es', ['corte', 'barba', 'tinte'], 'corte, barba y tinte'],
  ['en', ['cut', 'beard', 'color'], 'cut, beard, and color'],
  ['pt-BR', ['corte', 'barba'], 'corte e barba'],
] as const)('in %s %j is %s', (locale, services, list) => {
  expect(listOf(services, locale)).toBe(list)
})
