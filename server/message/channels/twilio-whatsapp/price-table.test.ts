import { expect, test } from 'vitest'
import { estimateUsd } from './price-table.ts'

const at = new Date('2026-11-25T12:00:00Z')

test('a message costs what Twilio takes and what Meta takes in the recipient’s country', () => {
  const cost = (to: string) => estimateUsd({ to, at, answers: false })
  expect(cost('+573104827719')).toBe(0.0058)
  expect(cost('+5215512345678'.replace('+521', '+52'))).toBe(0.0135)
  expect(cost('+5491123456789')).toBe(0.031)
  expect(cost('+50688887777'), 'the rest of Latin America').toBe(0.0163)
  expect(cost('+4915123456789'), 'no rate known').toBeNull()
})

test('until the end of September 2026 an answer cost Twilio’s share alone, and since then it costs as any other', () => {
  const cost = (day: string) => estimateUsd({ to: '+573104827719', at: new Date(`${day}T12:00:00Z`), answers: true })
  expect([cost('2026-09-30'), cost('2026-10-01')]).toEqual([0.005, 0.0058])
})
