import { IconCheck, IconCopy } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { copyText } from '../feedback/copy-text.ts'
import { Field } from '../parts/field.tsx'

/** Something that is shown once, ready to be handed on. */
export function SecretBox({ label, hint, text }: { label: string; hint?: ReactNode; text: string }) {
  const t = useTranslations('people')
  const f = useTranslations('feedback')
  const [copied, setCopied] = useState<boolean>()
  const copy = () => void copyText(text).then(setCopied)
  const Icon = copied ? IconCheck : IconCopy
  return (
    <Field label={label} hint={hint} fault={copied === false ? f('notCopied') : undefined}>
      {(props) => (
        <span className="secret-box">
          <input {...props} className="input" readOnly value={text} onFocus={(event) => event.target.select()} />
          <button type="button" className="button" onClick={copy}>
            <Icon className="icon" aria-hidden="true" />
            {copied ? t('copied') : t('copy')}
          </button>
          <span className="visually-hidden" role="status">
            {copied === true && t('copied')}
            {copied === false && f('notCopied')}
          </span>
        </span>
      )}
    </Field>
  )
}
