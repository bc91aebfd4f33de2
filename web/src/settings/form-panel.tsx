import { IconCheck } from '@tabler/icons-react'
import type { ReactNode, SyntheticEvent } from 'react'
import { flushSync } from 'react-dom'
import { useTranslations } from 'use-intl'
import { useProblemWords } from '../feedback/problem-words.ts'
import { LeavingQuestion } from './leaving-question.tsx'
import { Panel } from './panel.tsx'
import type { Form, Saving } from '../organization/use-form.ts'

interface FormPanelProps {
  title?: string
  hint?: string
  form: Pick<Form<unknown>, 'isDirty' | 'discard' | 'tryIt'>
  saving: Saving
  /** Why it cannot be saved as it is, said at its fields. */
  isFaulty?: boolean
  /** Said at a field already. */
  quiet?: boolean
  /** Asked before it is saved. */
  ask?: () => void
  children: ReactNode
}

/** A part of the settings that is saved as one: its fields, and at its foot how that stands. */
export function FormPanel({ title, hint, form, saving, isFaulty = false, quiet = false, ask, children }: FormPanelProps) {
  const words = useProblemWords()
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isFaulty) flushSync(form.tryIt)
    if (isFaulty) event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    if (!form.isDirty || isFaulty || saving.isSaving) return
    if (ask === undefined) void saving.save()
    else ask()
  }
  return (
    <Panel title={title} hint={hint}>
      <form className="set-form" noValidate onSubmit={submit}>
        {children}
        {saving.error !== null && !quiet && (
          <p className="fault" role="alert">
            {words(saving.error)}
          </p>
        )}
        <FormFoot form={form} saving={saving} isFaulty={isFaulty} />
      </form>
      <LeavingQuestion form={form} save={isFaulty || ask !== undefined ? undefined : saving.save} />
    </Panel>
  )
}

function FormFoot({ form, saving, isFaulty }: Pick<FormPanelProps, 'form' | 'saving'> & { isFaulty: boolean }) {
  const t = useTranslations('settings')
  return (
    <div className="set-foot">
      <button type="submit" className="button primary" aria-disabled={!form.isDirty || isFaulty || saving.isSaving}>
        {saving.isSaving ? t('saving') : t('save')}
      </button>
      {form.isDirty && !saving.isSaving && (
        <button type="button" className="button quiet" onClick={form.discard}>
          {t('discard')}
        </button>
      )}
      <span role="status" className="set-state second">
        {form.isDirty && !saving.isSaving && t('unsaved')}
        {saving.isSaved && (
          <span className="set-saved">
            <IconCheck className="icon" aria-hidden="true" />
            {t('saved')}
          </span>
        )}
      </span>
    </div>
  )
}
