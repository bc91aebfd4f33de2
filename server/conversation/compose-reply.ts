import type { Appointment } from '../appointment/appointment.ts'
import { formatDayAndTime } from '../calendar/format.ts'
import { languageTag, type Locale } from '../calendar/locale.ts'
import { clean } from '../message/wording.ts'
import { placeOf } from '../organization/offer.ts'
import type { Organization } from '../organization/organization.ts'
import { formatPhone } from '../phone/phone.ts'
import { repliesIn } from './replies/replies.ts'
import type { AppointmentWords, BusinessWords, ReplyTexts } from './replies/words.ts'

interface Reader {
  organization: Organization
  locale: Locale
}

/** An answer that speaks of no appointment. */
export function sayOfBusiness({ organization, locale }: Reader, text: 'foreign' | 'stopped' | 'started', name: string | null): string {
  const words: BusinessWords = { business: clean(organization.whatsapp.senderName), name: name === null ? null : clean(name) }
  return repliesIn(locale)[text](words)
}

/** An answer about an appointment, as it stands now. */
export function sayOfAppointment(
  reader: Reader,
  choose: (texts: ReplyTexts) => (words: AppointmentWords) => string,
  appointment: Appointment,
  now: Date,
): string {
  return choose(repliesIn(reader.locale))(wordsOf(reader, appointment, now))
}

function wordsOf({ organization, locale }: Reader, { client, location, startsAt, timeZone }: Appointment, now: Date): AppointmentWords {
  return {
    business: clean(organization.whatsapp.senderName),
    name: clean(client.name),
    when: formatDayAndTime(startsAt, timeZone, languageTag(locale, organization.country), now),
    place: clean(placeOf(location)),
    phone: location.phone === null ? null : formatPhone(location.phone),
  }
}
