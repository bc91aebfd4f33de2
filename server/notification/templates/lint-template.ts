import type { AppointmentKind } from '../notification.ts'
import { type Placeholder, placeholders, placeholdersOf, type TemplateWords } from './template.ts'

/** Why WhatsApp would reject the words, or not let them be a UTILITY message. */
export const templateFaults = [
  'empty',
  'too_long',
  'unknown_placeholder',
  'missing_when',
  'missing_business',
  'starts_with_placeholder',
  'ends_with_placeholder',
  'adjacent_placeholders',
  'too_few_words',
  'spaces',
  'braces',
  'promotion',
] as const
export type TemplateFault = (typeof templateFaults)[number]

/** WhatsApp's limit for a body with buttons. */
const LONGEST_BODY = 1_024
const previousOnlyIn: AppointmentKind = 'reschedule'

/** Words that turn a notice into marketing: one is enough for WhatsApp to charge and cap it as such. */
const promotion =
  /\b(?:descuentos?|promoci[oó]n(?:es)?|promo|ofertas?|gratis|cup[oó]n(?:es)?|rebajas?|sorteos?|discounts?|promotions?|offers?|free|coupons?|sale|descontos?|promoç(?:ão|ões)|ofertas?|grátis|cupo(?:m|ns)|sorteios?)\b|%\s*(?:off|de descuento|de desconto)/iu

/** Every fault of an organization's own words; none means that nothing here speaks against their approval. */
export function lintTemplate(kind: AppointmentKind, { body }: Pick<TemplateWords, 'body'>): TemplateFault[] {
  const names = placeholdersOf(body)
  const bare = body.trim()
  const faults: Record<TemplateFault, boolean> = {
    empty: bare === '',
    too_long: body.length > LONGEST_BODY,
    unknown_placeholder: names.some((name) => !isPlaceholder(name) || (name === 'previousWhen' && kind !== previousOnlyIn)),
    missing_when: !names.includes('when'),
    missing_business: !names.includes('business'),
    starts_with_placeholder: /^[\p{P}\p{S}\s]*\{\{/u.test(bare),
    ends_with_placeholder: /\}\}[^\p{L}\p{N}]*$/u.test(bare),
    adjacent_placeholders: /\}\}\s*\{\{/.test(bare),
    too_few_words: wordsOf(bare) < 2 * [...bare.matchAll(/\{\{/g)].length + 1,
    spaces: /\n{3,}|\t| {4,}/.test(body),
    braces: /\{\{|\}\}|[{}]/.test(body.replaceAll(/\{\{\s*\w+\s*\}\}/g, '')),
    promotion: promotion.test(bare),
  }
  return templateFaults.filter((fault) => faults[fault])
}

function isPlaceholder(name: string): name is Placeholder {
  return (placeholders as readonly string[]).includes(name)
}

function wordsOf(text: string): number {
  return text.replaceAll(/\{\{.*?\}\}/g, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}
