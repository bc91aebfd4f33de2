import { expect, test } from 'vitest'
import { locales } from '../../calendar/locale.ts'
import { repliesIn } from './replies.ts'
import type { AppointmentWords } from './words.ts'

const words = {
  business: 'Peluquería D’Angelo & Cía.',
  name: 'María José 💇',
  when: 'jueves 3 de diciembre, 3:00 p. m.',
  place: 'Chapinero, Calle 63 # 9-41',
}

/** Every answer of a language, with a phone to call and without. */
function everyAnswer(locale: (typeof locales)[number], given: Omit<AppointmentWords, 'phone'>): string[] {
  const { stale, foreign, stopped, started, ...about } = repliesIn(locale)
  const phones = [null, '+57 601 745 2210']
  const visits = phones.flatMap((phone) => [...Object.values(about), ...Object.values(stale)].map((say) => say({ ...given, phone })))
  return [...visits, ...[foreign, stopped, started].flatMap((say) => [say(given), say({ ...given, name: null })])]
}

test.each(locales)('in %s every answer is whole, ends its sentences once and names the business', (locale) => {
  const answers = everyAnswer(locale, words)
  expect(new Set(answers).size).toBe(17)
  for (const text of answers) {
    expect(text).toContain(words.business)
    expect(text).not.toMatch(/\.\.|undefined|null| {2}|\s$|:\s*\.|\n/)
    expect(text).toMatch(/\.$/)
  }
})

test.each(locales)('in %s the longest names fit into a message', (locale) => {
  const long = 'ñ'.repeat(160)
  for (const text of everyAnswer(locale, { business: long, name: long, when: long, place: long })) expect(text.length).toBeLessThan(1_600)
})

test('each language names the words that it understands', () => {
  for (const [locale, back, away] of [
    ['es', 'ALTA', 'BAJA'],
    ['en', 'START', 'STOP'],
    ['pt-BR', 'VOLTAR', 'SAIR'],
  ] as const) {
    expect(repliesIn(locale).stopped({ business: 'A', name: null })).toContain(back)
    expect(repliesIn(locale).started({ business: 'A', name: null })).toContain(away)
  }
})
