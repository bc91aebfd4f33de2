import type { Locale } from '../calendar/manner.ts'
import { es } from './es.ts'
import type { Words } from './shape.ts'

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: typeof es
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
