import type { SyntheticEvent } from 'react'
import { useTranslations } from 'use-intl'
import { valueOf } from '../api/api.ts'
import { isProblem } from '../api/problem.ts'
import { queries } from '../api/queries.ts'
import { useAct } from '../api/use-act.ts'
import { useProblemWords } from '../feedback/problem-words.ts'
import { say } from '../feedback/toasts.ts'
import { useBusiness } from '../organization/business.ts'
import { Field } from '../parts/field.tsx'
import { type Client, phoneFault } from './client.ts'
import { LONGEST_NAME, usePhoneWords } from './new-client.tsx'
import { type ClientChange, useClientEdit } from './client-edit.ts'

const LONGEST_NOTES = 2000

/** What is known of a person, to be mended. A new phone moves what is planned; the server sees to that. */
export function ClientForm({ client, done }: { client: Client; done: () => void }) {
  const t = useTranslations('client')
  const b = useTranslations('booking')
  const words = useProblemWords()
  const phoneWords = usePhoneWords()
  const { organization } = useBusiness()
  const { value, change, body, discard } = useClientEdit(client)
  const { name, phone, email, locale, notes } = value
  const leave = () => {
    discard()
    done()
  }
  const saving = useSaving(client, leave)
  const short = phoneFault(phone, organization.country)
  const ofPhone = isProblem(saving.error, 'not-a-phone', 'phone-taken')
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (name.trim() === '' || short !== undefined) return
    if (Object.keys(body).length === 0) leave()
    else saving.mutate(body)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Field label={t('name')} fault={name.trim() === '' ? b('nameMissing') : undefined}>
        {(props) => (
          <input
            {...props}
            className="input"
            maxLength={LONGEST_NAME}
            value={name}
            onChange={(event) => change({ name: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={t('phone')}
        fault={short !== undefined ? phoneWords.fault(short) : ofPhone ? words(saving.error) : undefined}
        hint={phoneWords.hint}
      >
        {(props) => (
          <input {...props} className="input" type="tel" value={phone} onChange={(event) => change({ phone: event.target.value })} />
        )}
      </Field>
      <Field label={t('email')}>
        {(props) => (
          <input {...props} className="input" type="email" value={email} onChange={(event) => change({ email: event.target.value })} />
        )}
      </Field>
      <Field label={t('language')}>
        {(props) => (
          <select {...props} className="input" value={locale} onChange={(event) => change({ locale: event.target.value })}>
            <option value="">{t('languageOwn')}</option>
            <option value="es">Español</option>
            <option value="en">English</option>
            <option value="pt-BR">Português</option>
          </select>
        )}
      </Field>
      <Field label={t('notes')}>
        {(props) => (
          <textarea
            {...props}
            className="input"
            rows={3}
            maxLength={LONGEST_NOTES}
            value={notes}
            onChange={(event) => change({ notes: event.target.value })}
          />
        )}
      </Field>
      {saving.isError && !ofPhone && (
        <p className="fault" role="alert">
          {words(saving.error)}
        </p>
      )}
      <div className="acts">
        <button type="submit" className="button primary" aria-disabled={saving.isPending}>
          {t('save')}
        </button>
        <button type="button" className="button quiet" onClick={leave}>
          {t('cancel')}
        </button>
      </div>
    </form>
  )
}

function useSaving(client: Client, done: () => void) {
  const t = useTranslations('client')
  const { api } = useBusiness()
  return useAct({
    mutationFn: (body: ClientChange) => valueOf(api.PATCH('/clients/{id}', { params: { path: { id: client.id } }, body })),
    onSuccess: () => {
      say({ tone: 'done', text: t('saved') })
      void queries.invalidateQueries({ queryKey: [api.slug, 'clients'] })
      done()
    },
  })
}
