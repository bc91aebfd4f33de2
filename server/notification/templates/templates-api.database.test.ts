import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, openCaller } from '../../../tests/world/caller.ts'
import { faultTexts } from './fault-texts.ts'
import { type TemplateFault, templateFaults } from './lint-template.ts'
import type { ShownTemplate } from './show-templates.ts'

let caller: Caller
beforeAll(async () => {
  caller = await openCaller()
})
afterAll(() => caller.world.close())

const good = 'Hola, {{name}}. Te esperamos en {{business}} para {{services}}, en esta fecha: {{when}}. Gracias por venir.'

const faulty: Record<TemplateFault, string> = {
  empty: '   ',
  too_long: `${good} ${'a'.repeat(1_024)}`,
  unknown_placeholder: good.replace('{{name}}', '{{apellido}}'),
  missing_when: good.replace('{{when}}', 'el jueves'),
  missing_business: good.replace('{{business}}', 'la peluquería'),
  starts_with_placeholder: good.replace('Hola, ', ''),
  ends_with_placeholder: good.replace(' Gracias por venir.', ''),
  adjacent_placeholders: good.replace('para {{services}}', '{{services}}'),
  too_few_words: 'Cita {{business}} el {{when}} ok',
  spaces: good.replace('Gracias', '\tGracias'),
  braces: good.replace('Gracias', '{Gracias}'),
  promotion: good.replace('Gracias por venir', 'Trae un amigo y hay descuento'),
}

test('every kind in every language is listed, with its words and what is wrong', async () => {
  const { status, json } = await caller.ask('GET', '/templates')
  expect(status).toBe(200)
  const { items, nextCursor } = json as { items: ShownTemplate[]; nextCursor: null }
  expect(nextCursor).toBeNull()
  expect(new Set(items.map(({ kind, locale }) => `${kind} ${locale}`)).size).toBe(15)
  for (const one of items) {
    expect(one).toMatchObject({ own: false, status: 'unsubmitted', usable: false, bodyInForce: null })
    expect(one.alert).toMatchObject({ code: 'not_pushed', title: 'Esta plantilla aún no se ha enviado a aprobación' })
  }
})

test('an administrator gives a kind other words, and goes back to ours', async () => {
  const admin = await caller.keyOf(caller.salon, 'admin')
  const changed = await caller.ask('PUT', '/templates/reminder_24h/es', { body: { body: ` ${good}\n` }, as: admin })
  expect(changed).toMatchObject({ status: 200, json: { kind: 'reminder_24h', locale: 'es', body: good, own: true } })
  expect((await caller.ask('GET', '/templates/reminder_24h/es')).json).toEqual(changed.json)
  expect((await caller.ask('GET', '/templates/reminder_24h/en')).json).toMatchObject({ own: false })
  const back = await caller.ask('PUT', '/templates/reminder_24h/es', { body: { body: null } })
  expect(back).toMatchObject({ status: 200, json: { own: false } })
})

test('one organization’s words are nobody else’s', async () => {
  const other = await caller.world.openBusiness()
  const as = await caller.keyOf(other)
  await caller.ask('PUT', '/templates/confirmation/es', { body: { body: good }, as })
  expect((await caller.ask('GET', '/templates/confirmation/es', { as })).json).toMatchObject({ own: true, body: good })
  expect((await caller.ask('GET', '/templates/confirmation/es')).json).toMatchObject({ own: false })
  await caller.ask('PUT', '/templates/confirmation/es', { body: { body: null } })
  expect((await caller.ask('GET', '/templates/confirmation/es', { as })).json).toMatchObject({ own: true })
})

test.each(templateFaults)('%s is refused, naming the field and the remedy, and changes nothing', async (fault) => {
  const before = await caller.ask('GET', '/templates/confirmation/es')
  const { status, json } = await caller.ask('PUT', '/templates/confirmation/es', { body: { body: faulty[fault] } })
  expect(status).toBe(422)

  expect((json as { errors: unknown[] }).errors).toContainEqual({ path: 'body', message: faultTexts[fault] })
  expect((await caller.ask('GET', '/templates/confirmation/es')).json).toEqual(before.json)
})

test.each([{}, { body: 7 }, { body: `a\u0000b ${good}` }, { body: good, kind: 'confirmation' }])('%j is refused with 422', async (body) => {
  expect((await caller.ask('PUT', '/templates/confirmation/es', { body })).status).toBe(422)
})

test('a kind or a language that does not exist is not found', async () => {
  for (const path of ['/templates/birthday/es', '/templates/confirmation/fr', '/templates/test/es', '/templates/confirmation']) {
    expect((await caller.ask('GET', path)).status, path).toBe(404)
  }
  expect((await caller.ask('PUT', '/templates/confirmation/fr', { body: { body: good } })).status).toBe(404)
})

test('a receptionist reads, and may not change', async () => {
  const as = await caller.keyOf(caller.salon, 'receptionist')
  expect((await caller.ask('GET', '/templates', { as })).status).toBe(200)
  expect((await caller.ask('PUT', '/templates/confirmation/es', { body: { body: good }, as })).status).toBe(403)
})
