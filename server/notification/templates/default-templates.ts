import type { Locale } from '../../calendar/locale.ts'
import type { AppointmentKind } from '../notification.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { ptBr } from './pt-br.ts'
import type { TemplateTexts, TemplateWords } from './template.ts'

const templatesByLocale: Record<Locale, TemplateTexts> = { es, en, 'pt-BR': ptBr }

/** Our words for a kind in a language, for every organization that has none of its own. */
export function defaultTemplate(kind: AppointmentKind, locale: Locale): TemplateWords {
  return templatesByLocale[locale][kind]
}
