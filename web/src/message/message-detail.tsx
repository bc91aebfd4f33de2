import { IconCopy, IconLock, IconPencil, IconRefresh } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Schemas } from '@puntual/contract'
import { mayAct } from '../access/me.ts'
import { sayDollars, sayShortDate, sayTime } from '../calendar/format.ts'
import { dateOf, toLocal } from '../calendar/local.ts'
import { sayPhone } from '../client/client.ts'
import { useCopy } from '../feedback/copy-text.ts'
import { Failure } from '../feedback/failure.tsx'
import { useProblemWords } from '../feedback/problem-words.ts'
import { useBusiness } from '../organization/business.ts'
import { CloseButton } from '../parts/close-button.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { WithLaterWords } from '../words/later.tsx'
import { Bubble } from './bubble.tsx'
import { useKindWords } from './kind-words.ts'
import { MessageEvents } from './message-events.tsx'
import { MessageMark } from './message-mark.tsx'
import { messageQuery } from './read-messages.ts'
import { useRetry } from './retry.ts'
import { isWrongNumber } from './wrong-number.ts'

type Detailed = Schemas['MessageWithEvents']

/** One message as it was: read-only, for it is proof. */
export function MessageDetail({ id, close }: { id: string; close: () => void }) {
  const t = useTranslations('message')
  const { api } = useBusiness()
  const message = useQuery(messageQuery(api, id))
  return (
    <aside className="detail" aria-label={t('detail')}>
      <CloseButton close={close} className="detail-close" />
      {message.isPending && <Skeleton height={240} />}
      {message.isError && <Failure error={message.error} retry={() => void message.refetch()} />}
      {message.data !== undefined && <Detail message={message.data} />}
    </aside>
  )
}

function Detail({ message }: { message: Detailed }) {
  const t = useTranslations('message')
  const kindWords = useKindWords()
  const { location, manner } = useBusiness()
  const { recipient } = message
  return (
    <>
      <div>
        <h2>{kindWords(message.kind)}</h2>
        <p className="second">
          {recipient.phone === null
            ? t('toNoPhone', { name: recipient.name })
            : t('to', { name: recipient.name, phone: sayPhone(recipient.phone) })}
        </p>
        {message.appointmentId !== null && <VisitLink id={message.appointmentId} />}
      </div>
      <State message={message} />
      <Bubble text={message.body} time={sayTime(toLocal(message.createdAt, location.timeZone), manner)} />
      <Facts message={message} />
      <Happened message={message} />
      <p className="proof">
        <IconLock className="icon" aria-hidden="true" />
        {t('proof')}
      </p>
    </>
  )
}

function VisitLink({ id }: { id: string }) {
  const t = useTranslations('message')
  const navigate = useNavigate()
  return (
    <button type="button" className="link" onClick={() => void navigate({ to: '.', search: (was) => ({ ...was, cita: id }) })}>
      {t('seeAppointment')}
    </button>
  )
}

function State({ message }: { message: Detailed }) {
  const t = useTranslations('message')
  const v = useTranslations('visit')
  const words = useProblemWords()
  const { slug, membership } = useBusiness()
  const retry = useRetry()
  const { status, error, reason, waiting, notice, clientId } = message
  const mayMend = mayAct(membership.role, 'receptionist')
  const isMended = mayMend && clientId !== null && error !== null && isWrongNumber(error)
  const why = error?.fix ?? reason?.text ?? waiting?.text ?? notice?.fix
  return (
    <div className={`detail-state ${status}`}>
      <span className={`message-state ${status}`}>
        <MessageMark status={status} />
        {error?.title ?? notice?.title ?? t(status)}
      </span>
      {why !== undefined && <p>{why}</p>}
      <div className="acts">
        {isMended && (
          <Link to="/o/$slug/clientes/$clientId" params={{ slug, clientId }} search={{ editar: true }} className="button primary small">
            <IconPencil className="icon" aria-hidden="true" />
            {v('mendNumber')}
          </Link>
        )}
        {status === 'failed' && mayMend && (
          <button
            type="button"
            className={isMended ? 'button small' : 'button primary small'}
            aria-disabled={retry.isPending}
            onClick={() => retry.mutate(message.id)}
          >
            <IconRefresh className="icon" aria-hidden="true" />
            {t('retry')}
          </button>
        )}
      </div>
      {retry.isError && (
        <p className="fault" role="alert">
          {words(retry.error)}
        </p>
      )}
      {error !== null && <p className="caption">{t('code', { code: String(error.code) })}</p>}
    </div>
  )
}

/** For whoever wants to know exactly: fetched when it is opened. */
function Happened({ message: { events } }: { message: Detailed }) {
  const t = useTranslations('message')
  const [opened, open] = useState(false)
  return (
    <details className="happened" onToggle={(event) => open(event.currentTarget.open)}>
      <summary>{t('events')}</summary>
      {opened && (
        <WithLaterWords>
          <MessageEvents events={events} />
        </WithLaterWords>
      )}
    </details>
  )
}

function Facts({ message }: { message: Detailed }) {
  const t = useTranslations('message')
  const { location, manner } = useBusiness()
  const clock = (instant: string) => {
    const local = toLocal(instant, location.timeZone)
    return `${sayShortDate(dateOf(local), manner)}, ${sayTime(local, manner)}`
  }
  const copy = useCopy()
  const facts = [
    [t('createdAt'), clock(message.createdAt)],
    [t('sentAt'), message.sentAt && clock(message.sentAt)],
    [t('deliveredAt'), message.deliveredAt && clock(message.deliveredAt)],
    [t('readAt'), message.readAt && clock(message.readAt)],
    [
      t('cost'),
      message.price === null
        ? message.sentAt && t('costUnknown')
        : t('costReported', { amount: sayDollars(Number(message.price), manner) }),
    ],
  ] as const
  return (
    <dl className="detail-facts">
      {facts.map(([name, value]) => value && <Fact key={name} name={name} value={value} />)}
      {message.twilioSid !== null && (
        <div>
          <dt>{t('sid')}</dt>
          <dd className="sid">
            <code>{message.twilioSid}</code>
            <button
              type="button"
              className="button quiet square small"
              aria-label={t('copySid')}
              onClick={() => copy(message.twilioSid ?? '')}
            >
              <IconCopy className="icon" aria-hidden="true" />
            </button>
          </dd>
        </div>
      )}
    </dl>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
