import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { valueOf } from '../api/api.ts'
import { isProblem } from '../api/problem.ts'
import { cityOf } from '../calendar/city.ts'
import { sayShortDay, sayTime } from '../calendar/format.ts'
import { dateOf } from '../calendar/local.ts'
import { sayPhone } from '../client/client.ts'
import { say } from '../feedback/toasts.ts'
import { type Location, useBusiness } from '../organization/business.ts'
import { isAtField, useFieldFault } from './field-fault.ts'
import { TextField } from './fields.tsx'
import { FormPanel } from './form-panel.tsx'
import { useForm, useSaving } from '../organization/use-form.ts'
import { ZoneField } from './zone-field.tsx'
import { ZoneQuestion } from './zone-question.tsx'

const paths = ['name', 'address', 'phone', 'timeZone']

/** What is known of a location. A new one goes on to its hours. */
export function LocationForm({ location, done }: { location?: Location; done: (id: string) => void }) {
  const t = useTranslations('places')
  const s = useTranslations('settings')
  const { api, manner, organization } = useBusiness()
  const form = useForm(`location.${location?.id ?? 'new'}`, {
    name: location?.name ?? '',
    address: location?.address ?? '',
    phone: location?.phone == null ? '' : sayPhone(location.phone),
    timeZone: location?.timeZone ?? organization.timeZone,
  })
  const { name, address, phone, timeZone } = form.value
  const body = { name: name.trim(), address: address.trim() || null, phone: phone.trim() || null, timeZone }
  const saving = useSaving(
    form,
    () =>
      location === undefined
        ? valueOf(api.POST('/locations', { body }))
        : valueOf(api.PATCH('/locations/{id}', { params: { path: { id: location.id } }, body })),
    ({ id }) => {
      if (location !== undefined) return
      form.discard()
      say({ tone: 'done', text: t('created') })
      done(id)
    },
  )
  const [asked, ask] = useState(false)
  const zoneChanges = location !== undefined && form.typed.timeZone !== undefined
  const isTaken = isProblem(saving.error, 'slot-taken')
  const fault = useFieldFault(saving.error)
  const taken = useTakenWords(saving.error)
  return (
    <FormPanel
      title={t('details')}
      form={form}
      saving={saving}
      isFaulty={body.name === ''}
      quiet={isTaken || isAtField(saving.error, paths)}
      {...(zoneChanges ? { ask: () => ask(true) } : {})}
    >
      <TextField
        label={t('name')}
        autoFocus={location === undefined}
        hint={t('nameHint')}
        fault={body.name === '' && (form.isDirty || form.isTried) ? s('nameMissing') : fault('name')}
        value={name}
        onChange={(value) => form.change({ name: value })}
      />
      <TextField
        label={t('address')}
        hint={t('addressHint')}
        fault={fault('address')}
        maxLength={2000}
        value={address}
        onChange={(value) => form.change({ address: value })}
      />
      <TextField
        label={t('phone')}
        hint={t('phoneHint')}
        fault={fault('phone')}
        type="tel"
        maxLength={60}
        value={phone}
        onChange={(value) => form.change({ phone: value })}
      />
      <ZoneField
        value={timeZone}
        hint={zoneChanges ? t('zoneChanged', { city: cityOf(timeZone, manner.locale) }) : undefined}
        fault={taken ?? fault('timeZone')}
        onChange={(value) => form.change({ timeZone: value })}
      />
      {asked && location !== undefined && (
        <ZoneQuestion location={location} timeZone={timeZone} yes={() => void saving.save()} close={() => ask(false)} />
      )}
    </FormPanel>
  )
}

/** In another zone two appointments of somebody may meet, who works elsewhere too. */
function useTakenWords(error: unknown): string | undefined {
  const t = useTranslations('places')
  const { manner } = useBusiness()
  if (!isProblem(error, 'slot-taken') || error.taken === undefined) return undefined
  const { professionalName, localStart } = error.taken.conflict
  return t('zoneTaken', {
    professional: professionalName,
    time: `${sayShortDay(dateOf(localStart), manner)}, ${sayTime(localStart, manner)}`,
  })
}
