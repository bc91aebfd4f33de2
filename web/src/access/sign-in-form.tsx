import { useMutation } from '@tanstack/react-query'
import { type SyntheticEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Field } from '../parts/field.tsx'
import { PasswordField } from './password-field.tsx'
import { useRefusalWords } from './refusal-words.ts'
import { signIn } from './sign-in.ts'

/** Who are you? The same at the door and, when a session ended, on top of the work. */
export function SignInForm({ done }: { done: () => void }) {
  const t = useTranslations('access')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const entering = useMutation({ mutationFn: () => signIn(email.trim(), password), onSuccess: done })
  const refusal = useRefusalWords()
  const isAddress = /\S@\S/.test(email)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (isAddress && password !== '') entering.mutate()
  }
  return (
    <form className="access-form" onSubmit={submit} noValidate>
      <Field label={t('email')} fault={tried && !isAddress ? t('emailMissing') : undefined}>
        {(props) => (
          <input
            {...props}
            className="input"
            type="email"
            autoComplete="username"
            inputMode="email"
            autoFocus
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        )}
      </Field>
      <PasswordField
        label={t('password')}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        fault={tried && password === '' ? t('passwordMissing') : undefined}
      />
      {entering.isError && (
        <p className="fault" role="alert">
          {refusal(entering.error)}
        </p>
      )}
      <button type="submit" className="button primary" aria-disabled={entering.isPending}>
        {t('enter')}
      </button>
    </form>
  )
}
