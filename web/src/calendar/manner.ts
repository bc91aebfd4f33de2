export type Locale = 'es' | 'en' | 'pt-BR'
export const locales: readonly Locale[] = ['es', 'en', 'pt-BR']

/** How dates, hours and money are written: a language as it is spoken in the organization's country. */
export interface Manner {
  locale: Locale
  tag: string
  /** «3:00 p. m.» rather than «15:00». */
  halves: boolean
  /** 1 is Monday. */
  weekStartsOn: 0 | 1
  currency: string
}

const spanishSpeaking = new Set('AR BO CL CO CR CU DO EC ES GQ GT HN MX NI PA PE PR PY SV US UY VE'.split(' '))
const dayBeforeMonth = new Set('AU GB IE IN NZ ZA'.split(' '))
/** Where people write 15:00, whatever ICU says of Argentina, Bolivia, Chile, Paraguay and Uruguay. */
const twentyFourHours = new Set(['es-AR', 'es-BO', 'es-CL', 'es-ES', 'es-GQ', 'es-PY', 'es-UY', 'en-GB', 'pt-BR'])
const sundayFirst = new Set(['BR', 'US', 'MX', 'CA', 'PR', 'DO', 'GT', 'HN', 'NI', 'PA', 'SV', 'VE'])

export function mannerOf(locale: Locale, country: string, currency: string): Manner {
  const tag = tagOf(locale, country)
  return { locale, tag, halves: !twentyFourHours.has(tag), weekStartsOn: sundayFirst.has(country) ? 0 : 1, currency }
}

function tagOf(locale: Locale, country: string): string {
  switch (locale) {
    case 'es':
      return spanishSpeaking.has(country) ? `es-${country}` : 'es-419'
    case 'en':
      return dayBeforeMonth.has(country) ? 'en-GB' : 'en-US'
    case 'pt-BR':
      return 'pt-BR'
  }
}

export function isLocale(written: unknown): written is Locale {
  return locales.includes(written as Locale)
}
