/** The languages Puntual speaks, Spanish first. */
export const locales = ['es', 'en', 'pt-BR'] as const

export type Locale = (typeof locales)[number]

export function isLocale(written: string): written is Locale {
  return (locales as readonly string[]).includes(written)
}

const spanishSpeaking = new Set('AR BO CL CO CR CU DO EC ES GQ GT HN MX NI PA PE PR PY SV US UY VE'.split(' '))
const dayBeforeMonth = new Set('AU GB IE IN NZ ZA'.split(' '))

/**
 * The tag that tells `Intl`, and our table of clocks, how this language is written in that country (ISO 3166, `CO`).
 * A country without a manner of its own gets the widest one: Latin American Spanish, the English of the United States.
 */
export function languageTag(locale: Locale, country: string): string {
  switch (locale) {
    case 'es':
      return spanishSpeaking.has(country) ? `es-${country}` : 'es-419'
    case 'en':
      return dayBeforeMonth.has(country) ? 'en-GB' : 'en-US'
    case 'pt-BR':
      return 'pt-BR'
  }
}
