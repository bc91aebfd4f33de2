import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useProblemWords } from '../feedback/problem-words.ts'
import { Field } from '../parts/field.tsx'
import { Door } from './door.tsx'
import { requestReset } from './sign-in.ts'

export function ForgottenPage() {
  const t = useTranslations('access')
  const words = useProblemWords()
  const [email, setEmail] = useState('')
  const asking = useMutation({ mutationFn: () => requestReset(email.trim()) })
  return (
    <Door title={t('forgotTitle')} hint={t('forgotHint')}>
      <form
        className="access-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (email.trim() !== '') asking.mutate()
        }}
      >
        <Field label={t('email')} fault={asking.isError ? words(asking.error) : undefined}>
          {(props) => (
            <input
              {...props}
              className="input"
              type="email"
              autoComplete="username"
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
          )}
        </Field>
        {asking.isSuccess && <p role="status">{t('sent')}</p>}
        <button type="submit" className="button primary">
          {t('send')}
        </button>
      </form>
      <Link to="/ingresar" className="link">
        {t('back')}
      </Link>
    </Door>
  )
}
