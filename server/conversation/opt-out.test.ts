import { expect, test } from 'vitest'
import { aboutTheAppointment, optIns, optOuts } from './opt-out.texts.ts'
import { wishOf } from './opt-out.ts'

test('there are at least two hundred texts', () => {
  expect(optOuts.length + optIns.length + aboutTheAppointment.length).toBeGreaterThanOrEqual(200)
})

test.each(optOuts)('%j asks us to stop', (text) => {
  expect(wishOf(text)).toBe('stop')
})

test.each(optIns)('%j asks us to write again', (text) => {
  expect(wishOf(text)).toBe('start')
})

test.each(aboutTheAppointment)('%j is about the appointment, or talk', (text) => {
  expect(wishOf(text)).toBeUndefined()
})
