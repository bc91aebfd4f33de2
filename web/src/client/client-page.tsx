import { IconChevronLeft, IconDownload, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { mayAct } from '../access/me.ts'
import { askIn } from '../api/ask-in.ts'
import { isProblem } from '../api/problem.ts'
import { useAct } from '../api/use-act.ts'
import { Failure } from '../feedback/failure.tsx'
import { useProblemWords } from '../feedback/problem-words.ts'
import { say } from '../feedback/toasts.ts'
import { useBusiness } from '../organization/business.ts'
import { Avatar } from '../parts/avatar.tsx'
import { Empty } from '../parts/empty.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { Attendance } from './attendance.tsx'
import { type Client, sayPhone } from './client.ts'
import { keptEdit } from './client-edit.ts'
import { ClientForm } from './client-form.tsx'
import { ClientHistory } from './client-history.tsx'
import './clients.css'
import { clientQuery } from './read-clients.ts'

interface ClientPageProps {
  messagesTo: (clientId: string) => ReactNode
  /** Begins an appointment with them. */
  book: (client: Client) => void
}

/** One person: who they are, whether they come, and all that was agreed and said. */
export function ClientPage({ messagesTo, book }: ClientPageProps) {
  const t = useTranslations('client')
  const { api, slug, membership } = useBusiness()
  const { clientId } = useParams({ from: '/o/$slug/clientes/$clientId' })
  const client = useQuery(clientQuery(api, clientId))
  return (
    <div className="client-file">
      <header className="page-head">
        <Link to="/o/$slug/clientes" params={{ slug }} className="button quiet small file-back">
          <IconChevronLeft className="icon" aria-hidden="true" />
          {t('back')}
        </Link>
        <span className="spread" />
        {client.data !== undefined && mayAct(membership.role, 'admin') && <ExportLink clientId={client.data.id} />}
      </header>
      {client.isPending && (
        <div className="file-body" aria-busy="true">
          <Skeleton height={300} radius={14} />
          <Skeleton height={420} radius={14} />
        </div>
      )}
      {isProblem(client.error, 'not-found') && <Empty title={t('missing')} />}
      {client.isError && !isProblem(client.error, 'not-found') && <Failure error={client.error} retry={() => void client.refetch()} />}
      {client.data !== undefined && (
        <div className="file-body">
          <Person key={client.data.id} client={client.data} book={() => book(client.data)} />
          <div className="file-main">
            <ClientHistory clientId={client.data.id} />
            {messagesTo(client.data.id)}
          </div>
        </div>
      )}
    </div>
  )
}

function Person({ client, book }: { client: Client; book: () => void }) {
  const t = useTranslations('client')
  const b = useTranslations('booking')
  const { slug, membership } = useBusiness()
  const { editar = false } = useSearch({ from: '/o/$slug/clientes/$clientId' })
  const [editing, edit] = useState((editar || keptEdit(slug, client.id) !== undefined) && mayAct(membership.role, 'receptionist'))
  return (
    <section className="panel">
      <div className="file-who">
        <Avatar name={client.name} size={48} />
        <h1>{client.name}</h1>
      </div>
      {editing ? (
        <ClientForm client={client} done={() => edit(false)} />
      ) : (
        <>
          <Attendance clientId={client.id} />
          <PersonFacts client={client} />
          <div className="acts">
            {mayAct(membership.role, 'receptionist') && (
              <button type="button" className="button primary" onClick={book}>
                <IconPlus className="icon" aria-hidden="true" />
                {b('title')}
              </button>
            )}
            {mayAct(membership.role, 'receptionist') && (
              <button type="button" className="button" onClick={() => edit(true)}>
                {t('edit')}
              </button>
            )}
          </div>
        </>
      )}
    </section>
  )
}

function PersonFacts({ client }: { client: Client }) {
  const t = useTranslations('client')
  const tongues = { es: 'Español', en: 'English', 'pt-BR': 'Português' } as const
  const facts = [
    [t('phone'), client.phone === null ? t('noPhone') : sayPhone(client.phone)],
    [t('email'), client.email],
    [t('language'), client.locale === null ? t('languageOwn') : tongues[client.locale]],
    [t('consent'), t(client.whatsapp.consent)],
    [t('notes'), client.notes],
  ] as const
  return (
    <dl className="file-facts">
      {facts.map(
        ([name, value]) =>
          value !== null && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
      {client.whatsapp.consent === 'withdrawn' && <p className="second">{t('withdrawnHint')}</p>}
    </dl>
  )
}

/** All that is known of a person, as a file: they have a right to it. */
function ExportLink({ clientId }: { clientId: string }) {
  const t = useTranslations('client')
  const words = useProblemWords('question')
  const { api } = useBusiness()
  const exporting = useAct({
    mutationFn: () => askIn(api, 'GET', `/clients/${clientId}/export`),
    onSuccess: (known) => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob([JSON.stringify(known, null, 2)], { type: 'application/json' }))
      link.download = `puntual-${clientId}.json`
      link.click()
      URL.revokeObjectURL(link.href)
    },
    onError: (error) => say({ tone: 'failed', text: words(error) }),
  })
  return (
    <button type="button" className="button quiet small" aria-disabled={exporting.isPending} onClick={() => exporting.mutate()}>
      <IconDownload className="icon" aria-hidden="true" />
      {t('export')}
    </button>
  )
}
