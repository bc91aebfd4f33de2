import { useTranslations } from 'use-intl'
import { cityOf } from '../calendar/city.ts'
import { useBusiness } from '../organization/business.ts'
import { tongues, useCountryName, useCurrencyName } from '../organization/names.ts'
import { roles } from './position.ts'
import { acts, type Change, wordOf } from './audited.ts'
import type { AuditEvent } from './read-keys.ts'

const settings = [
  'role',
  'locationIds',
  'professionalId',
  'name',
  'locale',
  'timeZone',
  'country',
  'currency',
  'retentionDays',
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
    const act = acts.find((one) => one === wordOf(action))
    if (act === undefined) return t('other', { action })
    // Whoever takes an invitation is a person, and comes by themselves.
    return act === 'member_added' && by.kind !== 'user' ? t('member_enrolled', facts) : t(act, facts)
  }
  return { who, what }
}

/** «Recordatorio de 24 h: sí → no» */
export function useChangeWords(): (change: Change) => string {
  const t = useTranslations('activity')
  const p = useTranslations('people')
  const d = useTranslations('data')
  const { locations, professionals, manner } = useBusiness()
  const countryName = useCountryName()
  const currencyName = useCurrencyName()
  const nameIn = (all: readonly { id: string; name: string }[], id: unknown) => all.find((one) => one.id === id)?.name ?? t('gone')
  const ofSetting = (name: string, given: unknown): string | undefined => {
    if (name === 'locationIds') {
      return Array.isArray(given) ? given.map((id) => nameIn(locations, id)).join(', ') : p('everywhere')
    }
    if (name === 'professionalId') return given === null ? p('noColumn') : nameIn(professionals, given)
    if (name === 'retentionDays' && typeof given === 'number') return d('days', { count: given })
    if (typeof given !== 'string') return undefined
    if (name === 'locale') return (tongues as Record<string, string>)[given]
    if (name === 'timeZone') return cityOf(given, manner.locale)
    if (name === 'country') return countryName(given)
    return name === 'currency' ? currencyName(given) : undefined
  }
  const value = (name: string, given: unknown): string => {
    const known = ofSetting(name, given)
    if (known !== undefined) return known
    if (typeof given === 'boolean') return given ? t('on') : t('off')
    if (given === null || given === '' || given === undefined) return t('nothing')
    const role = roles.find((one) => one === given)
    return role === undefined ? textOf(given) : p(role)
  }
  return ({ name, from, to }) => {
    const setting = settings.find((one) => one === name.replaceAll('.', '_'))
    return `${setting === undefined ? name : t(`set_${setting}`)}: ${value(name, from)} → ${value(name, to)}`
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : value === undefined ? '…' : JSON.stringify(value)
}
