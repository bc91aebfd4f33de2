import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { cityOf } from '../calendar/city.ts'
import { type Location, useBusiness } from '../organization/business.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { aheadQuery, MOST } from './read-ahead.ts'

interface ZoneQuestionProps {
  location: Location
  timeZone: string
  yes: () => void
  close: () => void
}

/** What another zone means for what is agreed, before it is so. */
export function ZoneQuestion({ location, timeZone, yes, close }: ZoneQuestionProps) {
  const t = useTranslations('places')
  const s = useTranslations('settings')
  const { api, manner } = useBusiness()
  const ahead = useQuery(aheadQuery(api, { locationId: location.id }))
  const count = ahead.data?.length
  return (
    <Dialog title={t('zoneTitle', { name: location.name })} close={close}>
      <div className="set-question">
        <p>{t('zoneChanged', { city: cityOf(timeZone, manner.locale) })}</p>
        {count === undefined ? (
          <Skeleton height={20} />
        ) : (
          <p>{t('zoneCount', { count, shown: count >= MOST ? `${MOST}+` : String(count) })}</p>
        )}
        <div className="acts">
          <button
            type="button"
            className="button primary"
            onClick={() => {
              close()
              yes()
            }}
          >
            {t('zoneConfirm')}
          </button>
          <button type="button" className="button quiet" onClick={close}>
            {s('cancel')}
          </button>
        </div>
      </div>
    </Dialog>
  )
}
