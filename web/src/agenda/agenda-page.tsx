import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { mayAct } from '../access/me.ts'
import { capital, sayDay } from '../calendar/format.ts'
import { Failure } from '../feedback/failure.tsx'
import { useBusiness } from '../organization/business.ts'
import './agenda.css'
import { AgendaHead } from './agenda-head.tsx'
import { FactsLine } from './facts-line.tsx'
import { GridSkeleton } from './agenda-skeleton.tsx'
import { useMoveCard } from './move-card.ts'
import { PhoneAgenda } from './phone-agenda.tsx'
import { agendaQuery } from './read-agenda.ts'
import { useAgendaKeys } from './use-agenda-keys.ts'
import { useOthersChanges } from './use-others-changes.ts'
import { useAgendaPlace } from './use-agenda-place.ts'
import { useNow } from './use-now.ts'

const CalendarGrid = lazy(() => import('./calendar-grid.tsx').then(({ CalendarGrid: part }) => ({ default: part })))

export function AgendaPage() {
  const { api, location, manner, membership } = useBusiness()
  const t = useTranslations('agenda')
  const onPhone = useMediaQuery('(max-width: 767px)', undefined, { getInitialValueInEffect: false })
  const now = useNow(location.timeZone)
  const asked = useAgendaPlace(now, onPhone)
  const { cita } = useSearch({ from: '/o/$slug' })
  const agenda = useQuery(agendaQuery(api, { locationId: location.id, from: asked.from, days: asked.days }))
  const move = useMoveCard(agenda.data)
  useAgendaKeys(asked)
  const others = useOthersChanges(agenda.data)
  const may = mayAct(membership.role, 'receptionist')
  // An agenda of another day stays on the screen while the next one comes, but not one of another branch.
  const data = agenda.data?.location.id === location.id ? agenda.data : undefined
  // Whoever is not here could neither be seen to be chosen nor be let go of.
  const place = { ...asked, person: data?.professionals.find(({ id }) => id === asked.person)?.id }
  const former = data !== undefined && (data.hours[0]?.date !== place.from || data.hours.length !== place.days)
  const when = sayDay(place.from, place.today, manner)
  const failure = agenda.isError && data === undefined && <Failure error={agenda.error} retry={() => void agenda.refetch()} />
  const news = (
    <p className="visually-hidden" role="status">
      {others.count > 0 ? t('updated', { count: others.count }) : ''}
    </p>
  )
  if (onPhone) {
    return (
      <>
        {news}
        <PhoneAgenda place={place} agenda={data} former={former} now={now} failure={failure} mayBook={may} />
      </>
    )
  }
  return (
    <div className="agenda">
      {news}
      <AgendaHead place={place} mayBook={may} />
      <FactsLine place={place} agenda={data} former={former} mayBook={may} />
      {failure}
      {data === undefined && !agenda.isError && <GridSkeleton />}
      {data !== undefined && (
        <Suspense fallback={<GridSkeleton />}>
          <CalendarGrid
            agenda={data}
            former={former}
            days={data.hours.length === 7 ? 7 : 1}
            from={data.hours[0]?.date ?? place.from}
            now={now}
            label={t('grid', { place: location.name, when: capital(when) })}
            person={place.person}
            only={place.only}
            touched={others.ids}
            selected={cita}
            mayAct={may}
            open={place.open}
            move={move}
            reschedule={place.reschedule}
            book={place.book}
          />
        </Suspense>
      )}
    </div>
  )
}
