import { IconKey } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Failure } from '../feedback/failure.tsx'
import { useBusiness } from '../organization/business.ts'
import { useMoment } from './moment-words.ts'
import { Empty } from '../parts/empty.tsx'
import { NewKeyDialog } from './new-key-dialog.tsx'
import { PanelSkeleton } from './panel-skeleton.tsx'
import './people.css'
import { type ApiKey, keysQuery, type NewApiKey } from './read-keys.ts'
import { RevokeDialog } from './revoke-dialog.tsx'
import { SectionHead } from '../parts/section-head.tsx'
import { NEW, useOpened } from '../organization/use-opened.ts'

/** What other programs get in with. */
export function KeysSection() {
  const t = useTranslations('keys')
  const { organization } = useBusiness()
  const { isNew, open } = useOpened('claves')
  const [made, setMade] = useState<NewApiKey>()
  const close = () => {
    setMade(undefined)
    open(undefined)
  }
  // What is shown this once is not there after a reload, and nothing is begun again in its place.
  const handOver = (key: NewApiKey) => {
    setMade(key)
    open(undefined)
  }
  return (
    <div className="people">
      <SectionHead title={t('title')} hint={t('hint', { name: organization.name })}>
        <button type="button" className="button primary" onClick={() => open(NEW)}>
          <IconKey className="icon" aria-hidden="true" />
          {t('make')}
        </button>
      </SectionHead>
      <Keys />
      {(isNew || made !== undefined) && <NewKeyDialog made={made} setMade={handOver} close={close} />}
    </div>
  )
}

function Keys() {
  const t = useTranslations('keys')
  const { api } = useBusiness()
  const query = useQuery(keysQuery(api))
  if (query.isPending) return <PanelSkeleton />
  if (query.data === undefined) return <Failure error={query.error} retry={() => void query.refetch()} />
  const used = query.data.items.filter(({ revokedAt }) => revokedAt === null)
  const over = query.data.items.filter(({ revokedAt }) => revokedAt !== null)
  return (
    <>
      <section className="panel flush rows-panel" aria-label={t('title')}>
        {used.length === 0 ? <Empty title={t('empty')} hint={t('emptyHint')} /> : <ul>{used.toReversed().map(toRow)}</ul>}
      </section>
      {over.length > 0 && (
        <details className="panel flush rows-panel">
          <summary>{t('revokedOnes', { count: over.length })}</summary>
          <ul>{over.toReversed().map(toRow)}</ul>
        </details>
      )}
    </>
  )
}

function toRow(apiKey: ApiKey) {
  return <KeyRow key={apiKey.id} apiKey={apiKey} />
}

function KeyRow({ apiKey }: { apiKey: ApiKey }) {
  const t = useTranslations('keys')
  const p = useTranslations('people')
  const moment = useMoment()
  const [asking, ask] = useState(false)
  const { name, role, hint, by, createdAt, lastUsedAt, revokedAt } = apiKey
  const when = moment(createdAt)
  return (
    <li className="person-row">
      <span className="person-words">
        <span>
          <span className="strong">{name}</span> <code className="caption">{t('ends', { hint: `…${hint}` })}</code>
        </span>
        <span className="caption">
          {[p(role), by.name === null ? t('made', { when }) : t('madeBy', { when, name: by.name })].join(' · ')}
        </span>
        <span className="caption">
          {revokedAt !== null
            ? t('revokedAt', { when: moment(revokedAt) })
            : lastUsedAt === null
              ? t('neverUsed')
              : t('used', { when: moment(lastUsedAt) })}
        </span>
      </span>
      {revokedAt === null && (
        <button type="button" className="button small" aria-haspopup="dialog" onClick={() => ask(true)}>
          {t('revoke')}
        </button>
      )}
      {asking && <RevokeDialog apiKey={apiKey} close={() => ask(false)} />}
    </li>
  )
}
