import { expect, test } from 'vitest'
import { initialsOf } from './avatar.js'
import { message } from './examples.ts'
import { excerptOf, filesOf, textOf } from './message-text.js'
import { piecesOf } from './text-marks.js'
import { words } from './words.js'

test('a template whose text is not known is named, with what fills it', () => {
  const template = { body: '', contentSid: `HX${'1'.repeat(32)}`, contentVariables: '{"1":"Karen","2":"10:15"}' }
  expect(textOf(message(template), words.es)).toBe('Plantilla HX1111…1111\n1: Karen\n2: 10:15')
})

test('a file without words says so in one line, and is named by the end of its address', () => {
  const photo = message({ body: '', mediaUrls: ['https://azahar.example/photos/color%20y%20brillo.jpg?size=2'] })
  expect([textOf(photo, words.es), excerptOf(photo, words.es)]).toEqual(['', 'Adjunto'])
  expect(filesOf(photo).map(({ name }) => name)).toEqual(['color y brillo.jpg'])
  expect(filesOf(message({ mediaUrls: ['https://azahar.example/', '%zz'] })).map(({ name }) => name)).toEqual(['azahar.example', '%zz'])
})

test('a text the business deleted is not taken for an attachment', () => {
  expect(excerptOf(message({ body: '' }), words.es)).toBe('El negocio borró este texto de Twilio')
})

test.each([
  [
    'Tu cita *quedó* confirmada',
    [
      ['', 'Tu cita '],
      ['b', 'quedó'],
      ['', ' confirmada'],
    ],
  ],
  [
    '_hoy_ ~ayer~',
    [
      ['i', 'hoy'],
      ['', ' '],
      ['s', 'ayer'],
    ],
  ],
  ['2 * 3 * 4, a_b_c y * nada*', [['', '2 * 3 * 4, a_b_c y * nada*']]],
  [
    'Mira https://azahar.example/c/8f2.',
    [
      ['', 'Mira '],
      ['address', 'https://azahar.example/c/8f2'],
      ['', '.'],
    ],
  ],
])('%s is marked as WhatsApp marks it', (text, pieces) => {
  expect(piecesOf(text).map(({ mark, text: piece }) => [mark, piece])).toEqual(pieces)
})

test('one line of a text carries no marks', () => {
  expect(excerptOf(message({ body: 'Te esperamos\n*mañana*' }), words.es)).toBe('Te esperamos mañana')
})

test.each([
  ['Karen Tatiana Rojas', 'KR'],
  ['Íñigo', 'Í'],
  ['💇 ana ana', 'AA'],
  ['  ', ''],
])('the initials of «%s» are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
