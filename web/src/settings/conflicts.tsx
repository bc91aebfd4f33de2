import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { sayShortDay, sayTime } from '../calendar/format.ts'
import { dateOf } from '../calendar/local.ts'
import { useBusiness } from '../organization/business.ts'
import { type Away, meets } from './absence-time.ts'
import { Note } from './note.tsx'
import type { Booked } from './read-ahead.ts'

const SHOWN = 3

/** What is booked in that time: nobody moves it but people. */
export function Conflicts({ away, ahead }: { away: Away; ahead: readonly Booked[] }) {
  const t = useTranslations('team')
  const { manner } = useBusiness()
  const within = ahead.filter(({ startsAt, endsAt }) => meets(away, startsAt.slice(0, 16), endsAt.slice(0, 16)))
  if (within.length === 0) return null
  return (
    <Note>
      {t('conflicts', { count: within.length })}
      <ul className="set-conflicts">
        {within.slice(0, SHOWN).map(({ id, startsAt, client }) => (
          <li key={id}>
            <Link to="." search={(before) => ({ ...before, cita: id })} className="link">
              {sayShortDay(dateOf(startsAt), manner)}, {sayTime(startsAt, manner)} · {client.name}
            </Link>
          </li>
        ))}
      </ul>
      {within.length > SHOWN && t('moreConflicts', { count: within.length - SHOWN })}
    </Note>
  )
}
