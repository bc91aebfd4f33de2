import type { Locale } from '../../calendar/locale.ts'
import { clean } from '../../message/wording.ts'
import type { Words } from '../texts/words.ts'
import type { TemplateValues } from './template.ts'

/** Said where a value is missing, since WhatsApp takes no empty one. */
const anotherTime: Record<Locale, string> = { es: 'otra hora', en: 'another time', 'pt-BR': 'outro horário' }

const withWhom: Record<Locale, (name: string) => string> = {
  es: (name) => `con ${name}`,
  en: (name) => `with ${name}`,
  'pt-BR': (name) => `com ${name}`,
}

const today: Record<Locale, string> = { es: 'hoy', en: 'today', 'pt-BR': 'hoje' }

/** A value for every placeholder: one line each, no runs of spaces, never empty, whatever anybody is called. */
export function templateValues(words: Words, locale: Locale): TemplateValues {
  const services = words.professional === null ? words.services : `${words.services}, ${withWhom[locale](words.professional)}`
  const day = words.today ? `${today[locale]}, ${words.when}` : words.when
  return {
    name: clean(words.name),
    business: clean(words.sender),
    services: clean(services),
    when: clean(words.distance === null ? day : `${day} (${words.distance})`),
    previousWhen: clean(words.previousWhen ?? anotherTime[locale]),
    place: clean(words.place),
  }
}
