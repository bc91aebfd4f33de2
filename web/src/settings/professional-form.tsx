import { useTranslations } from 'use-intl'
import { valueOf } from '../api/api.ts'
import { say } from '../feedback/toasts.ts'
import { type Professional, useBusiness } from '../organization/business.ts'
import { ChoiceList } from './choice-list.tsx'
import { isAtField, useFieldFault } from './field-fault.ts'
import { TextField } from './fields.tsx'
import { FormPanel } from './form-panel.tsx'
import { useForm, useSaving } from '../organization/use-form.ts'

const paths = ['name']

/** Who it is and where they work: everywhere, or at some locations. */
export function ProfessionalForm({ professional, done }: { professional?: Professional; done: (id: string) => void }) {
  const t = useTranslations('team')
  const s = useTranslations('settings')
  const { api, locations, membership } = useBusiness()
  const isLimited = membership.locationIds !== null
  // A location that was closed is nobody's to choose any more.
  const placed = locations.filter(({ id }) => professional?.locationIds.includes(id)).map(({ id }) => id)
  const form = useForm(`professional.${professional?.id ?? 'new'}`, {
    name: professional?.name ?? '',
    everywhere: !isLimited && (professional?.locationIds.length ?? 0) === 0,
    // Whoever administers one location alone means that one.
    locationIds: isLimited && locations.length === 1 ? locations.map(({ id }) => id) : placed,
  })
  const { everywhere, locationIds } = form.value
  const name = form.value.name.trim()
  const isNowhere = !everywhere && locationIds.length === 0
  const saving = useSaving(
    form,
    () => {
      const body = { name, locationIds: everywhere ? [] : locationIds }
      return professional === undefined
        ? valueOf(api.POST('/professionals', { body }))
        : valueOf(api.PATCH('/professionals/{id}', { params: { path: { id: professional.id } }, body }))
    },
    ({ id }) => {
      if (professional !== undefined) return
      form.discard()
      say({ tone: 'done', text: t('created') })
      done(id)
    },
  )
  const fault = useFieldFault(saving.error)
  return (
    <FormPanel title={t('details')} form={form} saving={saving} isFaulty={name === '' || isNowhere} quiet={isAtField(saving.error, paths)}>
      <TextField
        label={t('name')}
        autoFocus={professional === undefined}
        fault={name === '' && (form.isDirty || form.isTried) ? s('nameMissing') : fault('name')}
        value={form.value.name}
        onChange={(value) => form.change({ name: value })}
      />
      {locations.length > 1 && (
        <Where everywhere={everywhere} chosen={locationIds} isNowhere={isNowhere} change={(change) => form.change(change)} />
      )}
    </FormPanel>
  )
}

interface WhereProps {
  everywhere: boolean
  chosen: readonly string[]
  isNowhere: boolean
  change: (change: { everywhere?: boolean; locationIds?: string[] }) => void
}

function Where({ everywhere, chosen, isNowhere, change }: WhereProps) {
  const t = useTranslations('team')
  const { locations, membership } = useBusiness()
  const isLimited = membership.locationIds !== null
  const inOrder = (ids: readonly string[]) => locations.map(({ id }) => id).filter((id) => ids.includes(id))
  const toggle = (id: string, on: boolean) => change({ locationIds: inOrder(on ? [...chosen, id] : chosen.filter((one) => one !== id)) })
  return (
    <fieldset className="set-group">
      <legend>{t('where')}</legend>
      {!isLimited && (
        <ChoiceList
          label={t('where')}
          value={everywhere ? 'all' : 'some'}
          choices={[
            { value: 'all', name: t('everywhere'), hint: t('everywhereHint') },
            { value: 'some', name: t('some') },
          ]}
          onChange={(value) => change({ everywhere: value === 'all' })}
        />
      )}
      {!everywhere && (
        <div className="set-checks">
          {locations.map(({ id, name }) => (
            <label key={id} className="set-choice">
              <input type="checkbox" checked={chosen.includes(id)} onChange={(event) => toggle(id, event.target.checked)} />
              <span>{name}</span>
            </label>
          ))}
        </div>
      )}
      {isNowhere && <p className="fault">{t('whereFault')}</p>}
    </fieldset>
  )
}
