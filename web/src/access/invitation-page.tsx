import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ask } from '../api/api.ts'
import { queries } from '../api/queries.ts'
import { Field } from '../parts/field.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { Door } from './door.tsx'
import type { Role } from './me.ts'
import { PasswordField } from './password-field.tsx'
import { SHORTEST_PASSWORD } from './password-rule.ts'
import { useRefusalWords } from './refusal-words.ts'

interface Invitation {
  organization: { name: string }
  email: string
  role: Role
  /** Signs in already: by the password they have. */
  known: boolean
}

export function InvitationPage() {
  const t = useTranslations('access')
  const refusal = useRefusalWords()
  const { token } = useParams({ from: '/invitacion/$token' })
  const address = `/api/auth/invitation/${encodeURIComponent(token)}`
  const invitation = useQuery({ queryKey: ['invitation', token], queryFn: () => ask<Invitation>('GET', address) })
  if (invitation.isPending) return <Door title="…">{<Skeleton height={160} />}</Door>
  if (invitation.isError) {
    return (
      <Door title={t('noInvitation')} hint={refusal(invitation.error)}>
        <Link to="/ingresar" className="link">
          {t('back')}
        </Link>
      </Door>
    )
  }
  const { organization, role, email, known } = invitation.data
  return (
    <Door
      title={t('invited', { organization: organization.name })}
      hint={`${t('invitedAs', { role: t(role) })} ${known ? t('invitedKnown') : t('invitedNew')}`}
    >
      <JoinForm address={address} email={email} known={known} />
    </Door>
  )
}

/** Somebody new says who they are and chooses a password; somebody known shows theirs. */
function JoinForm({ address, email, known }: { address: string; email: string; known: boolean }) {
  const t = useTranslations('access')
  const refusal = useRefusalWords()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const joining = useJoining(address)
  const isWhole = known ? password !== '' : name.trim() !== '' && password.length >= SHORTEST_PASSWORD
  return (
    <form
      className="access-form"
      onSubmit={(event) => {
        event.preventDefault()
        joining.mutate(known ? { password } : { name: name.trim(), password })
      }}
    >
      <Field label={t('email')}>{(props) => <input {...props} className="input" value={email} readOnly autoComplete="username" />}</Field>
      {!known && (
        <Field label={t('name')}>
          {(props) => (
            <input {...props} className="input" autoComplete="name" value={name} onChange={(event) => setName(event.target.value)} />
          )}
        </Field>
      )}
      <PasswordField
        label={t('password')}
        hint={known ? undefined : t('newPasswordHint', { count: SHORTEST_PASSWORD })}
        autoComplete={known ? 'current-password' : 'new-password'}
        value={password}
        onChange={setPassword}
      />
      {joining.isError && (
        <p className="fault" role="alert">
          {refusal(joining.error)}
        </p>
      )}
      <button type="submit" className="button primary" disabled={!isWhole || joining.isPending}>
        {t('join')}
      </button>
    </form>
  )
}

/** Whoever joined begins there, wherever they worked before. */
function useJoining(address: string) {
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (given: { name?: string; password: string }) => ask<{ organization: { slug: string } }>('POST', address, given),
    onSuccess: async ({ organization: { slug } }) => {
      queries.clear()
      await navigate({ to: '/o/$slug/agenda', params: { slug } })
    },
  })
}
