import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { useBusiness } from '../organization/business.ts'

interface LocationChoiceProps {
  /** Null: everywhere. */
  value: string[] | null
  fault: string | undefined
  onChange: (locationIds: string[] | null) => void
}

/** Everywhere, or only at some. Where there is but one location there is nothing to choose. */
export function LocationChoice({ value, fault, onChange }: LocationChoiceProps) {
  const t = useTranslations('people')
  const { locations, membership } = useBusiness()
  const name = useId()
  const limited = membership.locationIds !== null
  if (locations.length < 2 && !limited && value === null) return null
  const toggle = (id: string) => onChange(value?.includes(id) ? value.filter((one) => one !== id) : [...(value ?? []), id])
  return (
    <fieldset className="choices">
      <legend className="strong">{t('locations')}</legend>
      <label className="choice">
        <input type="radio" name={name} checked={value === null} disabled={limited} onChange={() => onChange(null)} />
        {t('everywhere')}
      </label>
      <label className="choice">
        <input type="radio" name={name} checked={value !== null} onChange={() => onChange([])} />
        {t('someLocations')}
      </label>
      {value !== null && (
        <div className="choice-more">
          {locations.map(({ id, name: called }) => (
            <label key={id} className="choice">
              <input type="checkbox" checked={value.includes(id)} onChange={() => toggle(id)} />
              {called}
            </label>
          ))}
        </div>
      )}
      {fault !== undefined && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  )
}
