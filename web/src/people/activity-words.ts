import { useTranslations } from 'use-intl'
import { roles } from './position.ts'
import type { AuditEvent } from './read-keys.ts'

const acts = [
  'member_added',
  'member_changed',
  'member_removed',
  'member_reset_link',
  'invitation_made',
  'invitation_taken_back',
  'api_key_made',
  'api_key_revoked',
  'organization_made',
  'organization_changed',
  'password_changed',
] as const

const settings = [
  'role',
  'name',
  'locale',
  'timeZone',
  'country',
  'currency',
  'whatsapp_enabled',
  'whatsapp_senderName',
  'whatsapp_confirmationEnabled',
  'whatsapp_reminder24hEnabled',
  'whatsapp_reminder1hEnabled',
  'whatsapp_cancellationEnabled',
  'whatsapp_rescheduleEnabled',
  'whatsapp_clientsMayCancel',
] as const

/** What was done, as a sentence: who, and what. An action without words is named as the server names it. */
export function useActivityWords() {
  const t = useTranslations('activity')
  const who = ({ by: { kind, name } }: AuditEvent): string => {
    switch (kind) {
      case 'cli':
      case 'system':
        return t(kind)
      case 'operator':
        return name === null ? t('somebody') : t('operator', { name })
      case 'api-key':
        return name === null ? t('somebody') : t('key', { name })
      case 'user':
      case 'client':
        return name ?? t('somebody')
    }
  }
  const what = ({ action, by, detail }: AuditEvent): string => {
    const facts = { email: textOf(detail['email']), name: textOf(detail['name']) }
    const act = acts.find((one) => one === action.replaceAll(/[.-]/g, '_'))
    if (act === undefined) return t('other', { action })
    // Whoever takes an invitation is a person, and comes by themselves.
    return act === 'member_added' && by.kind !== 'user' ? t('member_enrolled', facts) : t(act, facts)
  }
  return { who, what }
}

interface Change {
  name: string
  from: unknown
  to: unknown
}

/** «Recordatorio de 24 h: sí → no» */
export function useChangeWords(): (change: Change) => string {
  const t = useTranslations('activity')
  const p = useTranslations('people')
  const value = (given: unknown): string => {
    if (typeof given === 'boolean') return given ? t('on') : t('off')
    if (given === null || given === '' || given === undefined) return t('nothing')
    const role = roles.find((one) => one === given)
    return role === undefined ? textOf(given) : p(role)
  }
  return ({ name, from, to }) => {
    const setting = settings.find((one) => one === name.replaceAll('.', '_'))
    return `${setting === undefined ? name : t(`set_${setting}`)}: ${value(from)} → ${value(to)}`
  }
}

/** Of a setting: what it was, and what it is; of a person, their role. */
export function changesIn({ before, after, ...detail }: AuditEvent['detail']): Change[] {
  const settled = Object.entries(detail).flatMap(([name, change]) =>
    isObject(change) && 'from' in change && 'to' in change ? [{ name, from: change['from'], to: change['to'] }] : [],
  )
  if (!isObject(before) || !isObject(after) || before['role'] === after['role']) return settled
  return [...settled, { name: 'role', from: before['role'], to: after['role'] }]
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : value === undefined ? '…' : JSON.stringify(value)
}
