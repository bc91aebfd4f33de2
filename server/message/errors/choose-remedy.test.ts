import { expect, test } from 'vitest'
import type { LocalDateTime } from '../../calendar/zone.ts'
import { paces } from '../retry-delay.ts'
import { chooseRemedy } from './choose-remedy.ts'

const notice = {
  form: 'text',
  templateOnly: false,
  toVariant: null,
  localStart: '2026-03-05T10:00:00' as LocalDateTime,
  recipient: { name: 'Ana', phone: '+573104827719' },
} as const
const none = { remedy: 'none' }

test('free text that was refused goes once as a template', () => {
  expect(chooseRemedy(notice, 63016)).toEqual({ remedy: 'as_template' })
  expect(chooseRemedy({ ...notice, form: 'template' }, 63016)).toEqual(none)
  expect(chooseRemedy({ ...notice, templateOnly: true }, 63016)).toEqual(none)
})

test('an answer or a test has no template to go as', () => {
  expect(chooseRemedy({ ...notice, localStart: null }, 63016)).toEqual(none)
})

test.each([
  ['Mexico', '+525512345678', '+5215512345678'],
  ['Mexico, as WhatsApp reported it', '+5215512345678', '+525512345678'],
  ['Argentina', '+5491158749895', '+541158749895'],
  ['Brazil', '+5511987654321', '+551187654321'],
  ['Brazil, without the ninth digit', '+551187654321', '+5511987654321'],
])('a number that WhatsApp does not know is tried once in its other form: %s', (_, phone, other) => {
  for (const code of [63003, 63024]) {
    const message = { ...notice, recipient: { name: 'Ana', phone } }
    expect(chooseRemedy(message, code)).toEqual({ remedy: 'other_number', to: other })
    expect(chooseRemedy({ ...message, toVariant: other, recipient: { name: 'Ana', phone: other } }, code)).toEqual(none)
  }
})

test.each(['+573104827719', '+34612345678', '+551132345678', 'CO.1A2B3C', null])('%s has no other form', (phone) => {
  expect(chooseRemedy({ ...notice, recipient: { name: 'Ana', phone } }, 63024)).toEqual(none)
})

test('what passes is tried later at its pace; what does not, a code nobody knows and none are over', () => {
  expect(chooseRemedy(notice, 63018)).toEqual({ remedy: 'later', pace: paces.hours })
  expect(chooseRemedy(notice, 63023)).toEqual({ remedy: 'later', pace: paces.once })
  for (const code of [21211, 63007, 21610, 99_999, null]) expect(chooseRemedy(notice, code)).toEqual(none)
})
