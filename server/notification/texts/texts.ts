import type { Locale } from '../../calendar/locale.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { ptBr } from './pt-br.ts'
import { cleanWords, type Texts } from './words.ts'

const textsByLocale: Record<Locale, Texts> = { es: cleaned(es), en: cleaned(en), 'pt-BR': cleaned(ptBr) }

/** The texts of a language. They clean what they are given: any name a person can type may go in. */
export function textsOf(locale: Locale): Texts {
  return textsByLocale[locale]
}

function cleaned(texts: Texts): Texts {
  return {
    confirmation: (words) => texts.confirmation(cleanWords(words)),
    reminder_24h: (words) => texts.reminder_24h(cleanWords(words)),
    reminder_1h: (words) => texts.reminder_1h(cleanWords(words)),
    cancellation: (words) => texts.cancellation(cleanWords(words)),
    reschedule: (words) => texts.reschedule(cleanWords(words)),
    test: (words) => texts.test(cleanWords(words)),
  }
}
