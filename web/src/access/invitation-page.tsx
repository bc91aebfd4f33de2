import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ask } from '../api/api.ts'
import { queries } from '../api/queries.ts'
import { useProblemWords } from '../feedback/problem-words.ts'
import { Field } from '../parts/field.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { Door } from './door.tsx'
import type { Role } from './me.ts'
import { PasswordField } from './password-field.tsx'

interface Invitation {
  organization: { name: string }
  email: string
  role: Role
}

export function InvitationPage() {
  const t = useTranslations('access')
  const words = useProblemWords()
  const { token } = useParams({ from: '/invitacion/$token' })
  const address = `/api/auth/invitation/${encodeURIComponent(token)}`
  const invitation = useQuery({ queryKey: ['invitation', token], queryFn: () => ask<Invitation>('GET', address) })
  if (invitation.isPending) return <Door title="…">{<Skeleton height={160} />}</Door>
  if (invitation.isError) return <Door title={t('badToken')}>{<p className="second">{words(invitation.error)}</p>}</Door>
  const { organization, role, email } = invitation.data
  return (
    <Door title={t('invited', { organization: organization.name })} hint={t('invitedHint', { role: t(role) })}>
      <JoinForm address={address} email={email} />
    </Door>
  )
}

function JoinForm({ address, email }: { address: string; email: string }) {
  const t = useTranslations('access')
  const words = useProblemWords()
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const joining = useMutation({
    mutationFn: () => ask('POST', address, { name: name.trim(), password }),
    onSuccess: async () => {
      queries.clear()
      await navigate({ to: '/' })
    },
  })
  return (
    <form
      className="access-form"
      onSubmit={(event) => {
        event.preventDefault()
        joining.mutate()
      }}
    >
      <Field label={t('email')}>{(props) => <input {...props} className="input" value={email} readOnly autoComplete="username" />}</Field>
      <Field label={t('name')}>
        {(props) => (
          <input {...props} className="input" autoComplete="name" value={name} onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
      <PasswordField
        label={t('password')}
        hint={t('newPasswordHint')}
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
      />
      {joining.isError && (
        <p className="fault" role="alert">
          {words(joining.error)}
        </p>
      )}
      <button type="submit" className="button primary" disabled={name.trim() === '' || password.length < 10}>
        {t('join')}
      </button>
    </form>
  )
}
