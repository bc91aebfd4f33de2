import { expect, test } from 'vitest'
import { linesOf } from './chat-lines.js'
import { itemsOf, stagesOf, tapOf, wasInWindow } from './course.js'
import { message } from './examples.ts'

const HOUR_MS = 3_600_000
const steps = (given: Parameters<typeof message>[0]) => stagesOf(message(given)).map(({ step, at }) => `${step} ${at ?? '–'}`)

test('a life goes from acceptance to reading, with what has not happened yet', () => {
  expect(steps({ at: { accepted: 1, queued: 1, sent: 2, delivered: 3 } })).toEqual(['accepted 1', 'sent 2', 'delivered 3', 'read –'])
})

test('a life that ended early shows how far it came, and nothing beyond', () => {
  expect(steps({ status: 'failed', at: { accepted: 1, failed: 2 } })).toEqual(['accepted 1', 'failed 2'])
  expect(steps({ status: 'undelivered', at: { accepted: 1, sent: 2, undelivered: 3 } })).toEqual(['accepted 1', 'sent 2', 'failed 3'])
  expect(steps({ status: 'canceled', sendAt: 9, at: { accepted: 1, scheduled: 1, canceled: 2 } })).toEqual(['scheduled 1', 'canceled 2'])
})

test('the phone shows only what reached it, in the order it came', () => {
  const never = message({ sid: 'never', at: { accepted: 1, sent: 2 } })
  const scheduled = message({ sid: 'scheduled', at: { accepted: 2, delivered: 50 } })
  const answer = message({ sid: 'answer', isInbound: true, at: { accepted: 40, received: 40 } })
  const lines = linesOf([never, scheduled, answer])
  expect(lines.flatMap((line) => line.message?.sid ?? [])).toEqual(['answer', 'scheduled'])
})

test('each day begins with its date', () => {
  const at = (day: number) => ({ accepted: new Date(2026, 10, day, 9).getTime(), delivered: new Date(2026, 10, day, 9).getTime() })
  const lines = linesOf([message({ sid: 'a', at: at(11) }), message({ sid: 'b', at: at(11) }), message({ sid: 'c', at: at(12) })])
  expect(lines.map((line) => line.message?.sid ?? 'day')).toEqual(['day', 'a', 'b', 'day', 'c'])
})

test('an answer stands with the message it answers, another inbound message alone, newest first', () => {
  const asked = message({ sid: 'asked' })
  const tap = message({ sid: 'tap', isInbound: true, answers: 'asked', tapped: { text: 'Confirmar', payload: 'confirm' } })
  const other = message({ sid: 'other', isInbound: true })
  const toNobody = message({ sid: 'toNobody', isInbound: true, answers: 'gone' })
  const items = itemsOf([asked, tap, other, toNobody])
  expect(items.map(({ sid, answers }) => [sid, ...answers.map((answer) => answer.sid)])).toEqual([
    ['toNobody'],
    ['other'],
    ['asked', 'tap'],
  ])
  expect(tapOf(asked, [asked, tap, other])?.payload).toBe('confirm')
})

test('free text is within the window for 24 hours after what this client wrote to this business', () => {
  const wrote = message({ isInbound: true, at: { accepted: HOUR_MS } })
  const sentAt = (accepted: number) => message({ at: { accepted } })
  expect(wasInWindow(sentAt(25 * HOUR_MS - 1), [wrote])).toBe(true)
  expect(wasInWindow(sentAt(25 * HOUR_MS), [wrote])).toBe(false)
  expect(wasInWindow(sentAt(0), [wrote])).toBe(false)
  expect(wasInWindow(sentAt(2 * HOUR_MS), [{ ...wrote, sender: '+14155238886' }])).toBe(false)
})
