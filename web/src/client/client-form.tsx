import { useMutation } from '@tanstack/react-query'
import { type SyntheticEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { valueOf } from '../api/api.ts'
import { isProblem } from '../api/problem.ts'
import { queries } from '../api/queries.ts'
import { isLocale } from '../calendar/manner.ts'
import { useProblemWords } from '../feedback/problem-words.ts'
import { say } from '../feedback/toasts.ts'
import { useBusiness } from '../organization/business.ts'
import { Field } from '../parts/field.tsx'
import { type Client, phoneFault, sayPhone } from './client.ts'
import { LONGEST_NAME, usePhoneWords } from './new-client.tsx'

const LONGEST_NOTES = 2000

/** What is known of a person, to be mended. A new phone moves what is planned; the server sees to that. */
export function ClientForm({ client, done }: { client: Client; done: () => void }) {
  const t = useTranslations('client')
  const b = useTranslations('booking')
  const words = useProblemWords()
  const phoneWords = usePhoneWords()
  const { organization } = useBusiness()
  const [name, setName] = useState(client.name)
  const [phone, setPhone] = useState(client.phone === null ? '' : sayPhone(client.phone))
  const [email, setEmail] = useState(client.email ?? '')
  const [locale, setLocale] = useState<string>(client.locale ?? '')
  const [notes, setNotes] = useState(client.notes ?? '')
  const saving = useSaving(client, done)
  const short = phoneFault(phone, organization.country)
  const ofPhone = isProblem(saving.error, 'not-a-phone', 'phone-taken')
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const filled = { name: name.trim(), phone: phone.trim() || null, email: email.trim() || null, notes: notes.trim() || null }
    const wanted = { ...filled, locale: isLocale(locale) ? locale : null }
    if (wanted.name !== '' && short === undefined) saving.mutate(wanted)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Field label={t('name')} fault={name.trim() === '' ? b('nameMissing') : undefined}>
        {(props) => (
          <input {...props} className="input" maxLength={LONGEST_NAME} value={name} onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
      <Field
        label={t('phone')}
        fault={short !== undefined ? phoneWords.fault(short) : ofPhone ? words(saving.error) : undefined}
        hint={phoneWords.hint}
      >
        {(props) => <input {...props} className="input" type="tel" value={phone} onChange={(event) => setPhone(event.target.value)} />}
      </Field>
      <Field label={t('email')}>
        {(props) => <input {...props} className="input" type="email" value={email} onChange={(event) => setEmail(event.target.value)} />}
      </Field>
      <Field label={t('language')}>
        {(props) => (
          <select {...props} className="input" value={locale} onChange={(event) => setLocale(event.target.value)}>
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
            onChange={(event) => setNotes(event.target.value)}
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
        <button type="button" className="button quiet" onClick={done}>
          {t('cancel')}
        </button>
      </div>
    </form>
  )
}

function useSaving(client: Client, done: () => void) {
  const t = useTranslations('client')
  const { api } = useBusiness()
  return useMutation({
    mutationFn: (body: Pick<Client, 'name' | 'phone' | 'email' | 'locale' | 'notes'>) =>
      valueOf(api.PATCH('/clients/{id}', { params: { path: { id: client.id } }, body })),
    onSuccess: () => {
      say({ tone: 'done', text: t('saved') })
      void queries.invalidateQueries({ queryKey: [api.slug, 'clients'] })
      done()
    },
  })
}
