import type { Locale } from '../../calendar/locale.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { ptBr } from './pt-br.ts'
import type { ReplyTexts } from './words.ts'

const textsByLocale: Record<Locale, ReplyTexts> = { es, en, 'pt-BR': ptBr }

export function repliesIn(locale: Locale): ReplyTexts {
  return textsByLocale[locale]
}
