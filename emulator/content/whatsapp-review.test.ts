import { expect, test } from 'vitest'
import { REMINDER, template } from '../testing/templates.ts'
import type { Approval, Category, Content } from './content.ts'
import { reviewFault } from './whatsapp-review.ts'

const TWIN = `HX${'2'.repeat(32)}`

test('WhatsApp has nothing against a sound template', () => {
  expect(reviewFault(submitted(), [submitted()])).toBeNull()
  expect(reviewFault(text('Hola, {{name}}. Te esperamos el {{day}}, adiós.', { name: 'Ana', day: 'lunes' }), [])).toBeNull()
  expect(reviewFault(text('{x} Te esperamos el {{2}} a las {{1}}, no faltes por favor.', { 1: 'a', 2: 'b' }), [])).toBeNull()
})

test.each([
  ['{{1}}, te esperamos el lunes a las cinco.', 'starts or ends'],
  ['Hola, te esperamos el lunes a las {{1}}', 'starts or ends'],
  ['Hola, te esperamos el lunes a las {{1}}. ', 'starts or ends'],
  ['Hola, {{1}} {{2}} te espera el lunes a las cinco.', 'next to each other'],
  ['Hola, {{1}}. Te esperamos el {{3}} a las cinco.', 'sequential'],
  ['Hola, {{2}}. Te esperamos el lunes a las cinco.', 'sequential'],
  ['Hola, {{1}}: el {{2}}. Muchas gracias.', 'too many variables'],
  ['Hola, {{first name}}. Te esperamos el lunes.', 'badly formed'],
  ['Hola, {{4}}, {{1}}, {{2}} y {{3}}: los esperamos el lunes a las cinco de la tarde.', '{{4}} has no sample'],
  [`Hola. ${'a'.repeat(1_024)}`, '1024'],
])('it rejects %j', (body, why) => {
  expect(reviewFault(text(body, { 1: 'a', 2: 'b', 3: 'c' }), [])).toContain(why)
})

test.each([['Azahar 💈'], ['Azahar\nBogotá']])('it rejects the footer %j', (footer) => {
  expect(reviewFault(submitted({ types: { 'whatsapp/card': { body: 'Te esperamos el lunes.', footer } } }), [])).toContain('footer')
})

test('it rejects an emoji on a button', () => {
  const types = { 'twilio/quick-reply': { body: 'Te esperamos el lunes.', actions: [{ title: 'Sí 👍' }] } }
  expect(reviewFault(submitted({ types }), [])).toContain('button')
})

test('it rejects what cannot be a template at all', () => {
  expect(reviewFault(submitted({ types: { 'twilio/location': { latitude: 4, longitude: -74 } } }), [])).toContain('twilio/location')
})

test.each<[Category, string, boolean]>([
  ['AUTHENTICATION', 'whatsapp/authentication', true],
  ['UTILITY', 'whatsapp/authentication', false],
  ['AUTHENTICATION', 'twilio/text', false],
])('%s with %s', (category, type, fits) => {
  const types = { [type]: { body: 'Te esperamos el lunes.', actions: [{ type: 'COPY_CODE', copy_code_text: 'Copiar' }] } }
  const fault = reviewFault(submitted({ types }, { category }), [])
  if (fits) expect(fault).toBeNull()
  else expect(fault).toContain('INCORRECT_CATEGORY')
})

test('it rejects the second of two that say the same', () => {
  const first = submitted({ sid: TWIN }, { submittedAt: 1, name: 'the_first' })
  const second = submitted({}, { submittedAt: 2 })
  expect(reviewFault(second, [first, second])).toContain('the_first')
  expect(reviewFault(first, [first, second])).toBeNull()
})

test.each<[string, Content]>([
  ['in another language', submitted({ sid: TWIN, language: 'en' })],
  ['but was rejected', submitted({ sid: TWIN }, { status: 'rejected' })],
  ['but was never submitted', template({ sid: TWIN })],
])('one that says the same %s does not matter', (_why, other) => {
  expect(reviewFault(submitted(), [other])).toBeNull()
})

function text(body: string, variables: Record<string, string>): Content {
  return submitted({ types: { 'twilio/text': { body } }, variables })
}

function submitted(change: Partial<Content> = {}, decided: Partial<Approval> = {}): Content {
  const approval: Approval = {
    name: 'reminder',
    category: 'UTILITY',
    status: 'pending',
    rejectionReason: '',
    allowCategoryChange: true,
    submittedAt: 5,
    ...decided,
  }
  return template({ ...REMINDER, approval, ...change })
}
