import type { Locale } from '../calendar/manner.ts'
import { es } from './es.ts'
import type { later } from './es/later.ts'
import type { Words } from './shape.ts'

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale
    /** The later ones only within `WithLaterWords`. */
    Messages: typeof es & typeof later
  }
}

/** Spanish is at hand; the others come when somebody reads them. */
export async function wordsOf(locale: Locale): Promise<Words> {
  switch (locale) {
    case 'es':
      return es
    case 'en':
      return (await import('./en.ts')).en
    case 'pt-BR':
      return (await import('./pt-br.ts')).ptBr
  }
}
