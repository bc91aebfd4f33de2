import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { MessageDetail } from './message-detail.tsx'
import { MessageFilters } from './message-filters.tsx'
import { MessageList } from './message-list.tsx'
import type { Go } from './message-search.ts'
import './messages.css'
import { PlannedList } from './planned-list.tsx'

const noDays = { dias: undefined, desde: undefined, hasta: undefined }

/** What was said, and what will be. */
export function MessagesPage() {
  const t = useTranslations('message')
  const search = useSearch({ from: '/o/$slug/mensajes' })
  const navigate = useNavigate({ from: '/o/$slug/mensajes' })
  const go: Go = (change) =>
    void navigate({ search: (was) => Object.fromEntries(Object.entries({ ...was, ...change }).filter(([, value]) => value !== undefined)) })
  const planned = search.ver === 'programados'
  return (
    <div className="messages">
      <header className="page-head">
        <h1>{t('title')}</h1>
        <div className="segments" role="group" aria-label={t('title')}>
          <button
            type="button"
            aria-pressed={!planned}
            onClick={() => go({ ver: undefined, estado: undefined, plan: undefined, ...noDays, m: undefined })}
          >
            {t('tabSent')}
          </button>
          <button
            type="button"
            aria-pressed={planned}
            onClick={() => go({ ver: 'programados', estado: undefined, ...noDays, m: undefined })}
          >
            {t('tabPlanned')}
          </button>
        </div>
        <MessageFilters search={search} go={go} />
      </header>
      <div className={search.m === undefined ? 'messages-body' : 'messages-body split'}>
        {planned ? <PlannedList search={search} go={go} /> : <MessageList search={search} go={go} />}
        {search.m !== undefined && !planned && <MessageDetail id={search.m} close={() => go({ m: undefined })} />}
      </div>
    </div>
  )
}
