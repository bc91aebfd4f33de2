import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { valueOf } from '../api/api.ts'
import { Failure } from '../feedback/failure.tsx'
import { type Professional, useBusiness } from '../organization/business.ts'
import { Skeleton } from '../parts/skeleton.tsx'
import { ChoiceList } from './choice-list.tsx'
import { SelectField } from './fields.tsx'
import { FormPanel } from './form-panel.tsx'
import { usualWeek } from './location-hours.tsx'
import { type Manner, mannerOf, saidForEach, weekAt, withWeekAt, type Written } from './own-week.ts'
import { Panel } from './panel.tsx'
import { professionalHoursQuery } from './read-hours.ts'
import { useForm, useSaving } from '../organization/use-form.ts'
import { WeekEditor } from './week-editor.tsx'

export function ProfessionalHours({ professional }: { professional: Professional }) {
  const t = useTranslations('team')
  const { api } = useBusiness()
  const hours = useQuery(professionalHoursQuery(api, professional.id))
  if (hours.data !== undefined) return <HoursForm professional={professional} saved={hours.data.weekly} />
  return (
    <Panel title={t('hours')}>
      {hours.isError ? <Failure error={hours.error} retry={() => void hours.refetch()} /> : <Skeleton height={320} radius={12} />}
    </Panel>
  )
}

function HoursForm({ professional, saved }: { professional: Professional; saved: Written }) {
  const p = useTranslations('team')
  const t = useTranslations('hours')
  const { api, locations } = useBusiness()
  const places = locations.filter(({ id }) => professional.locationIds.length === 0 || professional.locationIds.includes(id))
  const form = useForm<{ weekly: Written }>(`hours.${professional.id}`, { weekly: saved })
  const { weekly } = form.value
  const manner = mannerOf(weekly)
  const saving = useSaving(form, () =>
    valueOf(api.PUT('/professionals/{id}/hours', { params: { path: { id: professional.id } }, body: { weekly } })),
  )
  const setWeekly = (next: Written) => form.change({ weekly: next })
  const choose = (wanted: Manner) => {
    const known = weekly ?? (saved === null || saved.length === 0 ? usualWeek : saved)
    const ids = places.map(({ id }) => id)
    if (wanted === 'like-place') setWeekly(null)
    else setWeekly(wanted === 'each' ? saidForEach(known, ids) : weekAt(known, ids[0] ?? null))
  }
  const isShownEach = places.length > 1 || manner === 'each'
  return (
    <FormPanel title={p('hours')} hint={t('booked')} form={form} saving={saving}>
      <ChoiceList
        label={p('hours')}
        value={manner}
        choices={[
          { value: 'like-place', name: t('likePlace'), hint: t('likePlaceHint') },
          { value: 'own', name: t('own') },
          ...(isShownEach ? [{ value: 'each', name: t('each') } as const] : []),
        ]}
        onChange={choose}
      />
      {manner === 'own' && <WeekEditor week={weekAt(weekly, null)} of="professional" onChange={setWeekly} />}
      {manner === 'each' && <WeekAtEach places={places} weekly={weekly} onChange={setWeekly} />}
    </FormPanel>
  )
}

interface WeekAtEachProps {
  places: readonly { id: string; name: string }[]
  weekly: Written
  onChange: (weekly: Written) => void
}

function WeekAtEach({ places, weekly, onChange }: WeekAtEachProps) {
  const t = useTranslations('hours')
  const [chosen, choose] = useState(places[0]?.id ?? '')
  const ids = places.map(({ id }) => id)
  return (
    <>
      <SelectField label={t('place')} value={chosen} options={places.map(({ id, name }) => ({ value: id, name }))} onChange={choose} />
      <WeekEditor
        week={weekAt(weekly, chosen)}
        of="professional"
        onChange={(week) => onChange(withWeekAt(saidForEach(weekly, ids), chosen, week))}
      />
    </>
  )
}
