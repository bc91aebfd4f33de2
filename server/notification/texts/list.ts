import type { Locale } from '../../calendar/locale.ts'

/** «corte y barba», «corte e hidratación»: several services as one would say them. */
export function listOf(items: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items)
}
