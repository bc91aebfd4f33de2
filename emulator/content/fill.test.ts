import { expect, test } from 'vitest'
import { template } from '../testing/templates.ts'
import type { Content } from './content.ts'
import { fill } from './fill.ts'
import { sandboxTemplates } from './sandbox-templates.ts'

const shape = (types: Content['types'], variables: Record<string, string> = {}, language = 'es') => template({ types, variables, language })
const values = { 1: 'Ana', 2: 'martes', 3: '10:00', 4: 'B3' }

test('the text and the buttons carry the values', () => {
  expect(fill(template(), JSON.stringify(values))).toEqual({
    body: 'Hola, Ana. Te esperamos el martes a las 10:00. Responde si necesitas otro horario.',
    rendered: {
      type: 'twilio/quick-reply',
      header: null,
      footer: null,
      mediaUrls: [],
      buttons: [
        { kind: 'reply', title: 'Confirmar', payload: 'confirm:B3' },
        { kind: 'reply', title: 'Cancelar', payload: 'cancel:B3' },
      ],
    },
    errorCode: null,
  })
})

test('two messages of one template keep their own values', () => {
  const content = template()
  expect(fill(content, '{"1":"Ana"}').body).toContain('Hola, Ana.')
  expect(fill(content, '{"1":"Luis"}').body).toContain('Hola, Luis.')
})

test.each([[null], ['{}'], ['{"1":"Karen"}']])('what %j leaves out is the sample', (variables) => {
  expect(fill(template(), variables)).toMatchObject({
    body: 'Hola, Karen. Te esperamos el lunes 9 de marzo a las 15:00. Responde si necesitas otro horario.',
    errorCode: null,
  })
})

test.each([
  ['no JSON', 'Ana'],
  ['a list', '["Ana"]'],
  ['null', 'null'],
  ['an empty value', '{"1":""}'],
  ['a value of null', '{"1":null}'],
  ['a number', '{"1":5}'],
  ['a variable it does not have', '{"5":"Ana"}'],
  ['a variable every object has', '{"constructor":"Ana"}'],
])('21656: %s', (_why, variables) => {
  expect(() => fill(template(), variables)).toThrow(expect.objectContaining({ code: 21656 }))
})

test.each(['{{}}', '{{name}', '{{first name}}'])('21656: a template with %s', (placeholder) => {
  expect(() => fill(shape({ 'twilio/text': { body: `Hola, ${placeholder}` } }), null)).toThrow(expect.objectContaining({ code: 21656 }))
})

test('a variable of another shape of the template may be given', () => {
  const content = shape({ 'twilio/quick-reply': { body: 'Hola', actions: [{ title: 'Sí' }] }, 'twilio/text': { body: 'Hola, {{name}}' } })
  expect(fill(content, '{"name":"Ana"}')).toMatchObject({ body: 'Hola', errorCode: null })
})

test.each(['1', 'constructor'])('63028: {{%s}} has neither value nor sample', (name) => {
  const content = shape({ 'twilio/text': { body: `Hola, {{${name}}}. Te esperamos.` } })
  expect(fill(content, null)).toMatchObject({ body: `Hola, {{${name}}}. Te esperamos.`, errorCode: 63028 })
})

test.each(['Ana\nLuis', 'Ana\tLuis', 'Ana    Luis'])('63013: a value such as %j', (value) => {
  expect(fill(template(), JSON.stringify({ 1: value })).errorCode).toBe(63013)
})

test('three spaces within a value are fine', () => {
  expect(fill(template(), '{"1":"Ana   María"}').errorCode).toBeNull()
})

test('spaces around the name of a variable do not count, and a value is not filled in itself', () => {
  expect(fill(shape({ 'twilio/text': { body: 'Hola, {{ 1 }}.' } }), '{"1":"{{2}}"}').body).toBe('Hola, {{2}}.')
})

test('a link, a telephone and a code become buttons of their kinds', () => {
  const actions = [
    { type: 'URL', title: 'Ver', url: 'https://example.com/{{1}}' },
    { type: 'PHONE_NUMBER', title: 'Llamar', phone: '+576017452210' },
    { type: 'COPY_CODE', title: 'Copiar', code: '{{1}}' },
  ]
  expect(fill(shape({ 'twilio/call-to-action': { body: 'Hola', actions } }), '{"1":"A7"}').rendered.buttons).toEqual([
    { kind: 'url', title: 'Ver', url: 'https://example.com/A7' },
    { kind: 'phone', title: 'Llamar', phone: '+576017452210' },
    { kind: 'copy', title: 'Copiar', code: 'A7' },
  ])
})

test('a button without id answers with its title', () => {
  const content = shape({ 'twilio/quick-reply': { body: 'Hola', actions: [{ title: 'Sí, {{1}}' }] } })
  expect(fill(content, '{"1":"voy"}').rendered.buttons).toEqual([{ kind: 'reply', title: 'Sí, voy', payload: 'Sí, voy' }])
})

test.each([
  ['twilio/text', { body: 'Hola, {{1}}' }, { body: 'Hola, Ana' }, {}],
  [
    'twilio/media',
    { body: '{{1}}', media: ['https://example.com/{{1}}.png'] },
    { body: 'Ana' },
    { mediaUrls: ['https://example.com/Ana.png'] },
  ],
  ['twilio/location', { latitude: 4.6, longitude: -74, label: 'Sede {{1}}' }, { body: 'Sede Ana' }, {}],
  [
    'twilio/list-picker',
    { body: 'Elige', button: 'Ver', items: [{ item: '{{1}}', id: 'one' }] },
    { body: 'Elige' },
    { buttons: [{ kind: 'reply', title: 'Ana', payload: 'one' }] },
  ],
  [
    'twilio/card',
    {
      title: 'Hola, {{1}}',
      subtitle: 'Sede {{1}}',
      media: ['https://example.com/a.png'],
      actions: [{ type: 'QUICK_REPLY', title: 'Sí', id: 'yes' }],
    },
    { body: 'Hola, Ana' },
    { footer: 'Sede Ana', mediaUrls: ['https://example.com/a.png'], buttons: [{ kind: 'reply', title: 'Sí', payload: 'yes' }] },
  ],
  [
    'whatsapp/card',
    { body: 'Hola, {{1}}', header_text: 'Para {{1}}', footer: 'Azahar' },
    { body: 'Hola, Ana' },
    { header: 'Para Ana', footer: 'Azahar' },
  ],
  [
    'twilio/carousel',
    {
      body: 'Mira, {{1}}',
      cards: [{ body: 'Uno', media: 'https://example.com/1.png', actions: [{ type: 'QUICK_REPLY', title: 'Ese', id: 'a' }] }],
    },
    { body: 'Mira, Ana' },
    { mediaUrls: ['https://example.com/1.png'], buttons: [{ kind: 'reply', title: 'Ese', payload: 'a' }] },
  ],
])('%s is shown with all it has', (type, fields, filled, rendered) => {
  expect(fill(shape({ [type]: fields }), '{"1":"Ana"}')).toMatchObject({ ...filled, rendered: { type, ...rendered } })
})

test('an authentication template is worded by WhatsApp', () => {
  const actions = [{ type: 'COPY_CODE', copy_code_text: 'Copiar' }]
  const content = shape({ 'whatsapp/authentication': { add_security_recommendation: true, code_expiration_minutes: 5, actions } })
  expect(fill(content, '{"1":"409173"}')).toMatchObject({
    body: '409173 es tu código de verificación. Por tu seguridad, no lo compartas.',
    rendered: { footer: 'Este código caduca en 5 minutos.', buttons: [{ kind: 'copy', title: 'Copiar', code: '409173' }] },
  })
})

test.each([
  ['HXb5b62575e6e4ff6129ad7c8efe1f983e', '{"1":"12/1","2":"3pm"}', 'Your appointment is coming up on 12/1 at 3pm.'],
  ['HX350d429d32e64a552466cafecbe95f3c', '{"1":"12/1","2":"3pm"}', 'Thank you for your order. Your delivery is scheduled for 12/1 at 3pm.'],
  ['HX229f5a04fd0510ce1b071852155d3e75', '{"1":"409173"}', '409173 is your verification code.'],
])('the sandbox says %s as the real one does', (sid, variables, said) => {
  const content = sandboxTemplates.find((one) => one.sid === sid)
  expect(content && fill(content, variables)).toMatchObject({ body: expect.stringContaining(said) as unknown, errorCode: null })
})
