import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { cityOf } from '../calendar/city.ts'
import type { Locale } from '../calendar/manner.ts'
import { sayOffset, zonesOf } from '../calendar/zones.ts'
import { useBusiness } from '../organization/business.ts'
import { Field } from '../parts/field.tsx'
import { Options } from './fields.tsx'
import { useCountryName } from '../organization/names.ts'

interface ZoneFieldProps {
  value: string
  onChange: (zone: string) => void
  hint: string | undefined
  fault?: string | undefined
}

/** The zones of the business's country first, by their cities; then all there are. */
export function ZoneField({ value, onChange, hint, fault }: ZoneFieldProps) {
  const t = useTranslations('settings')
  const countryName = useCountryName()
  const {
    organization: { country },
    manner: { locale },
  } = useBusiness()
  const { near, others } = useMemo(() => choicesIn(country, value, locale), [country, value, locale])
  return (
    <Field label={t('zone')} hint={hint} fault={fault}>
      {(props) => (
        <select {...props} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
          {near.length > 0 && (
            <optgroup label={t('zonesOfCountry', { country: countryName(country) })}>
              <Options options={near} />
            </optgroup>
          )}
          <optgroup label={t('zonesOfOthers')}>
            <Options options={others} />
          </optgroup>
        </select>
      )}
    </Field>
  )
}

function choicesIn(country: string, chosen: string, locale: Locale) {
  const { near, others } = zonesOf(country)
  const known = near.includes(chosen) || others.includes(chosen)
  return {
    near: near.map((zone) => ({ value: zone, name: `${cityOf(zone, locale)} (${sayOffset(zone)})` })),
    others: (known ? others : [chosen, ...others]).map((zone) => ({ value: zone, name: zone.replaceAll('_', ' ') })),
  }
}
