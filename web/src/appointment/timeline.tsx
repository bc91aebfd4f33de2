import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { sayTime } from '../calendar/format.ts'
import { dateOf, toLocal } from '../calendar/local.ts'
import { useDayHeading } from '../organization/day-words.ts'
import { Failure } from '../feedback/failure.tsx'
import { useBusiness } from '../organization/business.ts'
import { Skeleton } from '../parts/skeleton.tsx'
import { collapseMoments } from './collapse-moments.ts'
import { MomentLine } from './moment-line.tsx'
import { type Moment, timelineQuery, type Visit } from './read-visit.ts'
import { ExportTimeline } from './export-timeline.tsx'

/** What happened to its notices: by day, oldest first, the future after the dot that says now. */
export function Timeline({ visit }: { visit: Visit }) {
  const t = useTranslations('visit')
  const { api } = useBusiness()
  const timeline = useQuery(timelineQuery(api, visit.id))
  const items = collapseMoments(timeline.data?.items ?? [])
  const past = items.filter(({ future }) => !future)
  const ahead = items.filter(({ future }) => future)
  return (
    <section className="visit-part timeline">
      <div className="timeline-head">
        <h3>{t('whatHappened')}</h3>
        {items.length > 0 && <ExportTimeline visit={visit} items={items} />}
      </div>
      {timeline.isPending && <Skeleton height={220} />}
      {timeline.isError && <Failure error={timeline.error} retry={() => void timeline.refetch()} />}
      {timeline.data !== undefined && items.length === 0 && <p className="second">{t('nothing')}</p>}
      <Days moments={past} visit={visit} />
      {timeline.data !== undefined && <NowLine visit={visit} ahead={ahead.length > 0} />}
      <Days moments={ahead} visit={visit} after={dateOf(toLocal(new Date(), visit.timeZone))} />
    </section>
  )
}

interface DaysProps {
  moments: readonly Moment[]
  visit: Visit
  /** A day whose heading stands above already. */
  after?: string
}

function Days({ moments, visit, after }: DaysProps) {
  const heading = useDayHeading(visit.timeZone)
  const days = Map.groupBy(moments, ({ at }) => dateOf(toLocal(at, visit.timeZone)))
  return [...days].map(([date, own]) => (
    <div key={date}>
      {date !== after && <p className="timeline-day">{heading(date)}</p>}
      <ol>
        {own.map((moment, index) => (
          <MomentLine key={`${moment.at} ${moment.type} ${index}`} moment={moment} visit={visit} />
        ))}
      </ol>
    </div>
  ))
}

function NowLine({ visit, ahead }: { visit: Visit; ahead: boolean }) {
  const t = useTranslations('visit')
  const { manner } = useBusiness()
  return (
    <div className={ahead ? 'moment now ahead' : 'moment now'}>
      <span className="moment-hour">{sayTime(toLocal(new Date(), visit.timeZone), manner)}</span>
      <span className="moment-rail">
        <i className="moment-now" aria-hidden="true" />
      </span>
      <span className="moment-now-word">{t('now')}</span>
    </div>
  )
}
