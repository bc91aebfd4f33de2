import { isCountry } from '../phone/phone.ts'
import { isTimeZone } from '../calendar/zone.ts'
import { isLocale } from '../calendar/locale.ts'
import type { Clock } from '../platform/clock.ts'
import type { Db } from '../platform/database/database.ts'
import { newId } from '../platform/id.ts'
import { defaultsOf } from './country.ts'
import { type Organization, refuse } from './organization.ts'
import * as organizations from './store.ts'

export interface NewOrganization {
  name: string
  slug: string
  country?: string | undefined
  timeZone?: string | undefined
  locale?: string | undefined
  currency?: string | undefined
  demo?: boolean
}

const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

/** Opens a business. WhatsApp starts switched off, its five switches on, the sender's name is the business's own. */
export async function createOrganization(ctx: { db: Db; clock: Clock }, input: NewOrganization): Promise<Organization> {
  const country = (input.country ?? 'CO').toUpperCase()
  const defaults = defaultsOf(country)
  const settings = {
    timeZone: input.timeZone ?? defaults.timeZone,
    locale: input.locale ?? defaults.locale,
    currency: input.currency ?? defaults.currency,
  }
  checkName(input.name)
  if (!SLUG.test(input.slug)) refuseField('slug', 'Use lower-case letters, digits and hyphens, such as peluqueria-xyz')
  if (!isCountry(country)) refuseField('country', 'Use a two-letter country code, such as CO or MX')
  const { locale } = checkPlace(settings)
  const id = newId()
  const inserted = await organizations.insert(ctx.db, {
    id,
    name: input.name.trim(),
    slug: input.slug,
    country,
    ...settings,
    locale,
    demo: input.demo ?? false,
    whatsappSenderName: input.name.trim(),
    createdAt: ctx.clock.now(),
  })
  if (!inserted) refuse('slug-taken', `The slug ${input.slug} is taken`, [{ path: 'slug', message: 'Choose another' }])
  return (await organizations.find(ctx.db, id)) ?? refuse('not-found', 'The organization is gone')
}

function checkName(name: string): void {
  if (name.trim() === '' || name.length > 200) refuseField('name', 'Give a name of 1 to 200 characters')
}

function checkPlace(settings: { timeZone: string; locale: string; currency: string }) {
  if (!isTimeZone(settings.timeZone)) refuseField('timeZone', 'Use an IANA time zone, such as America/Bogota')
  if (!isLocale(settings.locale)) return refuseField('locale', 'Use es, en or pt-BR')
  if (!/^[A-Z]{3}$/.test(settings.currency)) refuseField('currency', 'Use a three-letter currency code, such as COP')
  return { locale: settings.locale }
}

function refuseField(path: string, message: string): never {
  return refuse('invalid', `${path}: ${message}`, [{ path, message }])
}
