import { useMutation } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ask } from '../api/api.ts'
import { Door } from './door.tsx'
import { PasswordField } from './password-field.tsx'
import { SHORTEST_PASSWORD } from './password-rule.ts'
import { useRefusalWords } from './refusal-words.ts'

/** Where the link of a forgotten password leads. */
export function PasswordPage() {
  const t = useTranslations('access')
  const refusal = useRefusalWords()
  const { token } = useSearch({ from: '/clave' })
  const [newPassword, setPassword] = useState('')
  const saving = useMutation({ mutationFn: () => ask('POST', '/api/auth/reset-password', { token, newPassword }) })
  if (saving.isSuccess) {
    return (
      <Door title={t('newPassword')}>
        <p role="status">{t('saved')}</p>
        <Link to="/ingresar" className="button primary">
          {t('enter')}
        </Link>
      </Door>
    )
  }
  const fault = saving.isError ? refusal(saving.error) : undefined
  return (
    <Door title={t('newPassword')}>
      <form
        className="access-form"
        onSubmit={(event) => {
          event.preventDefault()
          saving.mutate()
        }}
      >
        <PasswordField
          label={t('password')}
          hint={t('newPasswordHint', { count: SHORTEST_PASSWORD })}
          fault={fault}
          autoComplete="new-password"
          value={newPassword}
          onChange={setPassword}
        />
        <button type="submit" className="button primary" disabled={newPassword.length < SHORTEST_PASSWORD || saving.isPending}>
          {t('savePassword')}
        </button>
      </form>
    </Door>
  )
}
