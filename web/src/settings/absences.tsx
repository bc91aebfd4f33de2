import { IconX } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { valueOf } from '../api/api.ts'
import { keepInTab, recallInTab } from '../api/kept.ts'
import { queries } from '../api/queries.ts'
import { Failure } from '../feedback/failure.tsx'
import { useProblemWords } from '../feedback/problem-words.ts'
import { say } from '../feedback/toasts.ts'
import { type Professional, useBusiness } from '../organization/business.ts'
import { Skeleton } from '../parts/skeleton.tsx'
import { AbsenceForm } from './absence-form.tsx'
import { type Away, sayAway } from './absence-time.ts'
import { Conflicts } from './conflicts.tsx'
import { Panel } from './panel.tsx'
import { aheadQuery, type Booked } from './read-ahead.ts'
import { absencesQuery } from './read-hours.ts'

/** When somebody is away, and which appointments stand in it all the same. */
export function Absences({ professional }: { professional: Professional }) {
  const t = useTranslations('team')
  const { api, slug } = useBusiness()
  const absences = useQuery(absencesQuery(api, professional.id))
  const ahead = useQuery(aheadQuery(api, { professionalId: professional.id }))
  const place = `absence.${slug}.${professional.id}`
  const [adding, setAdding] = useState(() => recallInTab(place) === true)
  const add = (begun: boolean) => {
    keepInTab(place, begun || null)
    setAdding(begun)
  }
  return (
    <Panel title={t('absences')} hint={t('absencesHint')}>
      {absences.isError && <Failure error={absences.error} retry={() => void absences.refetch()} />}
      {absences.isPending && <Skeleton height={44} />}
      {absences.data?.length === 0 && !adding && <p className="second">{t('noAbsences')}</p>}
      {absences.data !== undefined && absences.data.length > 0 && (
        <ul className="set-absences" aria-label={t('absences')}>
          {absences.data.map((one) => (
            <AbsenceLine key={one.id} absence={one} professionalId={professional.id} ahead={ahead.data ?? []} />
          ))}
        </ul>
      )}
      {adding ? (
        <AbsenceForm professional={professional} ahead={ahead.data ?? []} done={() => add(false)} />
      ) : (
        <div className="acts">
          <button type="button" className="button" onClick={() => add(true)}>
            {t('addAbsence')}
          </button>
        </div>
      )}
    </Panel>
  )
}

interface AbsenceLineProps {
  absence: Away & { id: string; reason: string | null }
  professionalId: string
  ahead: readonly Booked[]
}

function AbsenceLine({ absence, professionalId, ahead }: AbsenceLineProps) {
  const t = useTranslations('team')
  const words = useProblemWords()
  const { api, manner } = useBusiness()
  const when = sayAway(absence, manner)
  const removing = useMutation({
    mutationFn: () =>
      valueOf(api.DELETE('/professionals/{id}/absences/{absenceId}', { params: { path: { id: professionalId, absenceId: absence.id } } })),
    onSuccess: () => {
      say({ tone: 'done', text: t('removed') })
      return queries.invalidateQueries({ queryKey: [api.slug] })
    },
    onError: (error) => say({ tone: 'failed', text: words(error) }),
  })
  return (
    <li>
      <div className="set-absence">
        <span className="set-row-words">
          <span className="strong">{when}</span>
          {absence.reason !== null && <span className="second">{absence.reason}</span>}
        </span>
        <button
          type="button"
          className="button quiet square small"
          aria-label={t('remove', { when })}
          aria-disabled={removing.isPending}
          onClick={() => !removing.isPending && removing.mutate()}
        >
          <IconX className="icon" aria-hidden="true" />
        </button>
      </div>
      <Conflicts away={absence} ahead={ahead} />
    </li>
  )
}
