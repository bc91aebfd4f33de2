import { IconDeviceLaptop, IconDeviceMobile } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { ask } from '../api/api.ts'
import { Failure } from '../feedback/failure.tsx'
import { useProblemWords } from '../feedback/problem-words.ts'
import { say } from '../feedback/toasts.ts'
import { useMoment } from './moment-words.ts'
import { deviceOf } from './device.ts'
import { PanelSkeleton } from './panel-skeleton.tsx'
import { type OpenSession, refreshSessions, sessionsQuery } from './read-sessions.ts'

/** Where one is signed in; what one does not know, one ends. */
export function SessionsPanel() {
  const t = useTranslations('account')
  const query = useQuery(sessionsQuery)
  if (query.isPending) return <PanelSkeleton />
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />
  const { own, others } = query.data
  return (
    <section className="panel flush rows-panel" aria-labelledby="sessions">
      <h2 id="sessions">{t('sessions')}</h2>
      <ul>
        {own !== undefined && <SessionRow session={own} isOwn />}
        {others.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
      {others.length === 0 ? <p className="second rows-foot">{t('noOthers')}</p> : <EndOthers />}
    </section>
  )
}

function SessionRow({ session: { token, userAgent, createdAt, updatedAt }, isOwn = false }: { session: OpenSession; isOwn?: boolean }) {
  const t = useTranslations('account')
  const words = useProblemWords()
  const moment = useMoment()
  const ending = useEnding('/api/auth/revoke-session', { token }, t('ended'))
  const known = deviceOf(userAgent)
  const device = known === undefined ? t('unknownDevice') : t('device', { ...known })
  const Icon = /iPhone|Android/.test(known?.system ?? '') ? IconDeviceMobile : IconDeviceLaptop
  return (
    <li className="session-row">
      <Icon className="icon" aria-hidden="true" />
      <span className="person-words">
        <span className="strong">{device}</span>
        <span className="caption">
          {isOwn ? <b className="own-session">{t('thisOne')}</b> : t('seen', { when: moment(updatedAt) })}
          {' · '}
          {t('since', { when: moment(createdAt) })}
        </span>
        {ending.isError && <span className="fault">{words(ending.error)}</span>}
      </span>
      {!isOwn && (
        <button
          type="button"
          className="button small"
          aria-label={t('endOf', { device })}
          disabled={ending.isPending}
          onClick={() => ending.mutate()}
        >
          {t('end')}
        </button>
      )}
    </li>
  )
}

function EndOthers() {
  const t = useTranslations('account')
  const words = useProblemWords()
  const ending = useEnding('/api/auth/revoke-other-sessions', {}, t('endedOthers'))
  return (
    <div className="rows-foot">
      {ending.isError && (
        <p className="fault" role="alert">
          {words(ending.error)}
        </p>
      )}
      <button type="button" className="button" disabled={ending.isPending} onClick={() => ending.mutate()}>
        {t('endOthers')}
      </button>
    </div>
  )
}

function useEnding(door: string, body: object, done: string) {
  return useMutation({
    mutationFn: () => ask('POST', door, body),
    onSuccess: () => say({ tone: 'done', text: done }),
    onSettled: refreshSessions,
  })
}
