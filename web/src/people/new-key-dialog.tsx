import { useMutation } from '@tanstack/react-query'
import { type SyntheticEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Role } from '../access/me.ts'
import { valueOf } from '../api/api.ts'
import { useBusiness } from '../organization/business.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Field } from '../parts/field.tsx'
import { GiveUp } from '../organization/give-up.tsx'
import { useForm } from '../organization/use-form.ts'
import { usePeopleProblem } from './people-words.ts'
import { type NewApiKey, refreshKeys } from './read-keys.ts'
import { RoleChoice } from './role-choice.tsx'
import { SecretBox } from './secret-box.tsx'

const LONGEST_NAME = 200

interface NewKeyDialogProps {
  made: NewApiKey | undefined
  setMade: (made: NewApiKey) => void
  close: () => void
}

/** Makes a key, then shows it: the only time that anybody sees it. */
export function NewKeyDialog({ made, setMade, close }: NewKeyDialogProps) {
  const t = useTranslations('keys')
  return (
    <Dialog title={made === undefined ? t('makeTitle') : t('ready')} close={close}>
      {made === undefined ? <KeyForm done={setMade} close={close} /> : <MadeKey made={made} close={close} />}
    </Dialog>
  )
}

function KeyForm({ done, close }: { done: (made: NewApiKey) => void; close: () => void }) {
  const t = useTranslations('keys')
  const words = usePeopleProblem()
  const form = useForm<{ name: string; role: Role }>('key', { name: '', role: 'receptionist' })
  const { name, role } = form.value
  const [tried, setTried] = useState(false)
  const making = useMaking((made) => {
    form.discard()
    done(made)
  })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (name.trim() !== '') making.mutate({ name: name.trim(), role })
  }
  return (
    <form className="people-form" onSubmit={submit}>
      <Field label={t('name')} fault={tried && name.trim() === '' ? t('nameMissing') : undefined}>
        {(props) => (
          <input
            {...props}
            className="input"
            autoComplete="off"
            data-autofocus
            maxLength={LONGEST_NAME}
            placeholder={t('namePlaceholder')}
            value={name}
            onChange={(event) => form.change({ name: event.target.value })}
          />
        )}
      </Field>
      <RoleChoice label={t('role')} value={role} onChange={(chosen) => form.change({ role: chosen })} />
      {making.isError && (
        <p className="fault" role="alert">
          {words(making.error)}
        </p>
      )}
      <div className="acts">
        <button type="submit" className="button primary" disabled={making.isPending}>
          {t('make')}
        </button>
        <GiveUp form={form} close={close} />
      </div>
    </form>
  )
}

function useMaking(done: (made: NewApiKey) => void) {
  const { api } = useBusiness()
  return useMutation({
    mutationFn: (body: { name: string; role: Role }) => valueOf(api.POST('/api-keys', { body })),
    onSuccess: (made) => {
      refreshKeys(api)
      done(made)
    },
  })
}

function MadeKey({ made: { key }, close }: { made: NewApiKey; close: () => void }) {
  const t = useTranslations('keys')
  const p = useTranslations('people')
  return (
    <div className="people-form">
      <p>{t('once')}</p>
      <SecretBox label={t('key')} text={key} />
      <figure className="example">
        <figcaption className="strong">{t('example')}</figcaption>
        <pre tabIndex={0}>
          <code>{`curl ${location.origin}/api/v1/appointments \\\n  -H 'Authorization: Bearer ${key}'`}</code>
        </pre>
        <a className="link" href="/api/docs" target="_blank" rel="noreferrer">
          {t('reference')}
        </a>
      </figure>
      <div className="acts">
        <button type="button" className="button primary" onClick={close}>
          {p('done')}
        </button>
      </div>
    </div>
  )
}
