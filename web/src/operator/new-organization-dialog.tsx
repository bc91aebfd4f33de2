import { type SyntheticEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { CountryField } from '../access/country-field.tsx'
import { isProblem } from '../api/problem.ts'
import { useSignal } from '../api/signal.ts'
import { useProblemWords } from '../feedback/problem-words.ts'
import { say } from '../feedback/toasts.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Field } from '../parts/field.tsx'
import { GiveUp } from '../organization/give-up.tsx'
import { useFormAt } from '../organization/use-form.ts'
import { language } from '../words/language.ts'
import { useOpening } from './read-installation.ts'
import { isSlug, slugOf } from './slug.ts'

const LONGEST_NAME = 200

interface Given {
  name: string
  /** Null: as the name says. */
  slug: string | null
  country: string
}

const nothing: Given = { name: '', slug: null, country: 'CO' }

/** A business more on this installation. Its owner is invited from inside it. */
export function NewOrganizationDialog({ close }: { close: () => void }) {
  const t = useTranslations('operator')
  const words = useProblemWords()
  const { locale } = useSignal(language)
  const form = useFormAt('operator.organization', nothing)
  const { name, country, slug: typedSlug } = form.value
  const [tried, tryIt] = useState(false)
  const slug = typedSlug ?? slugOf(name)
  const opening = useOpening((made) => {
    form.discard()
    close()
    say({ tone: 'done', text: t('created', { name: made.name }) })
  })
  const nameFault = tried && name.trim() === '' ? t('nameMissing') : undefined
  const isTaken = isProblem(opening.error, 'slug-taken')
  const slugFault = isTaken ? words(opening.error) : tried && name.trim() !== '' && !isSlug(slug) ? t('slugFault') : undefined
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    tryIt(true)
    if (name.trim() !== '' && isSlug(slug) && !opening.isPending) opening.mutate({ name: name.trim(), slug, country, locale })
  }
  return (
    <Dialog title={t('newTitle')} close={close}>
      <form className="operator-form" onSubmit={submit} noValidate>
        <p className="second">{t('newHint')}</p>
        <Field label={t('name')} fault={nameFault}>
          {(props) => (
            <input
              {...props}
              className="input"
              data-autofocus
              autoComplete="off"
              maxLength={LONGEST_NAME}
              value={name}
              onChange={(event) => form.change({ name: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('slug')} hint={t('slugHint')} fault={slugFault}>
          {(props) => (
            <input
              {...props}
              className="input"
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              value={slug}
              onChange={(event) => {
                form.change({ slug: event.target.value })
                opening.reset()
              }}
            />
          )}
        </Field>
        <CountryField value={country} onChange={(chosen) => form.change({ country: chosen })} />
        {opening.isError && !isTaken && (
          <p className="fault" role="alert">
            {words(opening.error)}
          </p>
        )}
        <div className="acts">
          <button type="submit" className="button primary" aria-disabled={opening.isPending}>
            {t('create')}
          </button>
          <GiveUp form={form} close={close} always />
        </div>
      </form>
    </Dialog>
  )
}
