import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { sayShortDay, sayTime } from '../calendar/format.ts'
import { dateOf, toLocal } from '../calendar/local.ts'
import { useBusiness } from '../organization/business.ts'
import { Foreseen } from './foreseen.tsx'
import { NotifySwitch } from './notify-switch.tsx'
import type { Visit } from './read-visit.ts'
import type { SlotPlace } from './slot-choice.tsx'
import { usePreview } from './use-preview.ts'

interface MoveConsequenceProps {
  visit: Visit
  place: SlotPlace
  /** Whether that is another than it has. */
  moved: boolean
  notify: boolean
  setNotify: (notify: boolean) => void
}

/** From when to when, and what the client hears of it. */
export function MoveConsequence({ visit, place, moved, notify, setNotify }: MoveConsequenceProps) {
  const t = useTranslations('booking')
  const { manner } = useBusiness()
  const was = toLocal(visit.startsAt, visit.timeZone)
  const { start, professionalId } = place
  const body = useMemo(
    () => (start !== null && moved ? { startsAt: start, professionalId, notify } : null),
    [start, professionalId, notify, moved],
  )
  const previewed = usePreview(`/appointments/${visit.id}/preview`, body)
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
          <dd>{start === null || start === was ? '…' : say(start)}</dd>
        </div>
      </dl>
      {body !== null && <Foreseen previewed={previewed} notify={notify} timeZone={visit.timeZone} />}
    </aside>
  )
}
