import { expect, test } from 'vitest'
import { collapseMoments } from './collapse-moments.ts'
import type { Moment } from './read-visit.ts'

const moment = (type: string, messageId: string | null, future = false) =>
  ({
    type,
    future,
    reminder: null,
    message: messageId === null ? null : { id: messageId, reason: null, waiting: null, error: null },
  }) as unknown as Moment

test('a message is told once, where it began; one that waits, where it will leave', () => {
  const told = collapseMoments([
    moment('booked', null),
    moment('message_queued', 'one'),
    moment('message_sent', 'one'),
    moment('message_read', 'one'),
    moment('message_queued', 'two'),
    moment('message_planned', 'two', true),
  ])
  expect(told.map(({ type }) => type)).toEqual(['booked', 'message_queued', 'message_planned'])
})
