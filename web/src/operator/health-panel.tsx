import { IconAlertTriangleFilled, IconCircleCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useSignal } from '../api/signal.ts'
import { sayAtClock } from '../calendar/format.ts'
import { timeOf, toLocal } from '../calendar/local.ts'
import { mannerOf } from '../calendar/manner.ts'
import { Failure } from '../feedback/failure.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { language } from '../words/language.ts'
import { useDistance, useSpan } from './distance.ts'
import { type Health, healthQuery } from './read-installation.ts'

/** Whether the work goes on, and what waits. */
export function HealthPanel() {
  const t = useTranslations('operator')
  const health = useQuery(healthQuery)
  return (
    <section className="panel" aria-label={t('work')}>
      {health.isPending && <Skeleton height={96} />}
      {health.isError && health.data === undefined && <Failure error={health.error} retry={() => void health.refetch()} />}
      {health.data !== undefined && (
        <>
          <Worker worker={health.data.worker} />
          <Queue queue={health.data.queue} />
          <Paused senders={health.data.pausedSenders} />
        </>
      )}
    </section>
  )
}

function Worker({ worker: { standing, seenAt } }: Pick<Health, 'worker'>) {
  const t = useTranslations('operator')
  const distance = useDistance()
  const Icon = standing ? IconAlertTriangleFilled : IconCircleCheck
  const since = seenAt === null ? undefined : distance(seenAt)
  return (
    <div className={standing ? 'operator-worker standing' : 'operator-worker'} role="status">
      <Icon className="icon" aria-hidden="true" />
      <div>
        <h2>{standing ? t('standing') : t('working')}</h2>
        <p className="second">
          {since === undefined ? t('standingNever') : t(standing ? 'standingSince' : 'workingHint', { distance: since })}
        </p>
      </div>
    </div>
  )
}

function Queue({ queue: { queued, due, oldestDueSeconds, underWay, uncertain } }: Pick<Health, 'queue'>) {
  const t = useTranslations('operator')
  const span = useSpan()
  const oldest = due > 0 ? t('dueHint', { distance: span(oldestDueSeconds) }) : undefined
  return (
    <dl className="operator-queue">
      <Figure name={t('queued')} value={queued} />
      <Figure name={t('due')} value={due} hint={oldest} loud={oldestDueSeconds > LATE_S} />
      <Figure name={t('underWay')} value={underWay} />
      <Figure name={t('uncertain')} value={uncertain} />
    </dl>
  )
}

/** What waits longer than this is not just waiting its turn. */
const LATE_S = 60

function Figure({ name, value, hint, loud = false }: { name: string; value: number; hint?: string | undefined; loud?: boolean }) {
  return (
    <div className={loud ? 'loud' : ''}>
      <dt>{name}</dt>
      <dd>
        <b>{value}</b>
        {hint !== undefined && <span className="caption">{hint}</span>}
      </dd>
    </div>
  )
}

function Paused({ senders }: { senders: Health['pausedSenders'] }) {
  const t = useTranslations('operator')
  const { locale } = useSignal(language)
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const clock = (instant: string) => sayAtClock(timeOf(toLocal(instant, timeZone)), mannerOf(locale, '', 'USD'))
  return senders.map(({ sender, errorCode, title, fix, probeAt }) => (
    <div key={`${sender} ${errorCode}`} className="operator-paused" role="alert">
      <p className="strong">
        {t('paused', { sender })}: {title}
      </p>
      <p>
        {fix} {t('pausedHint', { time: clock(probeAt) })}
      </p>
      <p className="caption">{t('code', { code: String(errorCode) })}</p>
    </div>
  ))
}
