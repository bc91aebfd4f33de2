import { useTranslations } from 'use-intl'

const kinds = ['confirmation', 'reminder_24h', 'reminder_1h', 'cancellation', 'reschedule', 'reply', 'test'] as const
type Kind = (typeof kinds)[number]

/** «Recordatorio de 24 h»; a kind that a newer server knows is shown as it calls itself. */
export function useKindWords(): (kind: string) => string {
  const t = useTranslations('message')
  return (kind) => ((kinds as readonly string[]).includes(kind) ? t(kind as Kind) : kind)
}

export const listedKinds: readonly Kind[] = kinds

const feminine = new Set(['confirmation', 'cancellation', 'reply'])

/** «Confirmación leída», «Recordatorio leído»: the grammar of a kind, for the words that follow it. */
export function genderOf(kind: string): 'f' | 'm' {
  return feminine.has(kind) ? 'f' : 'm'
}
