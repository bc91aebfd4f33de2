import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { sayTime } from '../calendar/format.ts'
import { toLocal } from '../calendar/local.ts'
import { sayPhone } from '../client/client.ts'
import { Failure } from '../feedback/failure.tsx'
import { useBusiness } from '../organization/business.ts'
import { Empty } from '../parts/empty.tsx'
import { DayRows } from './day-rows.tsx'
import { useKindWords } from './kind-words.ts'
import { MessageMark } from './message-mark.tsx'
import type { Go, MessageSearch } from './message-search.ts'
import { RowsSkeleton } from './rows-skeleton.tsx'
import { type Message, messagePages } from './read-messages.ts'

/** The newest first, by day. */
export function MessageList({ search, go }: { search: MessageSearch; go: Go }) {
  const { api, location } = useBusiness()
  const pages = useInfiniteQuery(messagePages(api, search, location.timeZone))
  const messages = pages.data?.pages.flatMap(({ items }) => items) ?? []
  if (pages.isPending) return <RowsSkeleton />
  if (pages.isError && messages.length === 0) return <Failure error={pages.error} retry={() => void pages.refetch()} />
  if (messages.length === 0) return <NoMessages search={search} go={go} />
  return (
    <DayRows
      items={messages}
      at={({ createdAt }) => createdAt}
      row={(message) => (
        <MessageRow key={message.id} message={message} chosen={search.m === message.id} choose={() => go({ m: message.id })} />
      )}
      pages={pages}
    />
  )
}

function NoMessages({ search, go }: { search: MessageSearch; go: Go }) {
  const t = useTranslations('message')
  const filtered = search.estado ?? search.tipo ?? search.sede ?? search.q ?? search.desde ?? search.hasta
  if (filtered === undefined) return <Empty title={t('empty')} hint={t('emptyHint')} />
  return (
    <Empty title={t('emptyFilter')}>
      <button
        type="button"
        className="button"
        onClick={() =>
          go({ estado: undefined, tipo: undefined, sede: undefined, q: undefined, dias: undefined, desde: undefined, hasta: undefined })
        }
      >
        {t('clearFilters')}
      </button>
    </Empty>
  )
}

function MessageRow({ message, chosen, choose }: { message: Message; chosen: boolean; choose: () => void }) {
  const t = useTranslations('message')
  const kindWords = useKindWords()
  const { location, manner } = useBusiness()
  const { status, recipient, kind, createdAt } = message
  const said = useSaid(message)
  return (
    <div role="listitem">
      <button type="button" className="row" aria-pressed={chosen} onClick={choose}>
        <span className={`message-state ${status}`}>
          <MessageMark status={status} />
          {t(status)}
        </span>
        <span className="row-words">
          <span className="strong">{recipient.name}</span>
          <span className="second">{recipient.phone === null ? t('noPhone') : sayPhone(recipient.phone)}</span>
        </span>
        <span className="row-words row-what">
          <span>{kindWords(kind)}</span>
          <span className={status === 'failed' ? 'second failed' : 'second'}>{said}</span>
        </span>
        <span className="row-time">{sayTime(toLocal(createdAt, location.timeZone), manner)}</span>
      </button>
    </div>
  )
}

/** The one thing worth saying about it: the failure, the reason, what it waits for, else how it begins. */
function useSaid({ status, error, reason, waiting, body }: Message): string {
  const t = useTranslations('message')
  if (error !== null) return error.title
  if (reason !== null) return reason.text
  if (waiting !== null) return waiting.text
  const said = { queued: t('saidQueued'), sending: t('saidSending'), uncertain: t('saidUncertain'), sent: t('saidSent') } as const
  return status in said ? said[status as keyof typeof said] : body
}
