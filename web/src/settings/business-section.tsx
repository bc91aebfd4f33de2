import { useTranslations } from 'use-intl'
import { meQuery } from '../access/me.ts'
import { countries } from '../access/country-field.tsx'
import { valueOf } from '../api/api.ts'
import { queries } from '../api/queries.ts'
import { isLocale } from '../calendar/manner.ts'
import { type Organization, useBusiness } from '../organization/business.ts'
import { isAtField, useFieldFault } from './field-fault.ts'
import { SelectField, TextField } from './fields.tsx'
import { FormPanel } from './form-panel.tsx'
import { currencies, optionsOf, tongues, useCountryName, useCurrencyName } from '../organization/names.ts'
import { SectionHead } from '../parts/section-head.tsx'
import { type Form, useForm, useSaving } from '../organization/use-form.ts'
import { ZoneField } from './zone-field.tsx'

type Data = Pick<Organization, 'name' | 'locale' | 'country' | 'currency' | 'timeZone'>

export function BusinessSection() {
  const t = useTranslations('business')
  const s = useTranslations('settings')
  return (
    <>
      <SectionHead title={s('business')} hint={t('hint')} />
      <BusinessForm />
    </>
  )
}

const paths = ['name', 'timeZone', 'country', 'currency', 'locale']

function BusinessForm() {
  const t = useTranslations('business')
  const s = useTranslations('settings')
  const { api, organization } = useBusiness()
  const { name, locale, country, currency, timeZone } = organization
  const form = useForm<Data>('business', { name, locale, country, currency, timeZone })
  const saving = useSaving(
    form,
    () => {
      const { name: written = name, ...rest } = form.typed
      return valueOf(api.PATCH('/organization', { body: { ...rest, name: written.trim() } }))
    },
    // Where people choose among their organizations, it has its name too.
    () => void queries.invalidateQueries({ queryKey: meQuery.queryKey }),
  )
  const fault = useFieldFault(saving.error)
  const nameFault = form.value.name.trim() === '' ? s('nameMissing') : fault('name')
  return (
    <FormPanel form={form} saving={saving} isFaulty={form.value.name.trim() === ''} quiet={isAtField(saving.error, paths)}>
      <TextField label={t('name')} fault={nameFault} value={form.value.name} onChange={(value) => form.change({ name: value })} />
      <Slug slug={organization.slug} />
      <Languages form={form} />
      <ZoneField
        value={form.value.timeZone}
        hint={form.typed.timeZone === undefined ? t('zoneHint') : t('zoneChanged')}
        fault={fault('timeZone')}
        onChange={(value) => form.change({ timeZone: value })}
      />
    </FormPanel>
  )
}

function Slug({ slug }: { slug: string }) {
  const t = useTranslations('business')
  return (
    <div className="field">
      <span className="label">{t('slug')}</span>
      <code className="set-code">{slug}</code>
      <p className="caption">{t('slugHint')}</p>
    </div>
  )
}

function Languages({ form }: { form: Form<Data> }) {
  const t = useTranslations('business')
  const countryName = useCountryName()
  const currencyName = useCurrencyName()
  const { locale, country, currency } = form.value
  return (
    <div className="set-pair">
      <SelectField
        label={t('country')}
        hint={t('countryHint')}
        value={country}
        options={optionsOf(countries, country, countryName)}
        onChange={(value) => form.change({ country: value })}
      />
      <SelectField
        label={t('currency')}
        hint={form.typed.currency === undefined ? undefined : t('currencyChanged')}
        value={currency}
        options={optionsOf(currencies, currency, currencyName)}
        onChange={(value) => form.change({ currency: value })}
      />
      <SelectField
        label={t('locale')}
        hint={t('localeHint')}
        value={locale}
        options={Object.entries(tongues).map(([value, name]) => ({ value, name }))}
        onChange={(value) => isLocale(value) && form.change({ locale: value })}
      />
    </div>
  )
}
