import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { valueOf } from '../api/api.ts'
import { useBusiness } from '../organization/business.ts'
import { SelectField } from './fields.tsx'
import { FormPanel } from './form-panel.tsx'
import { Note } from './note.tsx'
import { SectionHead } from '../parts/section-head.tsx'
import { TypedQuestion } from './typed-question.tsx'
import { useForm, useSaving } from '../organization/use-form.ts'
import { WipeDemo } from './wipe-demo.tsx'

export function DataSection() {
  const t = useTranslations('data')
  const s = useTranslations('settings')
  const { organization } = useBusiness()
  return (
    <>
      <SectionHead title={s('data')} hint={t('hint')} />
      <RetentionForm />
      {organization.demo && <WipeDemo />}
    </>
  )
}

const YEAR = 365
const offered = [30, 90, 180, YEAR, 2 * YEAR, 5 * YEAR, 10 * YEAR]

function RetentionForm() {
  const t = useTranslations('data')
  const { api, organization } = useBusiness()
  const { retentionDays } = organization
  const form = useForm('retention', { retentionDays })
  const saving = useSaving(form, () => valueOf(api.PATCH('/organization', { body: form.typed })))
  const wanted = form.value.retentionDays
  const say = (days: number) => (days % YEAR === 0 ? t('years', { count: days / YEAR }) : t('days', { count: days }))
  const [asked, ask] = useState(false)
  const shortens = wanted < retentionDays
  const days = [...new Set([...offered, retentionDays])].toSorted((one, other) => one - other)
  return (
    <>
      <FormPanel form={form} saving={saving} quiet={asked} {...(shortens ? { ask: () => ask(true) } : {})}>
        <SelectField
          label={t('retention')}
          hint={t('retentionHint')}
          value={String(wanted)}
          options={days.map((count) => ({ value: String(count), name: say(count) }))}
          onChange={(value) => form.change({ retentionDays: Number(value) })}
        />
        {shortens && <Note>{t('shortening', { time: say(wanted) })}</Note>}
      </FormPanel>
      {asked && (
        <TypedQuestion
          title={t('shortenTitle', { time: say(wanted) })}
          word={t('wipeWord')}
          act={t('shorten')}
          error={saving.error}
          isActing={saving.isSaving}
          onYes={() => void saving.save().then((done) => done && ask(false))}
          close={() => ask(false)}
        >
          <p>{t('shortening', { time: say(wanted) })}</p>
        </TypedQuestion>
      )}
    </>
  )
}
