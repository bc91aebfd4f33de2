import { expect, test } from 'vitest'
import type { TemplateHost } from '../message/channel.ts'
import { chooseForm, type FormFacts } from './choose-form.ts'
import { defaultTemplate } from './templates/default-templates.ts'

const host = { accountSid: 'AC1', isSandbox: false } as TemplateHost
const now = new Date('2026-03-02T14:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const withButtons = { contentSid: 'HX1', words: defaultTemplate('confirmation', 'es'), locale: 'es' } as const
const withoutButtons = { contentSid: 'HX2', words: defaultTemplate('cancellation', 'es'), locale: 'es' } as const
const values = { name: 'Karen', business: 'Salón Azahar', services: 'corte', when: 'jueves', previousWhen: 'martes', place: 'Chapinero' }

function form(facts: Partial<FormFacts>) {
  return chooseForm({
    host,
    lastInboundAt: null,
    now,
    usable: undefined,
    templateRequired: true,
    templateOnly: false,
    text: () => 'libre',
    values: () => values,
    token: () => 'tok',
    ...facts,
  })
}

test('a channel without templates takes any text at any time', () => {
  expect(form({ host: undefined, usable: withButtons })).toEqual({ body: 'libre' })
})

test('outside the window the approved template goes, with the buttons’ token last', () => {
  const chosen = form({ usable: withButtons })
  expect(chosen?.body).toContain('Hola, Karen. Tu cita en Salón Azahar quedó agendada: corte. Fecha y hora: jueves. Lugar: Chapinero.')
  expect(chosen?.template).toEqual({
    contentSid: 'HX1',
    variables: { 1: 'Karen', 2: 'Salón Azahar', 3: 'corte', 4: 'jueves', 5: 'Chapinero', 6: 'tok' },
  })
})

test('without a usable template nothing goes outside the window, and free text inside it', () => {
  expect(form({})).toBeUndefined()
  expect(form({ lastInboundAt: ago(23 * 60) })).toEqual({ body: 'libre' })
})

test('before anything was handed in, free text is tried', () => {
  expect(form({ templateRequired: false })).toEqual({ body: 'libre' })
})

test('the last five minutes of the window are not relied on', () => {
  expect(form({ lastInboundAt: ago(24 * 60 - 6), usable: withoutButtons })).toEqual({ body: 'libre' })
  expect(form({ lastInboundAt: ago(24 * 60 - 4), usable: withoutButtons })?.template?.contentSid).toBe('HX2')
})

test('buttons are sent inside the window too: an answer by one tap is worth more than a freer text', () => {
  expect(form({ lastInboundAt: ago(10), usable: withButtons })?.template?.contentSid).toBe('HX1')
})

test('what was refused as free text goes as a template or not at all, however open the window looks and before anything was handed in', () => {
  const refused = { templateOnly: true, lastInboundAt: ago(10) }
  expect(form({ ...refused, usable: withoutButtons })?.template?.contentSid).toBe('HX2')
  expect(form(refused)).toBeUndefined()
  expect(form({ ...refused, templateRequired: false })).toBeUndefined()
})
