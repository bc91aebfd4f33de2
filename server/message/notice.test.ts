import { expect, test } from 'vitest'
import { locales } from '../calendar/locale.ts'
import type { Message } from './message.ts'
import { noticeOf } from './notice.ts'

const sentAt = new Date('2026-03-02T10:00:00Z')
const justBefore = new Date('2026-03-02T13:59:59Z')
const then = new Date('2026-03-02T14:00:00Z')
const sent = { status: 'sent', reportsAsked: true, sentAt } as Message

test('a message of which nobody has heard for four hours says so, in every language', () => {
  expect(noticeOf(sent, 'en', justBefore)).toBeNull()
  for (const locale of locales) expect(noticeOf(sent, locale, then)).toMatchObject({ code: 'no_delivery_report' })
  expect(new Set(locales.map((locale) => noticeOf(sent, locale, then)?.fix)).size).toBe(locales.length)
})

test('a report ends it, and who asks for none misses none', () => {
  for (const status of ['delivered', 'read', 'failed'] as const) expect(noticeOf({ ...sent, status }, 'en', then)).toBeNull()
  expect(noticeOf({ ...sent, reportsAsked: false }, 'en', then)).toBeNull()
})
