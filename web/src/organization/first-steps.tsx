import { useMutation } from '@tanstack/react-query'
import type { SyntheticEvent } from 'react'
import { useTranslations } from 'use-intl'
import '../access/access.css'
import { mayAct } from '../access/me.ts'
import { type Api, valueOf } from '../api/api.ts'
import { keepInTab } from '../api/kept.ts'
import { queries } from '../api/queries.ts'
import { isProblem } from '../api/problem.ts'
import { useProblemWords } from '../feedback/problem-words.ts'
import { Empty } from '../parts/empty.tsx'
import { Field } from '../parts/field.tsx'
import { WithLaterWords } from '../words/later.tsx'
import { useBusiness } from './business.ts'
import { type Doors, takeStep } from './take-step.ts'
import { useFormAt } from './use-form.ts'

/** What stands in place of the agenda as long as there is no location: whoever may make one does it here, the others learn who does. */
export function NotYetOpen() {
  return (
    <WithLaterWords>
      <FirstSteps />
    </WithLaterWords>
  )
}

/** What an agenda needs at least: a place, something that is done there, and perhaps somebody who does it. */
function FirstSteps() {
  const t = useTranslations('firstSteps')
  const { api, organization, membership } = useBusiness()
  const { name } = organization
  // Who administers some locations makes no other.
  if (!mayAct(membership.role, 'admin') || membership.locationIds !== null)
    return <Empty title={t('preparing', { name })} hint={t('preparingHint')} />
  return (
    <div className="door">
      <section className="door-card">
        <h1>{t('title', { name })}</h1>
        <p className="second">{t('hint')}</p>
        <StepsForm api={api} />
      </section>
    </div>
  )
}

const nothing = { location: '', service: '', minutes: '45', professional: '', whatsapp: true }

function StepsForm({ api }: { api: Api }) {
  const t = useTranslations('firstSteps')
  const words = useProblemWords()
  const form = useFormAt(`first-steps.${api.slug}`, nothing)
  const { value: given, change: set } = form
  const opening = useOpening(api, form.discard)
  const isWhole = given.location.trim() !== '' && given.service.trim() !== '' && Number(given.minutes) >= 1
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (isWhole) opening.mutate(given)
  }
  return (
    <form className="access-form" onSubmit={submit}>
      <Text label={t('location')} hint={t('locationHint')} value={given.location} onChange={(location) => set({ location })} />
      <Text label={t('service')} hint={t('serviceHint')} value={given.service} onChange={(service) => set({ service })} />
      <Text label={t('minutes')} type="number" value={given.minutes} onChange={(minutes) => set({ minutes })} />
      <Text
        label={t('professional')}
        hint={t('professionalHint')}
        value={given.professional}
        onChange={(professional) => set({ professional })}
      />
      <label className="check">
        <input type="checkbox" checked={given.whatsapp} onChange={(event) => set({ whatsapp: event.target.checked })} /> {t('whatsapp')}
      </label>
      {opening.isError && (
        <p className="fault" role="alert">
          {isProblem(opening.error) && opening.error.status >= 500 ? t('halfway') : words(opening.error)}
        </p>
      )}
      <button type="submit" className="button primary" disabled={!isWhole || opening.isPending}>
        {t('open')}
      </button>
    </form>
  )
}

interface TextProps {
  label: string
  hint?: string
  value: string
  type?: 'text' | 'number'
  onChange: (value: string) => void
}

function Text({ label, hint, value, type = 'text', onChange }: TextProps) {
  return (
    <Field label={label} hint={hint}>
      {(props) => (
        <input
          {...props}
          className="input"
          type={type}
          min={1}
          maxLength={200}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

/** The place comes last: as soon as it is there, so is the agenda. A step that was done is not done again, also after a reload. */
function useOpening(api: Api, done: () => void) {
  const place = `first-steps-taken.${api.slug}`
  return useMutation({
    mutationFn: async ({ location, service, minutes, professional, whatsapp }: typeof nothing) => {
      if (whatsapp) await valueOf(api.PATCH('/organization', { body: { whatsapp: { enabled: true } } }))
      await takeStep(place, 'service', { name: service.trim(), durationMinutes: Number(minutes) }, serviceDoors(api))
      if (professional.trim() !== '') await takeStep(place, 'professional', { name: professional.trim() }, professionalDoors(api))
      await takeStep(place, 'location', { name: location.trim() }, locationDoors(api))
    },
    onSuccess: () => {
      done()
      keepInTab(place, null)
      return queries.invalidateQueries({ queryKey: [api.slug] })
    },
  })
}

function serviceDoors(api: Api): Doors<{ name: string; durationMinutes: number }> {
  return {
    make: (body, header) => valueOf(api.POST('/services', { body, params: { header } })),
    amend: (id, body) => valueOf(api.PATCH('/services/{id}', { body, params: { path: { id } } })),
  }
}

function professionalDoors(api: Api): Doors<{ name: string }> {
  return {
    make: (body, header) => valueOf(api.POST('/professionals', { body, params: { header } })),
    amend: (id, body) => valueOf(api.PATCH('/professionals/{id}', { body, params: { path: { id } } })),
  }
}

function locationDoors(api: Api): Doors<{ name: string }> {
  return {
    make: (body, header) => valueOf(api.POST('/locations', { body, params: { header } })),
    amend: (id, body) => valueOf(api.PATCH('/locations/{id}', { body, params: { path: { id } } })),
  }
}
