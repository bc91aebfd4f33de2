import { IconClock } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { sayShortDay, sayTime } from '../calendar/format.ts'
import { dateOf, toLocal } from '../calendar/local.ts'
import type { Manner } from '../calendar/manner.ts'
import { sayPhone } from '../client/client.ts'
import { Failure } from '../feedback/failure.tsx'
import { useBusiness } from '../organization/business.ts'
import { Empty } from '../parts/empty.tsx'
import { DayRows } from './day-rows.tsx'
import { useKindWords } from './kind-words.ts'
import { MessageMark } from './message-mark.tsx'
import type { Go, MessageSearch } from './message-search.ts'
import { type Planned, plannedPages } from './read-messages.ts'
import { RowsSkeleton } from './rows-skeleton.tsx'

/** What will be said, the next first; and of what was planned, what became of it. */
export function PlannedList({ search, go }: { search: MessageSearch; go: Go }) {
  const t = useTranslations('message')
  const { api } = useBusiness()
  const pages = useInfiniteQuery(plannedPages(api, search))
  const planned = pages.data?.pages.flatMap(({ items }) => items) ?? []
  if (pages.isPending) return <RowsSkeleton />
  if (pages.isError && planned.length === 0) return <Failure error={pages.error} retry={() => void pages.refetch()} />
  if (planned.length === 0) return <Empty title={t('emptyPlanned')} hint={t('emptyPlannedHint')} />
  return (
    <DayRows
      items={planned}
      at={({ dueAt }) => dueAt}
      row={(one) => <PlannedRow key={one.id} planned={one} open={() => go({ cita: one.appointmentId } as object)} />}
      pages={pages}
    />
  )
}

/** «vie 27 nov, 3:00 p. m.» */
function sayWhen({ localStart }: Planned, manner: Manner): string {
  return `${sayShortDay(dateOf(localStart), manner)}, ${sayTime(localStart, manner)}`
}

interface PlannedRowProps {
  planned: Planned
  open: () => void
}

function PlannedRow({ planned, open }: PlannedRowProps) {
  const t = useTranslations('message')
  const kindWords = useKindWords()
  const { location, manner } = useBusiness()
  const { status, kind, dueAt, reason, recipient } = planned
  const words = { pending: t('planned'), sent: t('handed'), skipped: t('skipped'), cancelled: t('cancelled') } as const
  return (
    <div role="listitem">
      <button type="button" className="row" onClick={open}>
        <span className="message-state">
          {status === 'skipped' ? <MessageMark status="skipped" /> : <IconClock className="icon" aria-hidden="true" />}
          {words[status]}
        </span>
        <span className="row-words">
          <span className="strong">{recipient.name}</span>
          <span className="second">{recipient.phone === null ? t('noPhone') : sayPhone(recipient.phone)}</span>
        </span>
        <span className="row-words row-what">
          <span>{kindWords(kind)}</span>
          <span className="second">{reason?.text ?? t('ofVisit', { when: sayWhen(planned, manner) })}</span>
        </span>
        <span className="row-time">{sayTime(toLocal(dueAt, location.timeZone), manner)}</span>
      </button>
    </div>
  )
}
