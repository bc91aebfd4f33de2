import { useTranslations } from 'use-intl'
import { sayShortDay, sayTime } from '../calendar/format.ts'
import { dateOf, toLocal } from '../calendar/local.ts'
import { useBusiness } from '../organization/business.ts'
import type { Visit } from './read-visit.ts'
import { NotifySwitch } from './notify-switch.tsx'
import type { SlotPlace } from './slot-choice.tsx'

interface MoveConsequenceProps {
  visit: Visit
  place: SlotPlace
  notify: boolean
  setNotify: (notify: boolean) => void
}

/** From when to when, and whether the client hears of it. */
export function MoveConsequence({ visit, place, notify, setNotify }: MoveConsequenceProps) {
  const t = useTranslations('booking')
  const { manner } = useBusiness()
  const was = toLocal(visit.startsAt, visit.timeZone)
  const say = (local: string) => `${sayShortDay(dateOf(local), manner)}, ${sayTime(local, manner)}`
  return (
    <aside className="booking-after">
      {visit.client.phone === null ? (
        <p className="second">{t('noPhone')}</p>
      ) : (
        <NotifySwitch notify={notify} setNotify={setNotify} hint={t('notifyOnMove')} />
      )}
      <dl className="plan">
        <div>
          <dt className="second">{t('before')}</dt>
          <dd>
            <s>{say(was)}</s>
          </dd>
        </div>
        <div>
          <dt className="second">{t('now')}</dt>
          <dd>{place.start === null ? '…' : say(place.start)}</dd>
        </div>
      </dl>
    </aside>
  )
}
