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
import { capital, sayShortDay, sayTime } from '../calendar/format.ts'
import { dateOf, toLocal } from '../calendar/local.ts'
import { genderOf, useKindWords } from '../message/kind-words.ts'
import { MessageMark } from '../message/message-mark.tsx'
import { useBusiness } from '../organization/business.ts'
import { FailedBox, MessageActs, PlannedActs, WhyBox } from './moment-boxes.tsx'
import type { Moment, Visit } from './read-visit.ts'

/** *What* and *outcome in its colour*, one line of detail, and where it went wrong, why and what to do. */
export function MomentLine({ moment, visit }: { moment: Moment; visit: Visit }) {
  const { manner } = useBusiness()
  const { message, reminder, future, reason, error } = moment
  const skipped = message?.status === 'skipped' || reminder?.status === 'skipped'
  const tone = toneOf(moment, skipped)
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
        {(skipped || reminder?.status === 'cancelled') && reason !== null && <WhyBox text={reason.text} />}
        {error !== null && <FailedBox moment={moment} visit={visit} error={error} />}
        {future && reminder !== null && <PlannedActs moment={moment} visit={visit} />}
        {error === null && message !== null && !skipped && <MessageActs message={message} />}
      </div>
    </li>
  )
}

function toneOf({ error, future, message, reminder }: Moment, skipped: boolean): string {
  if (error !== null) return 'failed'
  if (skipped) return 'skipped'
  if (reminder?.status === 'cancelled') return 'cancelled'
  return future ? 'planned' : (message?.status ?? 'event')
}

function MomentTitle({ moment, tone }: { moment: Moment; tone: string }) {
  const t = useTranslations('outcome')
  const kindWords = useKindWords()
  const kind = moment.message?.kind ?? moment.reminder?.kind
  if (kind === undefined) return <Happening moment={moment} />
  const planned = tone === 'skipped' || tone === 'cancelled' ? tone : 'planned'
  return (
    <p className="strong">
      {kindWords(kind)} <span className={`moment-outcome ${tone}`}>{t(moment.message?.status ?? planned, { gender: genderOf(kind) })}</span>
    </p>
  )
}

const happenings = [
  'booked',
  'moved',
  'edited',
  'confirmed',
  'cancelled',
  'completed',
  'no_show',
  'rezoned',
  'undone',
  'client_confirmed',
  'client_declined',
  'client_unanswered',
  'client_wrote',
] as const
type HappeningType = (typeof happenings)[number]

/** What was done to the appointment; what a newer server does is called as that server calls it. */
function Happening({ moment: { type, text, detail } }: { moment: Moment }) {
  const t = useTranslations('happened')
  const { manner } = useBusiness()
  const when = (name: string) => {
    const local = detail[name]
    return typeof local === 'string' ? `${sayShortDay(dateOf(local), manner)}, ${sayTime(local, manner)}` : '…'
  }
  const known = happenings.find((one) => one === type)
  if (known === undefined) return <p className="strong">{text ?? type}</p>
  const facts: Partial<Record<HappeningType, Record<string, string>>> = {
    booked: { when: when('startsAt') },
    moved: { from: when('from'), to: when('to') },
    client_wrote: { text: text ?? '' },
  }
  return <p className="strong">{t(known, facts[known] as never)}</p>
}

/** Who did it, where that is not plain. */
function Actor({ actor }: { actor: Moment['actor'] }) {
  const t = useTranslations('happened')
  if (actor === null) return null
  const kinds: Record<string, string> = { 'api-key': t('byKey'), client: t('byClient'), system: t('bySystem'), worker: t('bySystem') }
  const said = actor.name ?? kinds[actor.kind]
  return said === undefined ? null : <p className="second">{said}</p>
}

function MomentDetail({ moment, visit }: { moment: Moment; visit: Visit }) {
  const t = useTranslations('message')
  const o = useTranslations('outcome')
  const { manner } = useBusiness()
  const { message, actor } = moment
  if (message === null) return <Actor actor={actor} />
  const clock = (instant: string) => sayTime(toLocal(instant, visit.timeZone), manner)
  const parts = [
    message.deliveredAt && `${capital(o('delivered', { gender: genderOf(message.kind) }))} ${clock(message.deliveredAt)}`,
    message.readAt && `${o('read', { gender: genderOf(message.kind) })} ${clock(message.readAt)}`,
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
