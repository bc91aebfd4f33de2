import type { Appointment } from '../appointment/appointment.ts'
import { formatDay, formatDayAndTime, formatDistance, formatTime, sameDay } from '../calendar/format.ts'
import { languageTag, type Locale } from '../calendar/locale.ts'
import { type LocalDateTime, toInstantOrLater } from '../calendar/zone.ts'
import { clean } from '../message/wording.ts'
import { placeOf } from '../organization/offer.ts'
import type { Organization } from '../organization/organization.ts'
import { formatPhone } from '../phone/phone.ts'
import { notificationOf } from './catalogue.ts'
import { type AppointmentKind, HOUR_MS, MINUTE_MS } from './notification.ts'
import type { TemplateValues } from './templates/template.ts'
import { templateValues } from './templates/values.ts'
import { listOf } from './texts/list.ts'
import { textsOf } from './texts/texts.ts'
import { cleanWords, type Words } from './texts/words.ts'

export interface TextFacts {
  kind: AppointmentKind
  appointment: Appointment
  organization: Organization
  /** The start the client was last told, which a reschedule names as the old one. */
  told: LocalDateTime | undefined
  /** The moment the text leaves: it decides «hoy» and «en 40 minutos». */
  now: Date
}

export function localeOf(appointment: Appointment, organization: Organization): Locale {
  return appointment.client.locale ?? organization.locale
}

/** What the placeholders of a template stand for, in the template's language. */
export function templateValuesOf(facts: TextFacts, locale: Locale): TemplateValues {
  const { startsAt, timeZone } = facts.appointment
  const tag = languageTag(locale, facts.organization.country)
  const day = clean(formatDay(startsAt, timeZone, tag, facts.now))
  return { ...templateValues(wordsOf(facts, locale), locale), day, time: clean(formatTime(startsAt, timeZone, tag)) }
}

/** The words of a notice, in the client's language and the country's manner. */
export function compose(facts: TextFacts): string {
  const locale = localeOf(facts.appointment, facts.organization)
  return textsOf(locale)[facts.kind](cleanWords(wordsOf(facts, locale)))
}

function wordsOf({ kind, appointment, organization, told, now }: TextFacts, locale: Locale): Words {
  const { startsAt, timeZone, location } = appointment
  const tag = languageTag(locale, organization.country)
  const inWords = (at: Date) => formatDayAndTime(at, timeZone, tag, now)
  const previous = told === undefined || told === appointment.localStart ? null : inWords(toInstantOrLater(told, timeZone))
  return {
    name: appointment.client.name,
    sender: organization.whatsapp.senderName,
    services: listOf(
      appointment.services.map((service) => service.name),
      locale,
    ),
    when: inWords(startsAt),
    previousWhen: previous,
    today: sameDay(now, startsAt, timeZone),
    distance: saysDistance(kind, startsAt, now) ? formatDistance(now, startsAt, locale) : null,
    professional: appointment.professional?.name ?? null,
    place: placeOf(location),
    phone: location.phone === null ? null : formatPhone(location.phone),
  }
}

/** Said when little time is left, or when a reminder leaves later than it promised. */
function saysDistance(kind: AppointmentKind, startsAt: Date, now: Date): boolean {
  const ahead = startsAt.getTime() - now.getTime()
  const planned = notificationOf(kind).beforeStartMs
  return ahead <= 2 * HOUR_MS || (planned !== undefined && ahead < planned - 5 * MINUTE_MS)
}
