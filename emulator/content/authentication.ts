import type { Fields } from './content-type.ts'
import { fieldsOf, listOf } from './content-type.ts'
import type { FillText, Layout } from './rendered.ts'

interface Words {
  readonly code: string
  readonly warning: string
  readonly expiry: (minutes: number) => string
}

const english: Words = {
  code: '{{1}} is your verification code.',
  warning: 'For your security, do not share this code.',
  expiry: (minutes) => `This code expires in ${minutes} minutes.`,
}
const words: Readonly<Record<string, Words>> = {
  es: {
    code: '{{1}} es tu código de verificación.',
    warning: 'Por tu seguridad, no lo compartas.',
    expiry: (minutes) => `Este código caduca en ${minutes} minutos.`,
  },
}

/** WhatsApp words these itself, in the language of the template: the business only gives the code. */
export function authenticationLayout(fields: Fields, fillText: FillText, language: string): Layout {
  const { code, warning, expiry } = words[language.slice(0, 2)] ?? english
  const minutes = fields['code_expiration_minutes']
  return {
    body: fillText(fields['add_security_recommendation'] === true ? `${code} ${warning}` : code),
    header: null,
    footer: typeof minutes === 'number' ? expiry(minutes) : null,
    mediaUrls: [],
    buttons: listOf(fields['actions']).map((action) => ({
      kind: 'copy',
      title: fillText(fieldsOf(action)['copy_code_text']),
      code: fillText('{{1}}'),
    })),
  }
}
