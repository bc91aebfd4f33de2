import { useMutation } from '@tanstack/react-query'
import { type SyntheticEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { valueOf } from '../api/api.ts'
import { queries } from '../api/queries.ts'
import { DayField } from '../appointment/day-field.tsx'
import { addDays, dateOf, toLocal } from '../calendar/local.ts'
import { useProblemWords } from '../feedback/problem-words.ts'
import { say } from '../feedback/toasts.ts'
import { type Professional, useBusiness } from '../organization/business.ts'
import type { Away } from './absence-time.ts'
import { Conflicts } from './conflicts.tsx'
import { TextField } from './fields.tsx'
import { GiveUp } from '../organization/give-up.tsx'
import type { Booked } from './read-ahead.ts'
import { TimeField } from './time-field.tsx'
import { useForm } from '../organization/use-form.ts'

interface Given {
  first: string
  last: string
  allDay: boolean
  fromTime: string
  toTime: string
  reason: string
}

interface AbsenceFormProps {
  professional: Professional
  ahead: readonly Booked[]
  done: () => void
}

/** A stretch to be away in, with what is booked in it said while it is chosen. */
export function AbsenceForm({ professional, ahead, done }: AbsenceFormProps) {
  const t = useTranslations('team')
  const words = useProblemWords()
  const { location } = useBusiness()
  const [tomorrow] = useState(() => addDays(dateOf(toLocal(new Date(), location.timeZone)), 1))
  const fresh: Given = { first: tomorrow, last: tomorrow, allDay: true, fromTime: '09:00', toTime: '13:00', reason: '' }
  const form = useForm(`absence.${professional.id}`, fresh)
  const given = form.value
  const set = form.change
  const away = awayOf(given)
  const isBackwards = away.to <= away.from
  const noting = useNoting(professional, () => {
    form.discard()
    done()
  })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (!isBackwards && !noting.isPending) noting.mutate({ ...away, reason: given.reason.trim() || null })
  }
  return (
    <form className="set-form set-inner" noValidate onSubmit={submit} aria-label={t('addAbsence')}>
      <div className="set-pair">
        <DayField
          label={t('from')}
          timeZone={location.timeZone}
          value={given.first}
          onChange={(first) => set({ first, last: given.last < first ? first : given.last })}
        />
        <DayField label={t('to')} timeZone={location.timeZone} value={given.last} onChange={(last) => set({ last })} />
      </div>
      <label className="set-choice">
        <input type="checkbox" checked={given.allDay} onChange={(event) => set({ allDay: event.target.checked })} />
        <span>{t('allDay')}</span>
      </label>
      {!given.allDay && (
        <div className="set-pair">
          <TimeField label={t('fromTime')} value={given.fromTime} onChange={(fromTime) => set({ fromTime })} />
          <TimeField label={t('toTime')} value={given.toTime} onChange={(toTime) => set({ toTime })} />
        </div>
      )}
      <TextField label={t('reason')} hint={t('reasonHint')} value={given.reason} onChange={(reason) => set({ reason })} />
      {isBackwards ? (
        <p className="fault" role="alert">
          {t('endsBefore')}
        </p>
      ) : (
        <Conflicts away={away} ahead={ahead} />
      )}
      {noting.isError && (
        <p className="fault" role="alert">
          {words(noting.error)}
        </p>
      )}
      <div className="acts">
        <button type="submit" className="button primary" aria-disabled={isBackwards || noting.isPending}>
          {t('note')}
        </button>
        <GiveUp form={form} close={done} always />
      </div>
    </form>
  )
}

/** Whole days end with the day after the last. */
function awayOf({ first, last, allDay, fromTime, toTime }: Given): Away {
  return allDay ? { from: `${first}T00:00`, to: `${addDays(last, 1)}T00:00` } : { from: `${first}T${fromTime}`, to: `${last}T${toTime}` }
}

function useNoting(professional: Professional, done: () => void) {
  const t = useTranslations('team')
  const { api } = useBusiness()
  return useMutation({
    mutationFn: (body: Away & { reason: string | null }) =>
      valueOf(api.POST('/professionals/{id}/absences', { params: { path: { id: professional.id } }, body })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [api.slug] })
      say({ tone: 'done', text: t('noted') })
      done()
    },
  })
}
