import { expect, test } from 'vitest'
import type { Agenda } from './read-agenda.ts'
import { closedOn, hoursShown } from './working-hours.ts'

const shown = { first: 8, last: 19 }
const day = (open: { from: string; to: string }[], absences: { from: string; to: string; reason: string | null }[] = []) => ({
  date: '2026-11-12',
  open,
  absences,
})

test('a day off, a late start, a break and the evening are each told apart', () => {
  expect(closedOn(day([]), shown)).toMatchObject([{ from: '08:00', to: '19:00', why: { kind: 'off' } }])
  const late = [
    { from: '09:00', to: '12:00' },
    { from: '13:00', to: '17:00' },
  ]
  expect(closedOn(day(late), shown)).toMatchObject([
    { from: '08:00', to: '09:00', why: { kind: 'arrives', at: '09:00' } },
    { from: '12:00', to: '13:00', why: { kind: 'pause' } },
    { from: '17:00', to: '19:00', why: { kind: 'unsaid' } },
  ])
})

test('an absence says its reason, within the hours that are shown', () => {
  const away = closedOn(day([{ from: '00:00', to: '24:00' }], [{ from: '06:00', to: '10:00', reason: 'Cita médica' }]), shown)
  expect(away).toEqual([{ date: '2026-11-12', from: '08:00', to: '10:00', why: { kind: 'absent', reason: 'Cita médica' } }])
})

test('the grid shows the hours that somebody works, and whatever is booked outside of them', () => {
  const agenda = (open: { from: string; to: string }[], cards: { localStart: string; localEnd: string }[]) =>
    ({ professionals: [{ hours: [day(open)] }], appointments: cards }) as unknown as Agenda
  expect(hoursShown(agenda([{ from: '00:00', to: '24:00' }], []))).toEqual({ first: 8, last: 20 })
  expect(hoursShown(agenda([{ from: '09:30', to: '17:15' }], []))).toEqual({ first: 9, last: 18 })
  const early = { localStart: '2026-11-12T06:30', localEnd: '2026-11-12T07:00' }
  const overnight = { localStart: '2026-11-12T23:30', localEnd: '2026-11-13T00:30' }
  expect(hoursShown(agenda([{ from: '09:30', to: '17:15' }], [early, overnight]))).toEqual({ first: 6, last: 24 })
})
