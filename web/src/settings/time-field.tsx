import { sayClock } from '../calendar/format.ts'
import { useBusiness } from '../organization/business.ts'
import { SelectField } from './fields.tsx'

const QUARTERS = Array.from({ length: 96 }, (_, index) => {
  const [hour, minute] = [Math.floor(index / 4), (index % 4) * 15]
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
})

/** A time of day in quarters of an hour, as the business's country says it. */
export function TimeField({ label, value, onChange }: { label: string; value: string; onChange: (time: string) => void }) {
  const { manner } = useBusiness()
  return (
    <SelectField
      label={label}
      value={value}
      options={QUARTERS.map((time) => ({ value: time, name: sayClock(time, manner) }))}
      onChange={onChange}
    />
  )
}
