import { notifyManager, type Query } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { connection } from '../api/connection.ts'
import { isProblem } from '../api/problem.ts'
import { queries } from '../api/queries.ts'
import { useSignal } from '../api/signal.ts'
import { type Clock, useClock } from './since.ts'
import './strip.css'

/** What is on the screen and stays as it was, since the server failed to say it anew; and how to ask again. */
export function OutdatedStrip({ clock }: { clock: Clock }) {
  const t = useTranslations('feedback')
  const { since } = useClock(clock)
  const updatedAt = useSyncExternalStore(subscribe, oldest)
  const offline = useSignal(connection) === 'offline'
  if (updatedAt === Infinity || offline) return null
  return (
    <p className="strip" role="status">
      {t('notRefreshed')} · {since(new Date(updatedAt))} ·{' '}
      <button type="button" className="link" onClick={() => void queries.refetchQueries(failed)}>
        {t('tryAgain')}
      </button>
    </p>
  )
}

const failed = {
  type: 'active',
  predicate: ({ state: { status, data, error } }: Query) =>
    status === 'error' && data !== undefined && !(isProblem(error) && error.status < 500),
} as const

function oldest(): number {
  const all = queries.getQueryCache().findAll(failed)
  return Math.min(...all.map(({ state }) => state.dataUpdatedAt))
}

function subscribe(listener: () => void): () => void {
  return queries.getQueryCache().subscribe(notifyManager.batchCalls(listener))
}
