import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { valueOf } from '../api/api.ts'
import { Failure } from '../feedback/failure.tsx'
import { type Location, useBusiness } from '../organization/business.ts'
import { Skeleton } from '../parts/skeleton.tsx'
import { ChoiceList } from './choice-list.tsx'
import { FormPanel } from './form-panel.tsx'
import { Panel } from './panel.tsx'
import { locationHoursQuery } from './read-hours.ts'
import { useForm, useSaving } from '../organization/use-form.ts'
import { opened, type Span, type Week, weekdays } from './week.ts'
import { WeekEditor } from './week-editor.tsx'

export function LocationHours({ location }: { location: Location }) {
  const t = useTranslations('places')
  const { api } = useBusiness()
  const hours = useQuery(locationHoursQuery(api, location.id))
  if (hours.data !== undefined) return <HoursForm location={location} saved={hours.data.weekly} />
  return (
    <Panel title={t('hours')}>
      {hours.isError ? <Failure error={hours.error} retry={() => void hours.refetch()} /> : <Skeleton height={320} radius={12} />}
    </Panel>
  )
}

/** Monday to Saturday at the usual hours: a start, to be mended. */
export const usualWeek: Span[] = weekdays.slice(0, 6).reduce<Span[]>((week, day) => opened(week, day), [])

function HoursForm({ location, saved }: { location: Location; saved: Week | null }) {
  const p = useTranslations('places')
  const t = useTranslations('hours')
  const { api } = useBusiness()
  const form = useForm<{ weekly: Week | null }>(`hours.${location.id}`, { weekly: saved })
  const { weekly } = form.value
  const saving = useSaving(form, () =>
    valueOf(api.PUT('/locations/{id}/hours', { params: { path: { id: location.id } }, body: { weekly: weekly && [...weekly] } })),
  )
  return (
    <FormPanel title={p('hours')} hint={t('booked')} form={form} saving={saving}>
      <ChoiceList
        label={p('hours')}
        value={weekly === null ? 'always' : 'weekly'}
        choices={[
          { value: 'always', name: t('always'), hint: t('alwaysHint') },
          { value: 'weekly', name: t('weekly') },
        ]}
        onChange={(value) => form.change({ weekly: value === 'always' ? null : (saved ?? usualWeek) })}
      />
      {weekly !== null && <WeekEditor week={weekly} of="location" onChange={(week) => form.change({ weekly: week })} />}
    </FormPanel>
  )
}
