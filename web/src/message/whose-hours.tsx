import { useTranslations } from 'use-intl'
import { cityOf } from '../calendar/city.ts'
import { useBusiness } from '../organization/business.ts'
import './whose-hours.css'

/** Whose clock a list of several branches' messages goes by: the branch's on the screen. Where all clocks agree, there is nothing to say. */
export function WhoseHours() {
  const s = useTranslations('shell')
  const { locations, location, manner } = useBusiness()
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  const clocks = new Set([here, ...locations.map(({ timeZone }) => timeZone)])
  return clocks.size < 2 ? null : (
    <span className="second whose-hours">{s('zone', { city: cityOf(location.timeZone, manner.locale) })}</span>
  )
}
