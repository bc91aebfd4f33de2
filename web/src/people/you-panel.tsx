import { useMutation } from '@tanstack/react-query'
import { type SyntheticEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Me } from '../access/me.ts'
import { ask } from '../api/api.ts'
import { queries } from '../api/queries.ts'
import { useSignal } from '../api/signal.ts'
import { isLocale, type Locale, locales } from '../calendar/manner.ts'
import { useProblemWords } from '../feedback/problem-words.ts'
import { say } from '../feedback/toasts.ts'
import { useBusiness } from '../organization/business.ts'
import { Field } from '../parts/field.tsx'
import { chooseLanguage, language } from '../words/language.ts'
import { useLimits } from './people-words.ts'

const tongues: Record<Locale, string> = { es: 'Español', en: 'English', 'pt-BR': 'Português' }
const LONGEST_NAME = 200

export function YouPanel({ me }: { me: Me }) {
  const t = useTranslations('account')
  const p = useTranslations('people')
  const words = useProblemWords()
  const limits = useLimits()
  const { organization, membership } = useBusiness()
  const { locale } = useSignal(language)
  const [name, setName] = useState(me.user.name)
  const [wanted, want] = useState<Locale>(locale)
  const saving = useSaving()
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (name.trim() !== '') saving.mutate({ name: name.trim(), locale: wanted })
  }
  return (
    <form className="panel" onSubmit={submit} noValidate>
      <h2>{t('you')}</h2>
      <Field label={t('name')} fault={name.trim() === '' ? t('nameMissing') : undefined}>
        {(props) => (
          <input
            {...props}
            className="input"
            autoComplete="name"
            maxLength={LONGEST_NAME}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('email')} hint={t('emailHint')}>
        {(props) => <input {...props} className="input" type="email" autoComplete="username" readOnly value={me.user.email} />}
      </Field>
      <Field label={t('language')}>
        {(props) => (
          <select {...props} className="input" value={wanted} onChange={({ target: { value } }) => isLocale(value) && want(value)}>
            {locales.map((one) => (
              <option key={one} value={one} lang={one}>
                {tongues[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p className="second">
        {t('access')}: {organization.name}, {p(membership.role)} · {limits(membership)}
      </p>
      {saving.isError && (
        <p className="fault" role="alert">
          {words(saving.error)}
        </p>
      )}
      <div className="acts">
        <button type="submit" className="button primary" disabled={saving.isPending}>
          {t('save')}
        </button>
      </div>
    </form>
  )
}

/** The language is the account's from now on, and this browser's too. */
function useSaving() {
  const t = useTranslations('account')
  return useMutation({
    mutationFn: (body: { name: string; locale: Locale }) => ask<Me>('PATCH', '/api/v1/me', body),
    onSuccess: (me, { locale }) => {
      queries.setQueryData(['me'], me)
      chooseLanguage(locale)
      say({ tone: 'done', text: t('saved') })
    },
  })
}
