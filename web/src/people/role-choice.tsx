import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { mayAct, type Role } from '../access/me.ts'
import { useBusiness } from '../organization/business.ts'
import { roles } from './position.ts'

/** Who may do what, said beside each; nobody gives more than they have. */
export function RoleChoice({ label, value, onChange }: { label: string; value: Role; onChange: (role: Role) => void }) {
  const t = useTranslations('people')
  const { membership } = useBusiness()
  const name = useId()
  return (
    <fieldset className="choices">
      <legend className="strong">{label}</legend>
      {roles.map((role) => {
        const given = mayAct(membership.role, role)
        return (
          <label key={role} className="choice">
            <input type="radio" name={name} value={role} checked={role === value} disabled={!given} onChange={() => onChange(role)} />
            <span>
              <span className="strong">{t(role)}</span>
              <span className="caption">{given ? t(`${role}Hint`) : t('roleAbove')}</span>
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}
