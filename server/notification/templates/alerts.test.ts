import { expect, test } from 'vitest'
import { locales } from '../../calendar/locale.ts'
import { alertOf } from './alerts.ts'
import { alertTexts, templateTroubles } from './alerts.texts.ts'
import { defaultTemplate } from './default-templates.ts'
import { fingerprintOf } from './draft-template.ts'
import { inForce, type PushedTemplate, type TemplateStatus } from './pushed-template.ts'
import type { Standing } from './standing.ts'

const now = new Date('2026-03-10T12:00:00Z')
const words = defaultTemplate('reminder_24h', 'es')
const switches = { confirmationEnabled: true, reminder24hEnabled: true, reminder1hEnabled: true, cancellationEnabled: true }
const whatsapp = {
  ...switches,
  rescheduleEnabled: true,
  enabled: true,
  senderName: '',
  quietHours: null,
  monthlyBudgetUsd: null,
  clientsMayCancel: true,
}
const organization = { slug: 'azahar', whatsapp }
const host = { isSandbox: false }

function pushed(status: TemplateStatus, more: Partial<PushedTemplate> = {}): PushedTemplate {
  return {
    kind: 'reminder_24h',
    locale: 'es',
    organizationId: 'o',
    accountSid: 'AC',
    fingerprint: fingerprintOf('es', words),
    name: 'puntual',
    words,
    contentSid: 'HX',
    status,
    category: 'UTILITY',
    rejectionReason: null,
    submittedAt: new Date('2026-03-09T12:00:00Z'),
    approvedAt: null,
    checkedAt: null,
    nextCheckAt: now,
    ...more,
  }
}

function standing(current: PushedTemplate | undefined): Standing {
  return { kind: 'reminder_24h', locale: 'es', words, own: false, fingerprint: fingerprintOf('es', words), current, usable: undefined }
}

const codeOf = (current: PushedTemplate | undefined, about = {}) =>
  alertOf(standing(current), { organization, host, now, ...about }, 'es')?.code

test.each([
  [undefined, 'not_pushed'],
  [pushed('unsubmitted'), 'not_pushed'],
  [pushed('received'), undefined],
  [pushed('pending'), undefined],
  [pushed('pending', { submittedAt: new Date('2026-03-08T11:59:00Z') }), 'pending_too_long'],
  [pushed('approved'), undefined],
  [pushed('approved', { category: 'MARKETING' }), 'marketing'],
  [pushed('rejected'), 'rejected'],
  [pushed('paused'), 'paused'],
  [pushed('disabled'), 'disabled'],
  [pushed('missing'), 'missing'],
] as const)('%#: %s', (current, code) => {
  expect(codeOf(current)).toBe(code)
})

test('without an account, in the sandbox and with the kind switched off there is another thing to say, or none', () => {
  expect(codeOf(undefined, { host: undefined })).toBe('not_configured')
  expect(codeOf(undefined, { host: { isSandbox: true } })).toBe('sandbox')
  const cancellation = { ...standing(undefined), kind: 'cancellation' as const }
  expect(alertOf(cancellation, { organization, host: { isSandbox: true }, now }, 'es')?.code).toBe('sandbox_without')
  expect(codeOf(undefined, { organization: { ...organization, whatsapp: { ...whatsapp, reminder24hEnabled: false } } })).toBeUndefined()
})

test.each(locales)('every trouble is said in %s, with what to do, naming the organization', (locale) => {
  for (const code of templateTroubles) {
    expect(alertTexts[locale][code].title).not.toBe('')
    expect(alertTexts[locale][code].fix).not.toBe('')
  }
  expect(alertOf(standing(undefined), { organization, host, now }, locale)?.fix).toContain('templates push --org azahar')
})

test('the latest words that were ever approved are in force, unless the present ones have been', () => {
  const first = pushed('approved', { contentSid: 'first', approvedAt: new Date('2026-03-01T12:00:00Z') })
  const second = pushed('approved', { contentSid: 'second', approvedAt: new Date('2026-03-02T12:00:00Z') })
  const never = pushed('pending', { contentSid: 'never' })
  expect(inForce(undefined, [first, never, second])).toBe(second)
  expect(inForce(never, [first, never, second])).toBe(second)
  expect(inForce(first, [first, never, second])).toBe(first)
  expect(inForce(never, [never])).toBeUndefined()
})
