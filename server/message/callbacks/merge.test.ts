import fc from 'fast-check'
import { expect, test } from 'vitest'
import { messageStatuses } from '../message.ts'
import type { Progress } from './callback.ts'
import { merge, type Report } from './merge.ts'

const at = new Date('2026-03-02T14:00:09Z')
const sentAt = new Date('2026-03-02T14:00:00Z')
const sent = { status: 'sent' as const, errorCode: null, sentAt, deliveredAt: null, readAt: null }

/** From the least to the most that can be known of a message. */
const order: Progress[] = ['sent', 'failed', 'delivered', 'read']

const progress = fc.constantFrom(...order)
/** One life has one code; a report may lack it. */
const reportOn = (code: number) => fc.record({ progress, errorCode: fc.constantFrom(code, null) })
const reports = fc.array(reportOn(63016), { maxLength: 8 })
const shuffled = reports.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })))

function after(given: readonly Report[], from: Parameters<typeof merge>[0] = sent) {
  return given.reduce((message, report) => merge(message, report, at), from)
}

test('reports in any order and any number of times come to what they come to in order', () => {
  fc.assert(
    fc.property(shuffled, ([all, disturbed]) => {
      const inOrder = all.toSorted((a, b) => order.indexOf(a.progress) - order.indexOf(b.progress))
      expect(after(disturbed)).toEqual(after(inOrder))
    }),
  )
})

test('the end is the most that was reported, with the times that belong to it', () => {
  fc.assert(
    fc.property(reports, (all) => {
      const most = order.findLast((one) => all.some((report) => report.progress === one)) ?? 'sent'
      const codes = all.filter((report) => report.progress === 'failed').map(({ errorCode }) => errorCode)
      expect(after(all)).toEqual({
        status: most,
        errorCode: most === 'failed' ? (codes.find((code) => code !== null) ?? null) : null,
        sentAt,
        deliveredAt: most === 'delivered' || most === 'read' ? at : null,
        readAt: most === 'read' ? at : null,
      })
    }),
  )
})

test('whatever a message is, what was reported once changes nothing when it is reported again', () => {
  fc.assert(
    fc.property(fc.constantFrom(...messageStatuses), reportOn(63024), (status, report) => {
      const once = merge({ ...sent, status }, report, at)
      expect(merge(once, report, new Date('2026-03-03T00:00:00Z'))).toBe(once)
    }),
  )
})

test.each(messageStatuses.filter((status) => status !== 'sent' && status !== 'failed'))('%s does not become failed', (status) => {
  expect(merge({ ...sent, status }, { progress: 'failed', errorCode: 63016 }, at)).toMatchObject({ status, errorCode: null })
})

test.each(['queued', 'skipped', 'failed', 'uncertain'] as const)('%s becomes delivered: the person has it', (status) => {
  const before = { ...sent, status, sentAt: null, errorCode: 63016 }
  expect(merge(before, { progress: 'delivered', errorCode: null }, at)).toEqual({
    ...sent,
    status: 'delivered',
    sentAt: at,
    deliveredAt: at,
  })
})

test('a code that is told later is added, and a report without one erases none', () => {
  const failed = after([{ progress: 'failed', errorCode: null }])
  expect(failed).toMatchObject({ status: 'failed', errorCode: null })
  const known = merge(failed, { progress: 'failed', errorCode: 63016 }, at)
  expect(known).toMatchObject({ status: 'failed', errorCode: 63016 })
  expect(merge(known, { progress: 'failed', errorCode: null }, at)).toBe(known)
  expect(merge(known, { progress: 'failed', errorCode: 63024 }, at)).toBe(known)
})

test('read says delivered as well, and not before', () => {
  expect(after([{ progress: 'read', errorCode: null }])).toMatchObject({ status: 'read', deliveredAt: at, readAt: at })
  const earlier = new Date('2026-03-02T14:00:01Z')
  const delivered = merge(sent, { progress: 'delivered', errorCode: null }, earlier)
  expect(merge(delivered, { progress: 'read', errorCode: null }, at)).toMatchObject({ deliveredAt: earlier, readAt: at })
})
