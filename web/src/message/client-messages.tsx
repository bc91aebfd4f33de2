import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { sayShortDate, sayTime } from '../calendar/format.ts'
import { dateOf, toLocal } from '../calendar/local.ts'
import { useBusiness } from '../organization/business.ts'
import { useKindWords } from './kind-words.ts'
import { MessageMark } from './message-mark.tsx'
import { Failure } from '../feedback/failure.tsx'
import { MoreButton } from '../parts/more-button.tsx'
import { type Message, messagesTo } from './read-messages.ts'
import { WhoseHours } from './whose-hours.tsx'

/** What was said to a client, the latest first; also at a phone they no longer have. */
export function ClientMessages({ clientId }: { clientId: string }) {
  const t = useTranslations('client')
  const { api } = useBusiness()
  const m = useTranslations('message')
  const pages = useInfiniteQuery(messagesTo(api, clientId))
  const messages = pages.data?.pages.flatMap(({ items }) => items)
  return (
    <section className="panel flush">
      <h3>
        {t('messages')} <WhoseHours />
      </h3>
      {pages.isError && messages === undefined && <Failure error={pages.error} retry={() => void pages.refetch()} />}
      {messages?.length === 0 && <p className="second empty-line">{t('noMessages')}</p>}
      <ul className="file-rows">
        {messages?.map((message) => (
          <MessageRow key={message.id} message={message} />
        ))}
      </ul>
      <MoreButton pages={pages} label={m('more')} />
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
