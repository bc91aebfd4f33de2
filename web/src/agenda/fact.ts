import { lookOf } from '../appointment/look.ts'
import type { Fact } from './agenda-search.ts'
import type { Card } from './read-agenda.ts'

/** What the facts line counts, and what its buttons keep. What was cancelled is no appointment any more. */
export function isFact(card: Card, fact: Fact): boolean {
  return fact === 'failed' ? needsHelp(card) : lookOf(card) === fact
}

/** A notice that did not arrive about something that is still to happen or to be told. */
export function needsHelp({ notice, status }: Card): boolean {
  return notice?.status === 'failed' && status !== 'completed' && status !== 'no_show'
}

export function countFacts(cards: readonly Card[]): Record<Fact | 'all', number> {
  const count = (fact: Fact) => cards.filter((card) => isFact(card, fact)).length
  return {
    all: cards.filter(({ status }) => status !== 'cancelled').length,
    yes: count('yes'),
    open: count('open'),
    pending: count('pending'),
    declined: count('declined'),
    failed: count('failed'),
  }
}
