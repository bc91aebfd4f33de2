import { IconSearch } from '@tabler/icons-react'
import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Failure } from '../feedback/failure.tsx'
import { useBusiness } from '../organization/business.ts'
import { Avatar } from '../parts/avatar.tsx'
import { Empty } from '../parts/empty.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { type Client, sayPhone } from './client.ts'
import './clients.css'
import { clientPages } from './read-clients.ts'

const TYPING_MS = 200

export function ClientsPage() {
  const t = useTranslations('client')
  const { q = '' } = useSearch({ from: '/o/$slug/clientes' })
  const navigate = useNavigate({ from: '/o/$slug/clientes' })
  const [text, setText] = useState(q)
  const [asked] = useDebouncedValue(text.trim(), TYPING_MS)
  useEffect(() => {
    if (asked !== q) void navigate({ search: asked === '' ? {} : { q: asked }, replace: true })
  }, [asked, q, navigate])
  return (
    <div className="clients">
      <header className="page-head">
        <h1>{t('title')}</h1>
        <label className="search-clients">
          <IconSearch className="icon" aria-hidden="true" />
          <span className="visually-hidden">{t('search')}</span>
          <input type="search" className="input" placeholder={t('search')} value={text} onChange={(event) => setText(event.target.value)} />
        </label>
      </header>
      <ClientList q={asked} />
    </div>
  )
}

function ClientList({ q }: { q: string }) {
  const t = useTranslations('client')
  const { api } = useBusiness()
  const pages = useInfiniteQuery(clientPages(api, q))
  const clients = pages.data?.pages.flatMap(({ items }) => items) ?? []
  if (pages.isPending) return <ClientsSkeleton />
  if (pages.isError && clients.length === 0) return <Failure error={pages.error} retry={() => void pages.refetch()} />
  if (clients.length === 0) {
    return q === '' ? (
      <Empty title={t('empty')} hint={t('emptyHint')} />
    ) : (
      <Empty title={t('emptySearch', { q })} hint={t('emptySearchHint')} />
    )
  }
  return (
    <div className="client-rows">
      <ul aria-label={t('list')}>
        {clients.map((client) => (
          <ClientRow key={client.id} client={client} />
        ))}
      </ul>
      {pages.hasNextPage && (
        <button
          type="button"
          className="button rows-more"
          aria-disabled={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('more')}
        </button>
      )}
    </div>
  )
}

function ClientRow({ client }: { client: Client }) {
  const t = useTranslations('client')
  const { slug } = useBusiness()
  return (
    <li>
      <Link to="/o/$slug/clientes/$clientId" params={{ slug, clientId: client.id }} className="client-row">
        <Avatar name={client.name} size={34} />
        <span className="strong client-name">{client.name}</span>
        <span className="second">{client.phone === null ? t('noPhone') : sayPhone(client.phone)}</span>
        {client.whatsapp.consent === 'withdrawn' && <span className="tag">{t('withdrawn')}</span>}
      </Link>
    </li>
  )
}

function ClientsSkeleton() {
  return (
    <div className="client-rows" aria-busy="true">
      {Array.from({ length: 8 }, (_, line) => (
        <div key={line} className="client-row">
          <Skeleton height={34} width={34} radius={17} />
          <Skeleton height={18} width={220} />
          <Skeleton height={18} width={140} />
        </div>
      ))}
    </div>
  )
}
