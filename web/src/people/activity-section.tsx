import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { Failure } from '../feedback/failure.tsx'
import { useBusiness } from '../organization/business.ts'
import { useInstant } from './moment-words.ts'
import { Empty } from '../parts/empty.tsx'
import { useActivityWords, useChangeWords } from './activity-words.ts'
import { changesIn } from './audited.ts'
import { PanelSkeleton } from './panel-skeleton.tsx'
import { MoreButton } from '../parts/more-button.tsx'
import './people.css'
import { activityQuery, type AuditEvent } from './read-keys.ts'
import { SectionHead } from '../parts/section-head.tsx'

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
  if (query.data === undefined) return <Failure error={query.error} retry={() => void query.refetch()} />
  const events = query.data.pages.flatMap(({ items }) => items)
  return (
    <section className="panel flush rows-panel" aria-label={t('title')}>
      {events.length === 0 ? (
        <Empty title={t('empty')} />
      ) : (
        <ol>
          {events.map((event) => (
            <EventRow key={event.id} event={event} />
          ))}
        </ol>
      )}
      <MoreButton pages={query} label={t('more')} look="button quiet" />
    </section>
  )
}

function EventRow({ event }: { event: AuditEvent }) {
  const { who, what } = useActivityWords()
  const sayChange = useChangeWords()
  const instant = useInstant()
  return (
    <li className="event-row">
      <span>
        <b>{who(event)}</b> {what(event)}
        {changesIn(event.detail).map((change) => (
          <span key={change.name} className="event-change">
            {sayChange(change)}
          </span>
        ))}
      </span>
      <time className="caption" dateTime={event.at}>
        {instant(event.at)}
      </time>
    </li>
  )
}
