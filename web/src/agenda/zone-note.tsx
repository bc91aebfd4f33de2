import { useTranslations } from 'use-intl'
import { cityOf } from '../calendar/city.ts'
import { useBusiness } from '../organization/business.ts'

/** Whose hours these are. */
export function ZoneNote() {
  const s = useTranslations('shell')
  const { location, manner } = useBusiness()
  return <p className="second zone-note">{s('zone', { city: cityOf(location.timeZone, manner.locale) })}</p>
}
