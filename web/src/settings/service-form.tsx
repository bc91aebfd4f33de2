import { useTranslations } from 'use-intl'
import { valueOf } from '../api/api.ts'
import { say } from '../feedback/toasts.ts'
import { type Service, useBusiness } from '../organization/business.ts'
import { isAtField, useFieldFault } from './field-fault.ts'
import { TextField } from './fields.tsx'
import { FormPanel } from './form-panel.tsx'
import { priceOf } from './price.ts'
import { useForm, useSaving } from '../organization/use-form.ts'

const paths = ['name', 'durationMinutes', 'price']

export function ServiceForm({ service, done }: { service?: Service; done: () => void }) {
  const t = useTranslations('services')
  const s = useTranslations('settings')
  const { api, organization } = useBusiness()
  const form = useForm(`service.${service?.id ?? 'new'}`, {
    name: service?.name ?? '',
    minutes: String(service?.durationMinutes ?? 45),
    price: service?.price == null ? '' : String(service.price),
  })
  const name = form.value.name.trim()
  const durationMinutes = Number(form.value.minutes)
  const price = priceOf(form.value.price)
  const isMinutes = Number.isInteger(durationMinutes) && durationMinutes >= 1 && durationMinutes <= 1440
  const saving = useSaving(
    form,
    () => {
      const body = { name, durationMinutes, price: price ?? null }
      return service === undefined
        ? valueOf(api.POST('/services', { body }))
        : valueOf(api.PATCH('/services/{id}', { params: { path: { id: service.id } }, body }))
    },
    () => {
      if (service !== undefined) return
      form.discard()
      say({ tone: 'done', text: t('created') })
      done()
    },
  )
  const fault = useFieldFault(saving.error)
  return (
    <FormPanel
      {...(service === undefined ? {} : { hint: t('booked') })}
      form={form}
      saving={saving}
      isFaulty={name === '' || !isMinutes || price === undefined}
      quiet={isAtField(saving.error, paths)}
    >
      <TextField
        label={t('name')}
        autoFocus={service === undefined}
        hint={t('nameHint')}
        fault={name === '' && (form.isDirty || form.isTried) ? s('nameMissing') : fault('name')}
        value={form.value.name}
        onChange={(value) => form.change({ name: value })}
      />
      <div className="set-pair">
        <TextField
          label={t('minutes')}
          inputMode="numeric"
          maxLength={4}
          fault={isMinutes ? fault('durationMinutes') : t('minutesFault')}
          value={form.value.minutes}
          onChange={(value) => form.change({ minutes: value })}
        />
        <TextField
          label={
            <>
              {t('price', { currency: organization.currency })} <span className="second">{s('optional')}</span>
            </>
          }
          inputMode="decimal"
          maxLength={14}
          fault={price === undefined ? t('priceFault') : fault('price')}
          value={form.value.price}
          onChange={(value) => form.change({ price: value })}
        />
      </div>
    </FormPanel>
  )
}
