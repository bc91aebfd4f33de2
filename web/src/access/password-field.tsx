import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Field } from '../parts/field.tsx'
import './access.css'

interface PasswordFieldProps {
  label: string
  hint?: string | undefined
  fault?: string | undefined
  autoComplete: 'current-password' | 'new-password' | 'off'
  value: string
  onChange: (value: string) => void
}

export function PasswordField({ label, hint, fault, autoComplete, value, onChange }: PasswordFieldProps) {
  const t = useTranslations('access')
  const [shown, show] = useState(false)
  return (
    <Field label={label} fault={fault} hint={hint}>
      {(props) => (
        <span className="password">
          <input
            {...props}
            className="input"
            type={shown ? 'text' : 'password'}
            autoComplete={autoComplete}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <button type="button" className="link" aria-pressed={shown} onClick={() => show(!shown)}>
            {shown ? t('hide') : t('show')}
          </button>
        </span>
      )}
    </Field>
  )
}
