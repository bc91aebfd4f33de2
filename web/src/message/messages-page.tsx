import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useBusiness } from '../organization/business.ts'
import { MessageDetail } from './message-detail.tsx'
import { MessageFilters } from './message-filters.tsx'
import { MessageList } from './message-list.tsx'
import type { Go } from './message-search.ts'
import './messages.css'
import { PlannedList } from './planned-list.tsx'

/** What was said, and what will be. */
export function MessagesPage() {
  const t = useTranslations('message')
  const { slug } = useBusiness()
  const search = useSearch({ from: '/o/$slug/mensajes' })
  const navigate = useNavigate({ from: '/o/$slug/mensajes' })
  const go: Go = (change) =>
    void navigate({ search: (was) => Object.fromEntries(Object.entries({ ...was, ...change }).filter(([, value]) => value !== undefined)) })
  const planned = search.ver === 'programados'
  const { q, sede, tipo } = search
  const kept = { ...(q === undefined ? {} : { q }), ...(sede === undefined ? {} : { sede }), ...(tipo === undefined ? {} : { tipo }) }
  return (
    <div className="messages">
      <header className="page-head">
        <h1>{t('title')}</h1>
        <nav className="segments" aria-label={t('title')}>
          <Link to="/o/$slug/mensajes" params={{ slug }} search={kept} aria-current={planned ? undefined : 'page'}>
            {t('tabSent')}
          </Link>
          <Link
            to="/o/$slug/mensajes"
            params={{ slug }}
            search={{ ...kept, ver: 'programados' }}
            aria-current={planned ? 'page' : undefined}
          >
            {t('tabPlanned')}
          </Link>
        </nav>
        <MessageFilters search={search} go={go} />
      </header>
      <div className={search.m === undefined ? 'messages-body' : 'messages-body split'}>
        {planned ? <PlannedList search={search} go={go} /> : <MessageList search={search} go={go} />}
        {search.m !== undefined && !planned && <MessageDetail id={search.m} close={() => go({ m: undefined })} />}
      </div>
    </div>
  )
}
