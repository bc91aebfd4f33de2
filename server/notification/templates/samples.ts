import { buttonInitials } from '../../message/button-action.ts'
import type { Locale } from '../../calendar/locale.ts'
import { placeholdersOf, type TemplateValues, type TemplateWords, variablesOf } from './template.ts'

/** What WhatsApp's reviewers see in the place of each value. */
const samples: Record<Locale, TemplateValues> = {
  es: {
    name: 'María José Ñáñez',
    business: 'Salón Azahar',
    services: 'corte y barba, con Camilo Peña',
    when: 'jueves 3 de diciembre a las 3:00 p. m.',
    previousWhen: 'miércoles 2 de diciembre a las 10:30 a. m.',
    place: 'Chapinero, Calle 63 # 9-41, Bogotá',
  },
  en: {
    name: 'Zoë Brown',
    business: 'Azahar Salon',
    services: 'cut and beard trim, with Camilo Peña',
    when: 'Thursday, December 3 at 3:00 PM',
    previousWhen: 'Wednesday, December 2 at 10:30 AM',
    place: 'Downtown, 41 Calle 63, Bogotá',
  },
  'pt-BR': {
    name: 'Conceição Araújo',
    business: 'Salão Azahar',
    services: 'corte e barba, com João Pedro Assunção',
    when: 'quinta-feira, 3 de dezembro às 15:00',
    previousWhen: 'quarta-feira, 2 de dezembro às 10:30',
    place: 'Pinheiros, Rua dos Pinheiros 870, São Paulo',
  },
}

const TOKEN = '7mQ2xVd9KpLs4Rt1'

/** A sample for every variable of the template: its placeholders, and the token of its buttons. */
export function samplesOf(words: TemplateWords, locale: Locale): Record<string, string> {
  return variablesOf(words, samples[locale], TOKEN)
}

/** The button's payload as a template: `{{n}}` is the token, in the number after the last placeholder. */
export function payloadOf({ action }: TemplateWords['buttons'][number], body: string): string {
  return `${buttonInitials[action]}.{{${placeholdersOf(body).length + 1}}}`
}
