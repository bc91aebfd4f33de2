import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import { type Locale, locales } from '../calendar/locale.ts'

const NONE = ''

/** The first of our languages that a request asks for, `Accept-Language: pt` being Brazilian; undefined where it asks for none. */
export function askedLanguage(c: Context): Locale | undefined {
  const asked = accepts(c, {
    header: 'Accept-Language',
    supports: [...locales],
    default: NONE,
    match: (wanted) => wanted.filter(({ q }) => q > 0).flatMap(({ type }) => ours(type) ?? [])[0] ?? NONE,
  })
  return locales.find((locale) => locale === asked)
}

/** A tag in another form or of another country is the same language to us. */
function ours(tag: string): Locale | undefined {
  const [language] = tag.toLowerCase().split('-')
  return locales.find((locale) => locale.split('-')[0] === language)
}
