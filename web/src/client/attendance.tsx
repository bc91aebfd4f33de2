import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { capital, sayDay, sayTime } from '../calendar/format.ts'
import { dateOf, toLocal } from '../calendar/local.ts'
import { useBusiness } from '../organization/business.ts'
import { summaryQuery } from './read-clients.ts'

/** Whether they come: the count and what it is of, never a bare rate. */
export function Attendance({ clientId }: { clientId: string }) {
  const t = useTranslations('client')
  const { api, manner } = useBusiness()
  const { data } = useQuery(summaryQuery(api, clientId))
  if (data === undefined) return null
  const { completed, no_show: missed } = data.attendance
  const say = (visit: { startsAt: string; timeZone: string } | null) => {
    if (visit === null) return t('none')
    const local = toLocal(visit.startsAt, visit.timeZone)
    const today = dateOf(toLocal(new Date(), visit.timeZone))
    return `${capital(sayDay(dateOf(local), today, manner))}, ${sayTime(local, manner)}`
  }
  return (
    <dl className="file-facts">
      <div>
        <dt>{t('attendance')}</dt>
        <dd className="strong">
          {completed + missed === 0 ? t('noVisits') : t('attendanceOf', { came: completed, total: completed + missed })}
        </dd>
      </div>
      <div>
        <dt>{t('next')}</dt>
        <dd>{say(data.next)}</dd>
      </div>
      <div>
        <dt>{t('last')}</dt>
        <dd>{say(data.last)}</dd>
      </div>
    </dl>
  )
}
