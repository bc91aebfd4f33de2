import { expect, test } from 'vitest'
import { locales } from '../../calendar/locale.ts'
import { appointmentKinds } from '../catalogue.ts'
import { defaultTemplate } from './default-templates.ts'
import { copyOf, draftOf, fingerprintOf, nameOf } from './draft-template.ts'

const all = appointmentKinds.flatMap((kind) => locales.map((locale) => ({ kind, locale, words: defaultTemplate(kind, locale) })))

test.each(all)('$kind in $locale: a sample for every variable of body and buttons, and for nothing else', ({ kind, locale, words }) => {
  const { name, body, samples, buttons } = draftOf(nameOf(kind, locale, fingerprintOf(locale, words), 1), locale, words)
  const said = [body, ...buttons.map(({ payload }) => payload)].join(' ')
  const numbers = [...said.matchAll(/\{\{(\d+)\}\}/g)].map(([, number]) => number)
  expect(new Set(numbers)).toEqual(new Set(Object.keys(samples)))
  expect(Object.values(samples).every((sample) => sample !== '')).toBe(true)
  expect(name).toMatch(/^puntual_[a-z0-9_]+_(es|en|pt_br)_[0-9a-f]{8}$/)
})

test('the buttons carry the token behind the letter of their action', () => {
  const { buttons } = draftOf('puntual', 'es', defaultTemplate('confirmation', 'es'))
  expect(buttons).toEqual([
    { title: 'Confirmar', payload: 'c.{{6}}' },
    { title: 'Mover', payload: 'm.{{6}}' },
    { title: 'No puedo', payload: 'd.{{6}}' },
  ])
})

test('another text, another button or another language is another fingerprint; another name of a placeholder is not', () => {
  const words = defaultTemplate('confirmation', 'es')
  const same = { ...words, body: words.body.replace('{{place}}', '{{previousWhen}}') }
  const texts = [words, { ...words, body: `${words.body}!` }, { ...words, buttons: words.buttons.slice(0, 2) }]
  const prints = [...texts.map((text) => fingerprintOf('es', text)), fingerprintOf('en', words)]
  expect(new Set(prints).size).toBe(4)
  expect(fingerprintOf('es', same)).toBe(fingerprintOf('es', words))
})

test('a name tells which copy of which text it is', () => {
  expect(copyOf('puntual_reminder_24h_pt_br_0a1b2c3d', '0a1b2c3d')).toBe(1)
  expect(copyOf('puntual_reminder_24h_pt_br_0a1b2c3d_3', '0a1b2c3d')).toBe(3)
  expect(copyOf('puntual_reminder_24h_pt_br_0a1b2c3d', '99999999')).toBeUndefined()
  expect(copyOf('puntual_something_of_somebody', '0a1b2c3d')).toBeUndefined()
})
