import { useTranslations } from 'use-intl'
import { useBusiness } from '../organization/business.ts'
import { Field } from '../parts/field.tsx'
import { LocationChoice } from './location-choice.tsx'
import type { Position, PositionFault } from './position.ts'
import { RoleChoice } from './role-choice.tsx'

interface PositionFieldsProps {
  value: Position
  /** Shown once somebody tried. */
  faults: readonly PositionFault[]
  onChange: (position: Position) => void
}

export function PositionFields({ value, faults, onChange }: PositionFieldsProps) {
  const t = useTranslations('people')
  const set = (change: Partial<Position>) => onChange({ ...value, ...change })
  return (
    <>
      <RoleChoice label={t('role')} value={value.role} onChange={(role) => set({ role })} />
      <ColumnField
        value={value}
        fault={faults.includes('columnMissing') ? t('columnMissing') : undefined}
        onChange={(professionalId) => set({ professionalId })}
      />
      <LocationChoice
        value={value.locationIds}
        fault={faults.includes('locationsMissing') ? t('locationsMissing') : undefined}
        onChange={(locationIds) => set({ locationIds })}
      />
    </>
  )
}

interface ColumnFieldProps {
  value: Position
  fault: string | undefined
  onChange: (professionalId: string | null) => void
}

function ColumnField({ value: { role, professionalId }, fault, onChange }: ColumnFieldProps) {
  const t = useTranslations('people')
  const { professionals } = useBusiness()
  const needed = role === 'professional'
  const hint = professionals.length === 0 ? t('noColumns') : needed ? undefined : t('columnHint')
  return (
    <Field label={t('column')} fault={fault} hint={hint}>
      {(props) => (
        <select {...props} className="input" value={professionalId ?? ''} onChange={(event) => onChange(event.target.value || null)}>
          <option value="">{needed ? t('chooseColumn') : t('noColumn')}</option>
          {professionals.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
