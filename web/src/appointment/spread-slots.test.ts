import { expect, test } from 'vitest'
import { spreadSlots } from './spread-slots.ts'

const slot = (time: string, professionalId: string) => ({
  localStart: `2026-03-05T${time}`,
  startsAt: `2026-03-05T${time}:00-05:00`,
  professionalId,
})

test('an hour that several have free is offered once, with whoever has the most of that day free', () => {
  const slots = [
    slot('09:00', 'ana'),
    slot('09:00', 'luz'),
    slot('10:00', 'ana'),
    slot('10:00', 'luz'),
    slot('11:00', 'ana'),
    slot('12:00', 'luz'),
  ]
  expect(spreadSlots(slots).map(({ localStart, professionalId }) => [localStart.slice(11), professionalId])).toEqual([
    ['09:00', 'ana'],
    ['10:00', 'ana'],
    ['11:00', 'ana'],
    ['12:00', 'luz'],
  ])
  expect(spreadSlots([...slots, slot('13:00', 'luz')])[0]?.professionalId, 'once she has more of it free').toBe('luz')
})
