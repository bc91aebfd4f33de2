import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useBusiness } from '../organization/business.ts'
import { Note } from './note.tsx'
import { MOST, plannedQuery } from './read-ahead.ts'
import type { Rules } from './rules.ts'
import { SwitchRow } from './switch-row.tsx'
import type { Form } from '../organization/use-form.ts'

const kinds = [
  ['confirmationEnabled', 'confirmationHint', []],
  ['reminder24hEnabled', 'reminder24hHint', ['reminder_24h']],
  ['reminder1hEnabled', 'reminder1hHint', ['reminder_1h']],
  ['cancellationEnabled', 'cancellationHint', []],
  ['rescheduleEnabled', 'rescheduleHint', []],
] as const

/** The master switch, with what hangs on it beneath; and what a change of either does to what is planned. */
export function NoticeSwitches({ form: { value, change }, saved }: { form: Form<Rules>; saved: Rules }) {
  const t = useTranslations('notices')
  return (
    <>
      <SwitchRow label={t('enabled')} hint={t('enabledHint')} checked={value.enabled} onChange={(enabled) => change({ enabled })} />
      {saved.enabled && !value.enabled && <TurningOff />}
      {!saved.enabled && value.enabled && <Note>{t('turningOn')}</Note>}
      <fieldset className="set-group">
        <legend>{t('kinds')}</legend>
        {kinds.map(([name, hint, planned]) => (
          <SwitchRow
            key={name}
            label={t(name)}
            hint={planned.length > 0 && saved[name] && !value[name] ? `${t(hint)} ${t('kindOff')}` : t(hint)}
            checked={value[name]}
            disabled={!value.enabled}
            onChange={(on) => change({ [name]: on })}
          />
        ))}
      </fieldset>
      <fieldset className="set-group">
        <legend>{t('replies')}</legend>
        <SwitchRow
          label={t('clientsMayCancel')}
          hint={t('clientsMayCancelHint')}
          checked={value.clientsMayCancel}
          onChange={(clientsMayCancel) => change({ clientsMayCancel })}
        />
      </fieldset>
    </>
  )
}

function TurningOff() {
  const t = useTranslations('notices')
  const { api } = useBusiness()
  const planned = useQuery(plannedQuery(api))
  if (planned.data === undefined) return null
  return <Note>{t('turningOff', { count: planned.data, shown: planned.data >= MOST ? `${MOST}+` : String(planned.data) })}</Note>
}
