import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { locales } from '../../calendar/locale.ts'
import type { AppointmentKind } from '../notification.ts'
import type { Words } from '../texts/words.ts'
import { defaultTemplate } from './default-templates.ts'
import { lintTemplate, type TemplateFault } from './lint-template.ts'
import { fillIn, numbered, placeholders, variablesOf } from './template.ts'
import { templateValues } from './values.ts'

const kinds: AppointmentKind[] = ['confirmation', 'reminder_24h', 'reminder_1h', 'cancellation', 'reschedule']
const all = kinds.flatMap((kind) => locales.map((locale) => ({ kind, locale, words: defaultTemplate(kind, locale) })))

test.each(all)('ours for $kind in $locale has no fault', ({ kind, words }) => {
  expect(lintTemplate(kind, words)).toEqual([])
})

test.each(all)('the buttons of $kind in $locale fit WhatsApp', ({ words }) => {
  expect(words.buttons.length).toBeLessThanOrEqual(3)
  for (const { title } of words.buttons) expect(title).toMatch(/^[\p{L}' ]{1,20}$/u)
})

const faulty: [body: string, fault: TemplateFault][] = [
  ['   ', 'empty'],
  [`Tu cita en {{business}} es el {{when}}, y ${'a'.repeat(1_024)}`, 'too_long'],
  ['Tu cita en {{business}} es el {{when}}, {{apellido}}, y te esperamos con gusto', 'unknown_placeholder'],
  ['Tu cita en {{business}} es el {{when}}, antes {{previousWhen}}, y te esperamos aquí', 'unknown_placeholder'],
  ['Tu cita en {{business}} te espera, no faltes', 'missing_when'],
  ['Tu cita es el {{when}}, te esperamos', 'missing_business'],
  ['¡{{name}}, tu cita en {{business}} es el {{when}}, te esperamos con gusto', 'starts_with_placeholder'],
  ['Te esperamos en {{business}} sin falta el {{when}}.', 'ends_with_placeholder'],
  ['Te esperamos para tu cita en {{business}} {{when}} como quedamos', 'adjacent_placeholders'],
  ['Cita {{business}} el {{when}} ok', 'too_few_words'],
  ['Tu cita en {{business}} es el\t{{when}}, te esperamos', 'spaces'],
  ['Tu cita en {{business}} es el {{when}}, te esperamos {aquí}', 'braces'],
  ['Tu cita en {{business}} es el {{when}}. Trae un amigo y hay descuento', 'promotion'],
  ['Your appointment at {{business}} is on {{when}}. 20% off this week only', 'promotion'],
]

test.each(faulty)('%j: %s', (body, fault) => {
  expect(lintTemplate('confirmation', { body })).toContain(fault)
})

test('words like «libre» or «ofrecer» are no promotion', () => {
  const body = 'Tu cita en {{business}} es el {{when}}. Si no estás libre te podemos ofrecer otra hora'
  expect(lintTemplate('confirmation', { body })).toEqual([])
})

describe('variables', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('', ' ', "D'Angelo", '\n\t', '"}{', '{{1}}'),
  )
  const words: fc.Arbitrary<Words> = fc.record({
    name: anything,
    sender: anything,
    services: anything,
    when: anything,
    previousWhen: fc.option(anything),
    today: fc.boolean(),
    distance: fc.option(anything),
    professional: fc.option(anything),
    place: anything,
    phone: fc.option(anything),
  })

  test('whatever anybody is called: valid JSON of values that WhatsApp takes, one for each number of the text', () => {
    fc.assert(
      fc.property(words, fc.constantFrom(...all), (given, { locale, words: template }) => {
        const values = templateValues(given, locale)
        const written = JSON.stringify(variablesOf(template, values, 'token'))
        const read = JSON.parse(written) as Record<string, string>
        const numbers = [...numbered(template.body).matchAll(/\{\{(\d+)\}\}/g)].map(([, number]) => number)
        expect(new Set(Object.keys(read))).toEqual(
          new Set(template.buttons.length === 0 ? numbers : [...numbers, String(numbers.length + 1)]),
        )
        for (const value of Object.values(read)) {
          expect(value).not.toMatch(/[\n\r\t\u2028\u2029]| {2,}|^\s*$/)
          expect(value.isWellFormed()).toBe(true)
          expect(value.length).toBeLessThanOrEqual(255)
        }
        expect(fillIn(template.body, values).length).toBeLessThanOrEqual(1_600)
      }),
      { numRuns: 500 },
    )
  })

  test('a value that ends a sentence does not end it twice', () => {
    const given = {
      name: 'Sr.',
      business: 'Salón Azahar',
      services: 'corte',
      when: 'jueves 5, 3:00 p. m.',
      previousWhen: '–',
      place: 'Calle 63',
    }
    const words = defaultTemplate('confirmation', 'es')
    expect(fillIn(words.body, given)).toContain(
      'Hola, Sr. Tu cita en Salón Azahar quedó agendada: corte. Fecha y hora: jueves 5, 3:00 p. m. Lugar',
    )
    expect(Object.values(variablesOf(words, given, 'token'))).toEqual([
      'Sr',
      'Salón Azahar',
      'corte',
      'jueves 5, 3:00 p. m',
      'Calle 63',
      'token',
    ])
  })

  test('every placeholder has a value, even without professional, distance or an old hour', () => {
    const bare = { name: 'Karen', sender: 'Salón Azahar', services: 'corte', when: 'jueves', previousWhen: null, today: false }
    const values = templateValues({ ...bare, distance: null, professional: null, place: 'Chapinero', phone: null }, 'es')
    expect(Object.keys(values).toSorted()).toEqual([...placeholders].toSorted())
    expect(values.previousWhen).toBe('otra hora')
  })
})
