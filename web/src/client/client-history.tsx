import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { Schemas } from '@puntual/contract'
import { sayShortDay, sayTime } from '../calendar/format.ts'
import { dateOf, toLocal } from '../calendar/local.ts'
import { Failure } from '../feedback/failure.tsx'
import { useBusiness } from '../organization/business.ts'
import { Skeleton } from '../parts/skeleton.tsx'
import { MoreButton } from '../parts/more-button.tsx'
import { historyPages } from './read-clients.ts'

type Visit = Schemas['Appointment']

/** Their appointments, the next and the latest first. */
export function ClientHistory({ clientId }: { clientId: string }) {
  const t = useTranslations('client')
  const { api } = useBusiness()
  const pages = useInfiniteQuery(historyPages(api, clientId))
  const visits = pages.data?.pages.flatMap(({ items }) => items)
  return (
    <section className="panel flush">
      <h3>{t('history')}</h3>
      {pages.isPending && <Skeleton height={160} />}
      {pages.isError && visits === undefined && <Failure error={pages.error} retry={() => void pages.refetch()} />}
      {visits?.length === 0 && <p className="second empty-line">{t('noHistory')}</p>}
      <ul className="file-rows">
        {visits?.map((visit) => (
          <VisitRow key={visit.id} visit={visit} />
        ))}
      </ul>
      <MoreButton pages={pages} label={t('more')} />
    </section>
  )
}

function VisitRow({ visit }: { visit: Visit }) {
  const s = useTranslations('status')
  const { manner } = useBusiness()
  const navigate = useNavigate()
  const local = toLocal(visit.startsAt, visit.timeZone)
  const answered = { none: s('booked'), confirmed: s('yes'), declined: s('declined') } as const
  const words = {
    pending: s('pending'),
    confirmed: answered[visit.clientResponse],
    cancelled: s('gone'),
    completed: s('came'),
    no_show: s('missed'),
  } as const
  return (
    <li>
      <button type="button" className="file-row" onClick={() => void navigate({ to: '.', search: (was) => ({ ...was, cita: visit.id }) })}>
        <span className="strong">
          {sayShortDay(dateOf(local), manner)}, {sayTime(local, manner)}
        </span>
        <span className="row-words">
          <span>{visit.services.map(({ name }) => name).join(', ')}</span>
          <span className="second">{[visit.professional?.name, visit.location.name].filter(Boolean).join(' · ')}</span>
        </span>
        <span className="second">{words[visit.status]}</span>
      </button>
    </li>
  )
}
