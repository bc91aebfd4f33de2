import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { valueOf } from '../api/api.ts'
import { sayShortDate, sayTime } from '../calendar/format.ts'
import { dateOf, toLocal } from '../calendar/local.ts'
import { useBusiness } from '../organization/business.ts'
import { useKindWords } from './kind-words.ts'
import { MessageMark } from './message-mark.tsx'
import type { Message } from './read-messages.ts'

const SHOWN = 12

/** What was said to one phone, the latest first. */
export function ClientMessages({ phone }: { phone: string | null }) {
  const t = useTranslations('client')
  const { api } = useBusiness()
  const messages = useQuery({
    queryKey: [api.slug, 'messages', 'to', phone],
    queryFn: () => valueOf(api.GET('/messages', { params: { query: { q: phone ?? '', limit: SHOWN } } })),
    enabled: phone !== null,
  })
  if (phone === null) return null
  return (
    <section className="panel flush">
      <h3>{t('messages')}</h3>
      {messages.data?.items.length === 0 && <p className="second empty-line">{t('noMessages')}</p>}
      <ul className="file-rows">
        {messages.data?.items.map((message) => (
          <MessageRow key={message.id} message={message} />
        ))}
      </ul>
    </section>
  )
}

function MessageRow({ message }: { message: Message }) {
  const t = useTranslations('message')
  const kindWords = useKindWords()
  const { slug, location, manner } = useBusiness()
  const navigate = useNavigate()
  const local = toLocal(message.createdAt, location.timeZone)
  const open = () => void navigate({ to: '/o/$slug/mensajes', params: { slug }, search: { dias: 'todo', m: message.id } })
  return (
    <li>
      <button type="button" className="file-row" onClick={open}>
        <span className="second">
          {sayShortDate(dateOf(local), manner)}, {sayTime(local, manner)}
        </span>
        <span className="row-words">
          <span>{kindWords(message.kind)}</span>
          {message.error !== null && <span className="second">{message.error.title}</span>}
        </span>
        <span className={`message-state ${message.status}`}>
          <MessageMark status={message.status} />
          {t(message.status)}
        </span>
      </button>
    </li>
  )
}
