import type { Attempt } from './attempt-store.ts'
import type { MessageEvent } from './message.ts'

export type StoredEvent = MessageEvent & { id: string }

/** An attempt as a history needs it. */
export interface Tried extends Pick<Attempt, 'id'> {
  startedAt: Date
  settledAt: Date | null
  outcome: string | null
  providerId: string | null
}

/** What is reported of a message once it was taken: of one moment, it comes after that. */
const reported = new Set(['delivered', 'read', 'failed'])

/**
 * All that happened to a message, in order. That it was being sent, and that it was taken, its attempts know already: only what
 * they do not know is an event of its own.
 */
export function historyOf(createdAt: Date, stored: readonly StoredEvent[], tried: readonly Tried[]): MessageEvent[] {
  const begun = tried.map(({ id, startedAt }) => ({ id, at: startedAt, type: 'sending', detail: {} }))
  const history = [...stored, ...begun].sort((a, b) => (a.id < b.id ? -1 : 1))
  const told = new Set(stored.filter(({ type }) => type.startsWith('sent')).map(({ detail }) => detail['providerId']))
  for (const { id, settledAt, outcome, providerId } of tried) {
    if (outcome !== 'accepted' || settledAt === null || told.has(providerId)) continue
    const after = history.findIndex((event) => event.id === id) + 1
    const later = history.slice(after).findIndex(({ at, type }) => at > settledAt || (+at === +settledAt && reported.has(type)))
    history.splice(later < 0 ? history.length : after + later, 0, { id: '', at: settledAt, type: 'sent', detail: { providerId } })
  }
  // What left in the transaction that wrote it down was never anywhere else.
  if (history[0]?.type === 'sending') history.unshift({ id: '', at: createdAt, type: 'queued', detail: {} })
  return history.map(({ at, type, detail }) => ({ at, type, detail }))
}
