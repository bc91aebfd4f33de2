import type { Schemas } from '@puntual/contract'
import { useTranslations } from 'use-intl'
import { sayShortDate, sayTime } from '../calendar/format.ts'
import { dateOf, toLocal } from '../calendar/local.ts'
import { useBusiness } from '../organization/business.ts'

const known = [
  'queued',
  'sending',
  'sent',
  'sent_again',
  'sent_twice',
  'uncertain',
  'waiting',
  'retry',
  'retried',
  'skipped',
  'delivered',
  'read',
  'failed',
] as const
type Known = (typeof known)[number]

/** Everything that happened to a message, the first first. */
export function MessageEvents({ events }: { events: Schemas['MessageWithEvents']['events'] }) {
  const t = useTranslations('messageEvents')
  return (
    <ol className="events">
      {events.map(({ at, type }, place) => (
        <li key={place}>
          <Clock instant={at} />
          {isKnown(type) ? t(type) : type}
        </li>
      ))}
    </ol>
  )
}

function Clock({ instant }: { instant: string }) {
  const { location, manner } = useBusiness()
  const local = toLocal(instant, location.timeZone)
  return (
    <time dateTime={instant} className="second">
      {sayShortDate(dateOf(local), manner)}, {sayTime(local, manner)}
    </time>
  )
}

function isKnown(type: string): type is Known {
  return known.includes(type as Known)
}
