import { useMutation } from '@tanstack/react-query'
import { type SyntheticEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { PasswordField } from '../access/password-field.tsx'
import { SHORTEST_PASSWORD } from '../access/password-rule.ts'
import { useRefusalWords } from '../access/refusal-words.ts'
import { ask } from '../api/api.ts'
import { isProblem } from '../api/problem.ts'
import { say } from '../feedback/toasts.ts'
import { refreshSessions } from './read-sessions.ts'

/** Another password, for whoever knows the one that holds; every other session ends with it. */
export function PasswordPanel({ email }: { email: string }) {
  const t = useTranslations('account')
  const a = useTranslations('access')
  const refusal = useRefusalWords()
  const [currentPassword, setCurrent] = useState('')
  const [newPassword, setNew] = useState('')
  const [tried, setTried] = useState(false)
  const empty = () => {
    setCurrent('')
    setNew('')
    setTried(false)
  }
  const changing = useChanging(empty)
  const short = newPassword.length < SHORTEST_PASSWORD
  const isWrong = isProblem(changing.error) && changing.error.faults[0]?.path === 'currentPassword'
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (currentPassword !== '' && !short) changing.mutate({ currentPassword, newPassword })
  }
  return (
    <form className="panel" onSubmit={submit} noValidate>
      <h2>{t('password')}</h2>
      <input className="visually-hidden" type="email" autoComplete="username" value={email} readOnly tabIndex={-1} aria-hidden="true" />
      <PasswordField
        label={t('current')}
        autoComplete="current-password"
        value={currentPassword}
        onChange={setCurrent}
        fault={tried && currentPassword === '' ? t('currentMissing') : isWrong ? t('wrong') : undefined}
      />
      <PasswordField
        label={t('next')}
        hint={a('newPasswordHint', { count: SHORTEST_PASSWORD })}
        autoComplete="new-password"
        value={newPassword}
        onChange={setNew}
        fault={tried && short ? t('tooShort', { count: SHORTEST_PASSWORD }) : undefined}
      />
      {changing.isError && !isWrong && (
        <p className="fault" role="alert">
          {refusal(changing.error)}
        </p>
      )}
      <div className="acts">
        <button type="submit" className="button" disabled={changing.isPending}>
          {t('changePassword')}
        </button>
        <span className="caption">{t('passwordEnds')}</span>
      </div>
    </form>
  )
}

function useChanging(done: () => void) {
  const t = useTranslations('account')
  return useMutation({
    mutationFn: (passwords: { currentPassword: string; newPassword: string }) =>
      ask('POST', '/api/auth/change-password', { ...passwords, revokeOtherSessions: true }),
    onSuccess: () => {
      say({ tone: 'done', text: t('passwordChanged') })
      refreshSessions()
      done()
    },
  })
}
