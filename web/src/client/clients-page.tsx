import { IconSearch } from '@tabler/icons-react'
import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Schemas } from '@puntual/contract'
import { sayShortDay, sayTime } from '../calendar/format.ts'
import { dateOf, toLocal } from '../calendar/local.ts'
import { Failure } from '../feedback/failure.tsx'
import { useBusiness } from '../organization/business.ts'
import { Avatar } from '../parts/avatar.tsx'
import { Empty } from '../parts/empty.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { MoreButton } from '../parts/more-button.tsx'
import { type Client, sayPhone } from './client.ts'
import './clients.css'
import { clientPages, clientVisits } from './read-clients.ts'

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
  const visits = useQuery(
    clientVisits(
      api,
      clients.map(({ id }) => id),
    ),
  )
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
          <ClientRow key={client.id} client={client} visits={visits.data?.get(client.id)} />
        ))}
      </ul>
      <MoreButton pages={pages} label={t('more')} />
    </div>
  )
}

type Visits = Schemas['ClientVisits']['items'][number]

function ClientRow({ client, visits }: { client: Client; visits: Visits | undefined }) {
  const t = useTranslations('client')
  const { slug } = useBusiness()
  return (
    <li>
      <Link to="/o/$slug/clientes/$clientId" params={{ slug, clientId: client.id }} className="client-row">
        <Avatar name={client.name} size={34} />
        <span className="strong client-name">{client.name}</span>
        <span className="second">{client.phone === null ? t('noPhone') : sayPhone(client.phone)}</span>
        <span className="second client-visit">{useSoonest(visits)}</span>
        {client.whatsapp.consent === 'withdrawn' && <span className="tag">{t('withdrawn')}</span>}
      </Link>
    </li>
  )
}

/** «Próxima: vie 27 nov, 3:00 p. m.», or else when they came last. */
function useSoonest(visits: Visits | undefined): string {
  const t = useTranslations('client')
  const { manner } = useBusiness()
  const [label, visit] = visits?.next ? [t('next'), visits.next] : [t('last'), visits?.last]
  if (!visit) return ''
  const local = toLocal(visit.startsAt, visit.timeZone)
  return `${label}: ${sayShortDay(dateOf(local), manner)}, ${sayTime(local, manner)}`
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
