import { useMutation } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type SyntheticEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { ask } from '../api/api.ts'
import { queries } from '../api/queries.ts'
import { useSignal } from '../api/signal.ts'
import { Field } from '../parts/field.tsx'
import { language } from '../words/language.ts'
import { CountryField } from './country-field.tsx'
import { Door } from './door.tsx'
import { PasswordField } from './password-field.tsx'
import { SHORTEST_PASSWORD } from './password-rule.ts'
import { useRefusalWords } from './refusal-words.ts'

/** The first person of an installation, by the link that its start prints: their account, and their business. */
export function BeginPage() {
  const t = useTranslations('access')
  return (
    <Door title={t('begin')} hint={t('beginHint')}>
      <BeginForm />
    </Door>
  )
}

const nothing = { name: '', email: '', password: '', business: '', country: 'CO' }

function BeginForm() {
  const t = useTranslations('access')
  const refusal = useRefusalWords()
  const [given, setGiven] = useState(nothing)
  const beginning = useBeginning()
  const set = (change: Partial<typeof nothing>) => setGiven({ ...given, ...change })
  const isWhole = [given.name, given.business].every((text) => text.trim() !== '') && /.@./.test(given.email)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    beginning.mutate(given)
  }
  return (
    <form className="access-form" onSubmit={submit}>
      <Text label={t('business')} value={given.business} autoComplete="organization" onChange={(business) => set({ business })} />
      <CountryField value={given.country} onChange={(country) => set({ country })} />
      <Text label={t('name')} value={given.name} autoComplete="name" onChange={(name) => set({ name })} />
      <Text label={t('email')} value={given.email} type="email" autoComplete="username" onChange={(email) => set({ email })} />
      <PasswordField
        label={t('password')}
        hint={t('newPasswordHint', { count: SHORTEST_PASSWORD })}
        autoComplete="new-password"
        value={given.password}
        onChange={(password) => set({ password })}
      />
      {beginning.isError && (
        <p className="fault" role="alert">
          {refusal(beginning.error)}
        </p>
      )}
      <button
        type="submit"
        className="button primary"
        disabled={!isWhole || given.password.length < SHORTEST_PASSWORD || beginning.isPending}
      >
        {t('openBusiness')}
      </button>
    </form>
  )
}

interface TextProps {
  label: string
  value: string
  type?: 'text' | 'email'
  autoComplete: string
  onChange: (value: string) => void
}

function Text({ label, onChange, ...more }: TextProps) {
  return (
    <Field label={label}>
      {(props) => <input {...props} {...more} className="input" maxLength={200} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  )
}

/** The clock of the business is that of whoever opens it, until a location says another. */
function useBeginning() {
  const { token } = useSearch({ from: '/comenzar' })
  const navigate = useNavigate()
  const { locale } = useSignal(language)
  return useMutation({
    mutationFn: ({ business, country, name, email, password }: typeof nothing) => {
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
      const organization = { name: business.trim(), country, timeZone, locale }
      return ask('POST', '/api/auth/first-run', { token, name: name.trim(), email: email.trim(), password, organization })
    },
    onSuccess: async () => {
      queries.clear()
      await navigate({ to: '/' })
    },
  })
}
