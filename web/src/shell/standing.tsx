import { IconAlertTriangleFilled, IconBellOff, IconCircleCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { mayAct } from '../access/me.ts'
import { connection } from '../api/connection.ts'
import { useSignal } from '../api/signal.ts'
import { useClock } from '../feedback/since.ts'
import { useBusiness } from '../organization/business.ts'
import { statusQuery } from './status.ts'

/** «Todo al día», or since when notices are standing still and what to do about it. */
export function Standing() {
  const t = useTranslations('shell')
  const { api, location, manner } = useBusiness()
  const { data } = useQuery(statusQuery(api))
  const reach = useSignal(connection)
  const { at, since } = useClock({ timeZone: location.timeZone, manner })
  // Who cannot ask does not know.
  if (data === undefined || reach === 'offline') return null
  if (data.worker.standing) {
    const from = data.worker.since
    return (
      <Line tone="stopped" title={from === null ? t('standingPlain') : t('standing', { since: since(from) })}>
        <a className="link" href="/welcome">
          {t('whatToDo')}
        </a>
      </Line>
    )
  }
  if (data.whatsapp.mode === 'none')
    return (
      <Line tone="off" title={t('notConfigured')}>
        {t('notConfiguredHint')} <ToSettings section="whatsapp" label={t('connect')} />
      </Line>
    )
  if (!data.whatsapp.enabled)
    return (
      <Line tone="off" title={t('switchedOff')}>
        <ToSettings section="avisos" label={t('turnOn')} />
      </Line>
    )
  return (
    <Line tone="good" title={t('allGood')}>
      {data.lastSentAt === null ? t('nothingSent') : t('lastSent', { time: at(data.lastSentAt) })}
      {data.emulatorPhone !== null && (
        <a className="link standing-phone" href={data.emulatorPhone} target="_blank" rel="noreferrer">
          {t('phone')}
        </a>
      )}
    </Line>
  )
}

/** Whoever administers is led to where it is mended; the others, to whoever does. */
function ToSettings({ section, label }: { section: string; label: string }) {
  const t = useTranslations('shell')
  const { slug, membership } = useBusiness()
  if (!mayAct(membership.role, 'admin')) return t('askAdmin')
  return (
    <Link className="link" to="/o/$slug/ajustes/$section" params={{ slug, section }}>
      {label}
    </Link>
  )
}

function Line({ tone, title, children }: { tone: 'good' | 'off' | 'stopped'; title: string; children: ReactNode }) {
  const Icon = { good: IconCircleCheck, off: IconBellOff, stopped: IconAlertTriangleFilled }[tone]
  return (
    <div className={`standing ${tone}`} role="status" title={title}>
      <Icon className="icon" aria-hidden="true" />
      <span>
        <span className="standing-title">{title}</span>
        <span className="caption">{children}</span>
      </span>
    </div>
  )
}
