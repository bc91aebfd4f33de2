import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { Failure } from '../feedback/failure.tsx'
import { useBusiness } from '../organization/business.ts'
import { useMoment } from '../organization/moment-words.ts'
import { Empty } from '../parts/empty.tsx'
import { changesIn, useActivityWords } from './activity-words.ts'
import { PanelSkeleton } from './panel-skeleton.tsx'
import './people.css'
import { activityQuery, type AuditEvent } from './read-keys.ts'
import { SectionHead } from './section-head.tsx'

/** Who changed what; nothing of it can be taken out. */
export function ActivitySection() {
  const t = useTranslations('activity')
  return (
    <div className="people">
      <SectionHead title={t('title')} hint={t('hint')} />
      <Events />
    </div>
  )
}

function Events() {
  const t = useTranslations('activity')
  const { api } = useBusiness()
  const query = useInfiniteQuery(activityQuery(api))
  if (query.isPending) return <PanelSkeleton />
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />
  const events = query.data.pages.flatMap(({ items }) => items)
  return (
    <section className="rows-panel" aria-label={t('title')}>
      {events.length === 0 ? (
        <Empty title={t('empty')} />
      ) : (
        <ol>
          {events.map((event) => (
            <EventRow key={event.id} event={event} />
          ))}
        </ol>
      )}
      {query.hasNextPage && (
        <button type="button" className="button quiet" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('more')}
        </button>
      )}
    </section>
  )
}

function EventRow({ event }: { event: AuditEvent }) {
  const { who, what, valueWords } = useActivityWords()
  const moment = useMoment()
  const changes = changesIn(event.detail)
  return (
    <li className="event-row">
      <span>
        <b>{who(event)}</b> {what(event)}
        {changes.map(({ name, from, to }) => (
          <span key={name} className="event-change">
            <code>{name}</code> {valueWords(from)} → {valueWords(to)}
          </span>
        ))}
      </span>
      <time className="caption" dateTime={event.at}>
        {moment(event.at)}
      </time>
    </li>
  )
}
