import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { lookOf } from '../appointment/look.ts'
import { sayBareRange, sayBareTime, sayRange } from '../calendar/format.ts'
import { minutesBetween } from '../calendar/local.ts'
import type { Manner } from '../calendar/manner.ts'
import { needsHelp } from './fact.ts'
import type { Card } from './read-agenda.ts'

/** All that a card says, in words. */
export interface CardWords {
  name: string
  services: string
  /** «3:00» */
  start: string
  /** «3:00 – 3:45» */
  range: string
  /** «Confirmó», «Leyó, sin respuesta» */
  answer: string
  /** «El aviso no llegó», where it did not. */
  failure: string | undefined
  /** The whole of it, for whoever hears the card instead of seeing it. */
  spoken: string
}

export function useCardWords(manner: Manner): (card: Card) => CardWords {
  const t = useTranslations('status')
  const m = useTranslations('message')
  return useMemo(
    () => (card: Card) => {
      const look = lookOf(card)
      const failed = needsHelp(card)
      const services = card.services.map(({ name }) => name).join(', ')
      const answer = look === 'open' && card.notice?.status === 'read' ? t('read_open') : t(look)
      const quiet = card.notice === null ? 'none' : m(card.notice.status).toLocaleLowerCase()
      return {
        name: card.client.name,
        services,
        start: sayBareTime(card.localStart, manner),
        range: sayBareRange(card.localStart, card.localEnd, manner),
        answer,
        failure: failed ? t('noticeFailed') : undefined,
        spoken: t('cardName', {
          client: card.client.name,
          when: sayRange(card.localStart, card.localEnd, manner),
          services,
          professional: card.professional?.name ?? 'none',
          state: answer.toLocaleLowerCase(),
          notice: failed ? t('noticeFailedSpoken') : quiet,
        }),
      }
    },
    [t, m, manner],
  )
}

/** Minutes of a card on the wall. */
export function lengthOf({ localStart, localEnd }: Card): number {
  return Math.max(minutesBetween(localStart, localEnd), 5)
}
