import { useTranslations } from 'use-intl'
import type { AuditEvent } from './read-keys.ts'

const known = [
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
  const what = ({ action, detail }: AuditEvent): string => {
    const words = known.find((one) => one === action.replaceAll(/[.-]/g, '_'))
    return words === undefined ? t('other', { action }) : t(words, { email: textOf(detail['email']), name: textOf(detail['name']) })
  }
  const valueWords = (value: unknown): string => {
    if (typeof value === 'boolean') return value ? t('on') : t('off')
    return value === null || value === '' || value === undefined ? t('nothing') : textOf(value)
  }
  return { who, what, valueWords }
}

/** Of a switch or a setting: what it was, and what it is. */
export function changesIn(detail: AuditEvent['detail']): { name: string; from: unknown; to: unknown }[] {
  return Object.entries(detail).flatMap(([name, change]) =>
    typeof change === 'object' && change !== null && 'from' in change && 'to' in change ? [{ name, from: change.from, to: change.to }] : [],
  )
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? '')
}
