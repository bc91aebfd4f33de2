import {
  IconAlertTriangleFilled,
  IconCalendarPlus,
  IconCalendarRepeat,
  IconCalendarX,
  IconCheck,
  IconClock,
  IconMessage,
  IconPencil,
  IconUserX,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { sayTime } from '../calendar/format.ts'
import { toLocal } from '../calendar/local.ts'
import { useKindWords } from '../message/kind-words.ts'
import { MessageMark } from '../message/message-mark.tsx'
import { useBusiness } from '../organization/business.ts'
import { FailedBox, MessageActs, PlannedActs, WhyBox } from './moment-boxes.tsx'
import type { Moment, Visit } from './read-visit.ts'

/** *What* and *outcome in its colour*, one line of detail, and where it went wrong, why and what to do. */
export function MomentLine({ moment, visit }: { moment: Moment; visit: Visit }) {
  const { manner } = useBusiness()
  const { message, reminder, future, reason, error } = moment
  const skipped = message?.status === 'skipped' || reminder?.status === 'skipped'
  const tone = error !== null ? 'failed' : skipped ? 'skipped' : future ? 'planned' : (message?.status ?? 'event')
  return (
    <li className={future ? 'moment ahead' : 'moment'}>
      <span className="moment-hour">{sayTime(toLocal(moment.at, visit.timeZone), manner)}</span>
      <span className="moment-rail">
        <span className={`moment-ring ${tone}`}>
          <MomentIcon moment={moment} />
        </span>
      </span>
      <div className="moment-words">
        <MomentTitle moment={moment} tone={tone} />
        <MomentDetail moment={moment} visit={visit} />
        {skipped && reason !== null && <WhyBox text={reason.text} />}
        {error !== null && <FailedBox moment={moment} error={error} />}
        {future && reminder !== null && <PlannedActs moment={moment} visit={visit} />}
        {error === null && message !== null && !skipped && <MessageActs message={message} />}
      </div>
    </li>
  )
}

function MomentTitle({ moment, tone }: { moment: Moment; tone: string }) {
  const t = useTranslations('visit')
  const m = useTranslations('message')
  const kindWords = useKindWords()
  const kind = moment.message?.kind ?? moment.reminder?.kind
  if (kind === undefined) return <p className="strong">{moment.text}</p>
  const outcome = moment.message === null ? (tone === 'skipped' ? m('skipped') : t('plannedOutcome')) : m(moment.message.status)
  return (
    <p className="strong">
      {kindWords(kind)} <span className={`moment-outcome ${tone}`}>{outcome.toLocaleLowerCase()}</span>
    </p>
  )
}

function MomentDetail({ moment, visit }: { moment: Moment; visit: Visit }) {
  const t = useTranslations('message')
  const { manner } = useBusiness()
  const { message, actor } = moment
  if (message === null) return actor?.name ? <p className="second">{actor.name}</p> : null
  const clock = (instant: string) => sayTime(toLocal(instant, visit.timeZone), manner)
  const parts = [
    message.deliveredAt && `${t('delivered')} ${clock(message.deliveredAt)}`,
    message.readAt && `${t('read').toLocaleLowerCase()} ${clock(message.readAt)}`,
  ].filter(Boolean)
  const said = { queued: t('saidQueued'), sending: t('saidSending'), uncertain: t('saidUncertain'), sent: t('saidSent') } as const
  const wait = message.waiting?.text ?? (message.status in said ? said[message.status as keyof typeof said] : undefined)
  const words = parts.length > 0 ? parts.join(', ') : wait
  return words === undefined ? null : <p className="second">{words}</p>
}

const icons: Record<string, ReactNode> = {
  booked: <IconCalendarPlus className="icon" />,
  moved: <IconCalendarRepeat className="icon" />,
  edited: <IconPencil className="icon" />,
  cancelled: <IconCalendarX className="icon" />,
  confirmed: <IconCheck className="icon" />,
  completed: <IconCheck className="icon" />,
  no_show: <IconUserX className="icon" />,
}

function MomentIcon({ moment: { type, message, reminder, error } }: { moment: Moment }) {
  if (error !== null) return <IconAlertTriangleFilled className="icon" aria-hidden="true" />
  if (message !== null) return <MessageMark status={message.status} size={15} />
  if (reminder !== null)
    return reminder.status === 'skipped' ? <MessageMark status="skipped" size={15} /> : <IconClock className="icon" aria-hidden="true" />
  return <span aria-hidden="true">{icons[type] ?? <IconMessage className="icon" />}</span>
}
