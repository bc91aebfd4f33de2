import type { Locale } from '../../calendar/locale.ts'
import { remembered } from '../../platform/remembered.ts'

const listsOf = remembered((locale: Locale) => new Intl.ListFormat(locale, { type: 'conjunction' }))

/** «corte y barba», «corte e hidratación»: several services as one would say them. */
export function listOf(items: readonly string[], locale: Locale): string {
  return listsOf(locale).format(items)
}
